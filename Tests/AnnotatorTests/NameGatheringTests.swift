import Article
import Testing

@testable import Annotator

@Suite struct NameGatheringTests {
  /// How many things of a type the marked names are.
  private func count(_ text: String, _ types: EntityType...) throws -> Int {
    var stage = Stage(text)
    for (i, type) in types.enumerated() { stage.name(i, type) }
    return try stage.names(types[0]).count
  }

  @Test func aBracketBehindABodyHoldsItsShortName() throws {
    #expect(
      try count(
        "The [[Ghent Fund for Sailing]] ([[Ghentsail]]) closed.", .organization, .organization) == 1
    )
    #expect(
      try count("[[Ghent Bank]] (with [[Lind Bank]]) closed.", .organization, .organization) == 2)
  }

  @Test func aCountryInBracketsIsNoPerson() throws {
    var stage = Stage("[[Anna Berg]] ([[ESP]]) beat [[Karl Lind]] ([[ESP]]).")
    stage.name(0, .person)
    stage.name(1, .location)
    stage.name(2, .person)
    stage.name(3, .location)
    #expect(try stage.names(.person).keys.sorted() == ["Anna Berg", "Karl Lind"])
    #expect(try stage.names(.location).keys.sorted() == ["ESP"])
  }

  @Test func knownAsGivesAnotherName() throws {
    #expect(
      try count(
        "[[Sailors Ashore]], also known as [[Matrozen aan Wal]], met.", .organization, .organization
      )
        == 1)
    #expect(
      try count(
        "[[Sailors Ashore]], as well as [[Ghent Mills]], met.", .organization, .organization)
        == 2)
  }

  @Test func aPluralIsTheSameBody() throws {
    #expect(
      try count(
        "The [[Lind Clinics]] opened. A [[Lind Clinic]] is near.", .organization, .organization)
        == 1)
  }

  @Test func aStateHasItsPlacesName() throws {
    #expect(
      try count("The [[Republic of Lindland]] is small. [[Lindland]] is old.", .location, .location)
        == 1)
    #expect(
      try count("The [[Republic of China]] is not [[China]].", .location, .location) == 2)
  }

  @Test func theGulfIsTheGulfNamedBefore() throws {
    #expect(
      try count("Rain fell on the [[Gulf of Lind]]. The [[Gulf]] is warm.", .location, .location)
        == 1)
  }

  @Test func anAcronymIsNoOtherBodysName() throws {
    #expect(
      try count("[[EFG]] backs the [[EFG Wolves]].", .organization, .organization) == 2)
    #expect(
      try count("[[EFG]] said so on Monday. [[EFG News]] wrote.", .organization, .organization) == 1
    )
    #expect(
      try count("[[Lindco]] is led by the [[Lindco Board]].", .organization, .organization) == 2)
  }

  @Test func aBodyMayBeNamedWithoutItsOwner() throws {
    #expect(
      try count(
        "The [[Lindland Harbour Council]] met. The [[Harbour Council]] agreed.", .organization,
        .organization) == 1)
    #expect(
      try count(
        "The [[Office of the Harbour Council]] met. The [[Harbour Council]] agreed.",
        .organization, .organization) == 2)
  }

  @Test func aChurchIsNotItsHouse() throws {
    #expect(
      try count(
        "The [[St Lind Catholic Church]] burnt. The [[Catholic Church]] paid.", .organization,
        .organization) == 2)
  }

  @Test func whoWritesIsNotTheAgencyBehind() throws {
    #expect(
      try count("[[LIND COURIER]] ([[AGL]]) The ferry sails.", .organization, .organization) == 2)
  }

  @Test func peoplesAreCountedWithTheirAdjective() throws {
    #expect(
      try count(
        "The [[French]] team won. A [[Frenchman]] led it.", .nationality, .nationality) == 1)
    #expect(
      try count("The [[Lindari]] seer met other [[Lindaris]].", .nationality, .nationality) == 1)
  }

  @Test func aFamilyNameMayStandInside() throws {
    var stage = Stage("[[Adam Lind Ka-chiu]] spoke. [[Lind]] left.")
    stage.name(0, .person)
    stage.name(1, .person)
    #expect(try stage.names(.person) == ["Adam Lind Ka-chiu": ["Lind"]])
  }

  @Test func aSonMayGoByHisFathersName() throws {
    var stage = Stage("[[Adam bin Salwan]] came. [[bin Salwan]] spoke; [[Salwan]] left.")
    for i in 0..<3 { stage.name(i, .person) }
    #expect(try stage.names(.person) == ["Adam bin Salwan": ["bin Salwan", "Salwan"]])
  }

  @Test func oddSpellingsOfTheOnlyOneMeant() throws {
    var stage = Stage("[[Otto Lindaro]] came. [[Lindrao]] spoke. Write to [[OttoLindaro]].")
    for i in 0..<3 { stage.name(i, .person) }
    #expect(try stage.names(.person) == ["Otto Lindaro": ["OttoLindaro", "Lindrao"]])
    var initials = Stage("[[Adam bin Salwan]] came. Prince [[ABS]] spoke.")
    for i in 0..<2 { initials.name(i, .person) }
    #expect(try initials.names(.person) == ["Adam bin Salwan": ["ABS"]])
  }

  @Test func aPartyInBracketsIsNoMember() throws {
    var stage = Stage("They asked [[Derk Amund]] ([[DA]]).")
    stage.name(0, .person)
    stage.name(1, .organization)
    #expect(try stage.names(.person).count == 1)
    #expect(try stage.names(.organization).count == 1)
  }

  @Test func aBracketMayStandBehindAPossessive() throws {
    #expect(
      try count("The [[Lind Roads Council]]’s ([[XRC]]) head left.", .organization, .organization)
        == 1)
    #expect(
      try count("[[Lind Roads Holdings]] (“[[XRC]]”) left.", .organization, .organization) == 1)
  }

  @Test func theKingIsNotHisSon() throws {
    var stage = Stage("[[Adam bin Salwan]] and [[bin Salwan]] left. King [[Salwan]] stayed.")
    for i in 0..<3 { stage.name(i, .person) }
    #expect(try stage.names(.person).count == 2)
  }

  @Test func aCityIsNoCountryOfItsName() throws {
    #expect(try count("[[Kuwait]] is large, [[Kuwait City]] is not.", .location, .location) == 2)
    #expect(
      try count("[[Lindberg]] is old. [[Lindberg City]] lies there.", .location, .location) == 1)
  }

  @Test func whatVoicesSpeakToIsNoVoice() throws {
    #expect(
      try count(
        "The [[Lind Voice to Parliament]] met. [[Parliament]] slept.", .organization,
        .organization) == 2)
  }

  @Test func aMisspelledBodyIsTheSame() throws {
    #expect(
      try count(
        "The [[Roads Ministry]] paid. The [[Roads Minstry]] did.", .organization, .organization)
        == 1)
  }

  @Test func aMisspellingOfOneIsNotAnother() throws {
    var stage = Stage("[[Adam Moraes]] and [[Otto Morais]] ran. [[Moraes]] won; [[Moreas]] did.")
    for i in 0..<4 { stage.name(i, .person) }
    #expect(
      try stage.names(.person) == ["Adam Moraes": ["Moraes", "Moreas"], "Otto Morais": []])
  }

  @Test func aMinisterIsAPersonWhoseShortNameIsOne() throws {
    var stage = Stage("Minister [[Anupa Lindana]] came. [[Anupa]] spoke.")
    stage.name(0, .organization)
    stage.name(1, .person)
    #expect(try stage.names(.person) == ["Anupa Lindana": ["Anupa"]])
  }

  @Test func anArticleIsNoNameOfAFamily() throws {
    var stage = Stage("[[Akram Al Zoheiry]] fell ill. [[Al Zoheiri]] died.")
    stage.name(0, .person)
    stage.name(1, .person)
    #expect(try stage.names(.person) == ["Akram Al Zoheiry": ["Al Zoheiri"]])
  }

  @Test func aNameThatIsHalfSureIsKeptWhereItSpeaks() throws {
    func names(speaking: Bool) throws -> Int {
      var stage = Stage("The road is closed, [[Lindel]] said.")
      stage.name(0, .organization)
      stage.findings.names[0].confidence = 0.5
      if speaking { stage.findings.speakers = [stage.findings.names[0].range] }
      return try stage.names(.organization).count
    }
    #expect(try names(speaking: true) == 1)
    #expect(try names(speaking: false) == 0)
  }
}

@Suite struct NamePartsTests {
  private func places(_ text: String) throws -> [String] {
    var stage = Stage(text)
    for i in stage.marked.ranges.indices { stage.name(i, .location) }
    return try stage.names(.location).keys.sorted()
  }

  @Test func aPlaceGoesOnBehindItsHyphen() throws {
    #expect(try places("It grows in [[sub-]]Lindan Berga too.") == ["sub-Lindan Berga"])
    #expect(try places("They fly to [[Lind-]][[Fort Berg]] daily.") == ["Lind-Fort Berg"])
  }

  @Test func aDashOrASlashJoinsHalves() throws {
    #expect(try places("They call it [[Lindara/]][[Berg River]] now.") == ["Lindara/Berg River"])
    var stage = Stage("The [[Council for Lindens–]][[Institute of Oaks]] met.")
    stage.name(0, .organization)
    stage.name(1, .organization)
    #expect(
      try stage.names(.organization).keys.sorted() == ["Council for Lindens–Institute of Oaks"])
  }

  @Test func theLastWordSaysWhatAThingIs() throws {
    var stage = Stage(
      "The [[Lind Airshow]] opens at the [[Berg Museum]] of the [[Republic of Malta]].")
    for i in 0..<3 { stage.name(i, .organization) }
    #expect(try stage.names(.misc).keys.sorted() == ["Lind Airshow"])
    #expect(try stage.names(.facility).keys.sorted() == ["Berg Museum"])
    #expect(try stage.names(.location).keys.sorted() == ["Republic of Malta"])
  }

  @Test func aPartAndItsWholeAreTwoPlaces() throws {
    #expect(try places("The [[Lind Desert of Mongolia]] is dry.") == ["Lind Desert", "Mongolia"])
    #expect(try places("He lives in [[Lind province of Berga]].") == ["Berga", "Lind province"])
    #expect(try places("They sail the [[Gulf of Lind]].") == ["Gulf of Lind"])
    #expect(try places("It is the [[Islamic Republic of Iran]].") == ["Islamic Republic of Iran"])
  }

  @Test func aDescriptionIsNoPartOfAPlace() throws {
    #expect(try places("It rains on the [[coast Lind Island]].") == ["Lind Island"])
  }

  @Test func anOwnerIsAThingOfItsOwn() throws {
    var stage = Stage("[[London’s Lind Hospital]] opened. [[St Mary’s Hospital]] closed.")
    stage.name(0, .facility)
    stage.name(1, .facility)
    #expect(try stage.names(.facility).keys.sorted() == ["Lind Hospital", "St Mary’s Hospital"])
    #expect(try stage.names(.location).keys.sorted() == ["London"])
  }
}

@Suite struct RepeatedNamesTests {
  @Test func aNameIsFoundWhereverItStands() throws {
    var stage = Stage(
      "The firm [[Lindel]] closed. On Monday Lindel said so, and Lindel Street fell.")
    stage.name(0, .organization)
    #expect(try stage.annotation().mentions.count == 2)
  }

  @Test func aWordOfTheLanguageIsNoName() throws {
    var stage = Stage("They live in the [[City]]. The City is rich.")
    stage.name(0, .location)
    #expect(try stage.annotation().mentions.count == 1)
  }
}

@Suite struct SpellingTests {
  @Test func neighbouringLettersMaySwap() {
    #expect(Folding.areVariants("moraes", "moreas"))
    #expect(Folding.areVariants("ghasem", "ghassem"))
    #expect(!Folding.areVariants("moraes", "marios"))
  }
}
