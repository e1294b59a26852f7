import Article
import Testing

@testable import Annotator

@Suite struct ReferenceTests {
  @Test func aMinistryIsNoUniversity() throws {
    var stage = Stage(
      "[[Lind University]] met the [[Ministry of Roads]]. [[The ministry]] will pay, [[it]] said.")
    stage.name(0, .organization)
    stage.name(1, .organization)
    stage.description(2, of: 0, 0.6)
    stage.pronoun(3, of: [2: 0.9])
    #expect(try stage.meant(by: 2) == "Ministry of Roads")
    #expect(try stage.meant(by: 3) == "Ministry of Roads")
  }

  @Test func theCompanyIsTheOneNamedLast() throws {
    var stage = Stage("[[Lindel]] and the [[Harbour Court]] agree. [[The company]] will pay.")
    stage.name(0, .organization)
    stage.name(1, .organization)
    stage.newDescription(2)
    #expect(try stage.meant(by: 2) == "Lindel")
  }

  @Test func thePlaceNamedLastSpeaksAsItsMunicipality() throws {
    var stage = Stage(
      "It rains in [[Lindstad]]. [[The road is closed]], [[the municipality]] [[said]].")
    stage.name(0, .location)
    stage.newDescription(2)
    stage.statement(1, source: 2, cue: 3)
    #expect(try stage.speakers() == [["Lindstad"]])
  }

  @Test func aDescriptionBeforeATitledNameIsItsBearer() throws {
    var stage = Stage(
      "[[The harbour's chief]], Dr [[Jane Doe]], and her friends want [[more ferries]].")
    stage.newDescription(0)
    stage.name(1, .person)
    stage.statement(2, source: 0)
    #expect(try stage.speakers() == [["Jane Doe"]])
  }

  /// Whom "he" means, which the encoder takes for Adam Roe.
  private func meant(_ text: String) throws -> String? {
    var stage = Stage(text)
    stage.name(0, .person)
    stage.pronoun(1, of: [0: 0.9])
    stage.name(2, .person)
    return try stage.meant(by: 1)
  }

  @Test func whoIsAskedIsNamedBehindTheQuestion() throws {
    #expect(
      try meant("[[Adam Roe]] left. Asked whether [[he]] would stay, [[Karl Lind]] shook his head.")
        == "Karl Lind")
  }

  @Test func aPersonInTheQuestionMayBeMeant() throws {
    #expect(
      try meant("Asked whether [[Adam Roe]] said that [[he]] would stay, [[Karl Lind]] left.")
        == "Adam Roe")
  }

  @Test func theyAreSeldomOnePerson() throws {
    var stage = Stage("[[Officials]] met [[Anna Berg]]. Later [[they]] left.")
    stage.newDescription(0)
    stage.name(1, .person)
    stage.pronoun(2, of: [1: 0.55, 0: 0.44])
    #expect(try stage.meant(by: 2) == "Officials")
  }

  @Test func hisMajestyIsTheKingNamedBehind() throws {
    var stage = Stage(
      "[[Adam Roe]] thanked [[His]] Majesty King [[Otto]]. He praised [[His]] Majesty.")
    stage.name(0, .person)
    stage.pronoun(1, of: [0: 0.9])
    stage.name(2, .person)
    stage.pronoun(3, of: [0: 0.9])
    #expect(try stage.meant(by: 1) == "Otto")
    #expect(try stage.meant(by: 3) == "Otto")
  }

  @Test func aPronounMayStandBeforeItsName() throws {
    var stage = Stage("On [[her]] part, Mayor [[Anna Berg]] said no.")
    stage.pronoun(0, of: [:], isNew: 0.99)
    stage.name(1, .person)
    #expect(try stage.meant(by: 0) == "Anna Berg")
  }

  @Test func aPeopleIsNoSpeakerBesideAChannel() throws {
    var stage = Stage("[[The road is closed]], [[according to]] [[the [[Iraqi]]]] channel Al Lind.")
    stage.name(3, .nationality)
    stage.statement(0, source: 2, cue: 1)
    #expect(try stage.speakers() == [["Al Lind"]])
    #expect(try stage.names(.organization).keys.sorted() == ["Al Lind"])
  }

  @Test func aDescriptionThatCutsANameIsNoneOfItsOwn() throws {
    var stage = Stage("[[[[The Harbour]] Council]] [[said]] [[that the road is closed]].")
    stage.name(0, .organization)
    stage.newDescription(1)
    stage.statement(3, source: 1, cue: 2)
    #expect(try stage.speakers() == [["Harbour Council"]])
  }
}
