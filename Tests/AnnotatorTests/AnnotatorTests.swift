import Article
import Testing

@testable import Annotator

/// The names of the speakers of each quote in marks or indirect, in text order.
private func speakers(_ text: String) -> [[String]] {
  let article = MarkedText(text).article
  let annotation = Annotator(encoder: nil).annotate(article)
  return annotation.quotes.filter { $0.kind != .term }
    .map { $0.speakers.map { annotation[$0.entity].name } }
}

@Suite struct WhoSaidWhatTests {
  @Test(arguments: [
    "Jane Doe said: “We will open the bridge on Monday.”",
    "“We will open the bridge on Monday,” Jane Doe said.",
    "“We will open the bridge on Monday,” said Jane Doe.",
    "Jane Doe has also repeatedly said that the bridge will open on Monday.",
    "According to Jane Doe, the bridge will open on Monday.",
    "The bridge will open on Monday, according to Jane Doe.",
    "The bridge will open on Monday, Jane Doe said.",
  ])
  func theCueGivesTheSpeaker(text: String) {
    #expect(speakers(text) == [["Jane Doe"]])
  }

  @Test func speechGoesOnAfterItsCue() {
    let text = "“We open the bridge on Monday,” Jane Doe said. “It was time for it.”"
    let annotation = Annotator(encoder: nil).annotate(MarkedText(text).article)
    #expect(annotation.quotes.count == 1)
    #expect(annotation.quotes.first?.spans.count == 2)
  }

  @Test func aSpeechReopenedAtEachParagraphIsOne() {
    let text = """
      Jane Doe said: “We open the bridge on Monday.
      “It was time for it.”
      """
    let annotation = Annotator(encoder: nil).annotate(MarkedText(text).article)
    #expect(annotation.quotes.count == 1)
    #expect(annotation.quotes.first?.spans.count == 2)
  }

  @Test func twoSpeakAsOne() {
    #expect(
      speakers("Jane Doe and Adam Roe said that the bridge was closed.") == [
        ["Jane Doe", "Adam Roe"]
      ])
  }

  @Test func aPronounStandsForThePersonBefore() {
    let text = "Ms Jane Doe opened the bridge. “It was time for it,” she said."
    #expect(speakers(text) == [["Jane Doe"]])
  }

  @Test func theTwoSidesAreThoseWhoMet() {
    let text = """
      Jane Doe met Adam Roe on Monday. The two sides underlined that the bridge stays open.
      """
    #expect(Set(speakers(text).last ?? []) == ["Jane Doe", "Adam Roe"])
  }
}

@Suite struct EntityTests {
  private func names(_ text: String, _ type: EntityType) -> [String] {
    Annotator(encoder: nil).annotate(MarkedText(text).article).entities.filter { $0.type == type }
      .map(\.name)
  }

  @Test func aPersonIsOneUnderTheFullestName() {
    let text = "Mr Doe spoke first. President Robert Doe came late. Doe left soon."
    #expect(names(text, .person) == ["Robert Doe"])
  }

  @Test func spellingsOfAForeignNameAreOne() {
    let text = "Ghasem Alizade came. Ghassem Alizade spoke. General Adam Khanwal met Khanwali."
    #expect(names(text, .person) == ["Ghasem Alizade", "Adam Khanwal"])
  }

  @Test func anAcronymInBracketsIsTheLongName() {
    let text = "The Example News Agency (ENA) wrote it. ENA wrote it again."
    #expect(names(text, .organization) == ["Example News Agency"])
  }

  @Test func twoPlacesJoinedByAHyphenAreTwo() {
    #expect(names("The Paris-London train was late.", .location) == ["Paris", "London"])
  }

  @Test func theIslamicRepublicIsIran() {
    let text = "Iran said so. The Islamic Republic has said so before, and Iran says it again."
    #expect(names(text, .location) == ["Iran"])
  }
}

@Suite struct AnnotatorBadInputTests {
  @Test(arguments: [
    String(repeating: "\"a \"b ", count: 20_000),
    String(repeating: "'x ", count: 40_000),
    String(repeating: "x", count: 1_000_000),
    "“" + String(repeating: "John said that it was good. ", count: 4_000),
    String(repeating: "John said ", count: 20_000),
    String(repeating: "👩‍👩‍👧", count: 10_000),
    "",
  ])
  func oddTextsEndSoon(text: String) {
    let article = MarkedText(text).article
    let clock = ContinuousClock()
    let time = clock.measure { _ = Annotator(encoder: nil).annotate(article) }
    #expect(time < .seconds(30))
  }

  @Test func aCancelledTaskStops() async {
    let article = MarkedText(String(repeating: "Jane Doe said so.\n", count: 10_000)).article
    let task = Task { () -> Bool in
      while !Task.isCancelled { await Task.yield() }
      do throws(CancellationError) {
        _ = try Annotator(encoder: nil).annotate(article, near: article.text.startOffset) { _ in }
        return false
      } catch {
        return true
      }
    }
    task.cancel()
    #expect(await task.value)
  }

  @Test func theReadersPlaceComesFirstInALongArticle() throws {
    let article = MarkedText(
      String(repeating: "Jane Doe said that the bridge was open.\n", count: 8_000)
    )
    .article
    var provisional: [Annotation] = []
    let whole = try Annotator(encoder: nil).annotate(article, near: TextOffset(utf8: 150_000)) {
      provisional.append($0)
    }
    let first = try #require(provisional.first?.quotes.first)
    #expect(first.spans[0].lowerBound.utf8 > 100_000)
    #expect(whole.quotes.count == 8_000)
  }

  @Test func theEncodersFirstFindingsAreShownBeforeTheRest() throws {
    let paragraph = "“We open the bridge on Monday,” Jane Doe said in Velgrad. It was time for it."
    let article = MarkedText(
      (0..<40).map { _ in paragraph }.joined(separator: "\n")
    ).article
    let annotator = Annotator()
    for near in [0, article.text.utf8.count / 2, article.text.utf8.count] {
      var provisional: [Annotation] = []
      let whole = try annotator.annotate(article, near: TextOffset(utf8: near)) {
        provisional.append($0)
      }
      #expect(whole == annotator.annotate(article))
      let counts = provisional.map(\.quotes.count)
      #expect(counts.count > 1 && counts == counts.sorted() && counts[0] < whole.quotes.count)
      #expect(provisional[0].sentences.contains { $0.lowerBound.utf8 <= near })
      #expect(
        provisional[0].sentences.contains { $0.upperBound.utf8 >= near - paragraph.utf8.count })
    }
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [Annotator(encoder: nil), Annotator()])
  func ofAForeignTextOnlyMarksAreAnnotated(annotator: Annotator) {
    let text = String(
      repeating: """
        „Wir öffnen die Brücke am Montag“, sagte Anna Kowalski gestern in Berlin. Sie war lange \
        Zeit geschlossen, weil niemand sie reparieren wollte.

        """, count: 5)
    let annotation = annotator.annotate(MarkedText(text).article)
    #expect(!annotation.isLanguageKnown)
    #expect(annotation.quotes.count == 5)
    #expect(annotation.quotes.allSatisfy { $0.kind != .indirect })
    #expect(annotation.entities.isEmpty)
  }

  @Test func englishIsKnown() {
    let text = String(repeating: "Jane Doe said that the bridge was open on Monday.\n", count: 20)
    #expect(Annotator(encoder: nil).annotate(MarkedText(text).article).isLanguageKnown)
  }
}
