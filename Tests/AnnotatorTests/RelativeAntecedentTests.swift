import Article
import Testing

@testable import Annotator

@Suite struct RelativeAntecedentTests {
  /// The speaker of the stretch behind the pronoun; the first stretches are people named.
  private func speakers(_ marked: String, names: Int = 0) throws -> [String] {
    let text = MarkedText(marked)
    let ranges = text.ranges
    var findings = Findings()
    findings.names = ranges.prefix(names).map {
      NameFinding(range: $0, type: .person, confidence: 0.9)
    }
    findings.statements = [
      StatementFinding(
        range: ranges[names + 1], act: .said, confidence: 0.9,
        links: Links(sources: [Links.Link(range: ranges[names], probability: 0.9)], cues: []))
    ]
    let article = text.article
    let segmentation = try Segmentation(article.text, article.paragraphs[...], lexicon: .english)
    let annotation = try Annotator(encoder: nil).conclude(
      findings, text: article.text, published: nil, segmentation: segmentation)
    return annotation.quotes[0].speakers.map { annotation[$0.entity].name }
  }

  @Test func whoIsTheNameRightBefore() throws {
    let names = try speakers(
      "[[Adam Roe]] met [[Jane Doe]] — [[who’s]] promised [[a new bridge]].", names: 2)
    #expect(names == ["Jane Doe"])
  }

  @Test func whoIsNotSomebodyFurtherAway() throws {
    let names = try speakers(
      "[[Adam Roe]] never paid an architect [[who]] said [[he was owed money]].", names: 1)
    #expect(names == ["an architect"])
  }

  @Test func whatAPlaceHangsOnIsMeant() throws {
    let names = try speakers(
      "This pleased old Democrats in Springfield, [[who]] argued [[that it helps]].")
    #expect(names == ["Democrats"])
  }

  @Test func manyOfWhomAreThoseBefore() throws {
    let names = try speakers(
      "It went badly with the residents, [[many of whom]] say [[it is too late]].")
    #expect(names == ["the residents"])
  }

  @Test func groupsThatAreJoinedSpeakTogether() throws {
    let names = try speakers("He met Democrats and Republicans, [[who]] doubt [[the plan]].")
    #expect(names == ["Democrats and Republicans"])
  }

  @Test func thatWithItsVerbIsTheNounBefore() throws {
    let names = try speakers("He gave to a committee [[that wants]] [[more trains]].")
    #expect(names == ["a committee"])
  }
}
