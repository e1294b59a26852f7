import Article
import Testing

@testable import Annotator

@Suite struct SpeakerOfFindingsTests {
  @Test func aQuoteWithACueOfItsOwnIsAnother() throws {
    var stage = Stage("[[“The bridge is closed.”]] [[Jane Doe]] [[said]]: [[“It stays so.”]]")
    stage.name(1, .person)
    stage.speech(0)
    stage.speech(3, source: 1, cue: 2)
    #expect(try stage.annotation().quotes.count == 2)
  }

  @Test func anInterruptedQuoteIsOne() throws {
    var stage = Stage("[[“The bridge,”]] [[Jane Doe]] [[said]], [[“stays closed.”]]")
    stage.name(1, .person)
    stage.speech(0, source: 1, cue: 2)
    stage.speech(3, source: 1, cue: 2)
    #expect(try stage.annotation().quotes.count == 1)
  }

  @Test func aSignatureNamesWhoSpeaks() throws {
    var stage = Stage(
      """
      [[“The ferry is late.”]] ― [[Adam Roe]], teacher
      [[“It never comes.”]]― [[Jane Doe]].
      """)
    stage.name(1, .person)
    stage.name(3, .person)
    stage.speech(0)
    stage.speech(2, source: 1)
    #expect(try stage.speakers() == [["Adam Roe"], ["Jane Doe"]])
  }

  @Test func aNameThatWasNotFoundIsReadBehindItsTitle() throws {
    var stage = Stage(
      """
      [[“It is late,”]] [[Example Party nominee Gov. Jane Doe (E-Ohio)]] [[said]].
      [[Jane Doe]] left. [[“It is early,”]] [[said]] [[Rep. Adam Roe (E-Utah)]].
      """)
    stage.name(3, .person)
    stage.speech(0, source: 1, cue: 2)
    stage.speech(4, source: 6, cue: 5)
    #expect(try stage.speakers() == [["Jane Doe"], ["Adam Roe"]])
  }

  @Test func fewWordsThatLeadIntoMarksAreNoStatement() throws {
    var stage = Stage("[[Jane Doe]] [[urged]] [[the council]] on Monday [[“not to give in”]].")
    stage.name(0, .person)
    stage.statement(2, source: 0, cue: 1)
    stage.speech(3, source: 0, cue: 1)
    #expect(try stage.annotation().quotes.map(\.kind) == [.partial])
  }

  @Test func aNameCutFromWhatItBelongsToIsNoStatement() throws {
    var stage = Stage("[[Jane Doe]] [[referred]] to the [[Ghent-Bruges]] 2015 treaty.")
    stage.name(0, .person)
    stage.statement(2, source: 0, cue: 1)
    #expect(try stage.annotation().quotes.isEmpty)
  }

  @Test func aStatementReachesTheNameBehindItsPreposition() throws {
    var stage = Stage("[[Jane Doe]] [[criticized]] [[the close ties with]] New Ghent on Monday.")
    stage.name(0, .person)
    stage.statement(2, source: 0, cue: 1)
    let quote = try #require(stage.annotation().quotes.first)
    #expect(stage.marked.article.text[quote.spans[0]] == "the close ties with New Ghent")
  }

  @Test func anAddressReportsNothing() throws {
    let marked = MarkedText("https://example.org/[[mayor-denies-everything]]")
    var article = marked.article
    article.paragraphs[0].role = .url
    let segmentation = try Segmentation(article.text, article.paragraphs[...], lexicon: .english)
    var findings = Findings()
    findings.statements = [
      StatementFinding(range: marked.ranges[0], act: .said, confidence: 0.9, links: Links())
    ]
    let annotation = try Annotator(encoder: nil).conclude(
      findings, text: article.text, published: nil, segmentation: segmentation)
    #expect(annotation.quotes.isEmpty)
  }

  @Test func theFirstPersonIsTheAuthor() throws {
    var stage = Stage(
      "[[I]] [[said]] [[that the ferry is late]], and [[I]] [[think]] [[the road is shut]].")
    stage.statement(2, source: 0, cue: 1)
    stage.statement(5, source: 3, cue: 4)
    #expect(try stage.speakers() == [["the author"], ["the author"]])
    #expect(try stage.annotation().entities.count == 1)
  }

  @Test func aLabelBehindTheMarkNamesWhoSpeaks() throws {
    var stage = Stage("[[Adam Roe]] asked. [[\"[[DOE]]: The ferry is late.]]")
    stage.name(0, .person)
    stage.name(2, .person)
    stage.speech(1, source: 0)
    #expect(try stage.speakers() == [["DOE"]])
  }

  @Test func marksThatWereNotClosedDoNotJoinTwoSpeakers() throws {
    var stage = Stage(
      """
      [[“The ferry is late,”]] [[Adam Roe]] [[said]]. [[“It never comes.]]
      [[“It does,”]] [[added]] [[Jane Doe]].
      """)
    stage.name(1, .person)
    stage.name(6, .person)
    stage.speech(0, source: 1, cue: 2)
    stage.speech(3, source: 1, cue: 2)
    stage.findings.marks[1].isClosed = false
    stage.speech(4, source: 6, cue: 5)
    #expect(try stage.speakers() == [["Adam Roe"], ["Jane Doe"]])
  }

  @Test func aReportSpeaksForWhoPublishedIt() throws {
    var stage = Stage(
      """
      The [[Example Agency]] published a report on Monday.
      [[The bridge is unsafe]], [[the report]] [[says]].
      """)
    stage.name(0, .organization)
    stage.newDescription(2)
    stage.statement(1, source: 2, cue: 3)
    #expect(try stage.speakers() == [["Example Agency"]])
  }

  @Test func aReportThatNobodyPublishedSpeaksForItself() throws {
    var stage = Stage("[[The bridge is unsafe]], [[the report]] [[says]].")
    stage.newDescription(1)
    stage.statement(0, source: 1, cue: 2)
    #expect(try stage.speakers() == [["the report"]])
  }

  @Test func whoWorksForTheBureauSpeaksAndNotTheBureau() throws {
    var stage = Stage("[[“It will rain,”]] [[said]] the [[Weather Bureau]]’s [[Jane Doe]].")
    stage.name(2, .organization)
    stage.name(3, .person)
    stage.speech(0, source: 2, cue: 1)
    #expect(try stage.speakers() == [["Jane Doe"]])
  }

  @Test func aSourceMayEndWithTheOwnersMark() throws {
    var stage = Stage("[[“It will rain,”]] [[said]] [[the [[Weather Bureau]]’s]] [[Jane Doe]].")
    stage.name(3, .organization)
    stage.name(4, .person)
    stage.speech(0, source: 2, cue: 1)
    #expect(try stage.speakers() == [["Jane Doe"]])
  }

  @Test func aStatementWithoutASourceIsItsSubjects() throws {
    var stage = Stage(
      "[[Adam Roe]] [[said]] [[that it rains]]. [[Jane Doe]] [[denied]] [[that the road is closed]]."
    )
    stage.name(0, .person)
    stage.name(3, .person)
    stage.statement(2, source: 0, cue: 1)
    stage.statement(5, cue: 4)
    #expect(try stage.speakers() == [["Adam Roe"], ["Jane Doe"]])
  }

  @Test func aStatementCutBehindItsVerbIsNone() throws {
    var stage = Stage("[[Officials underlined]] that the road is closed, [[Adam Roe]] [[said]].")
    stage.name(1, .person)
    stage.statement(0, source: 1, cue: 2)
    #expect(try stage.annotation().quotes.isEmpty)
  }

  @Test func whoStandsForTheNameBeforeIt() throws {
    var stage = Stage("It was [[Jane Doe]], [[who]] [[said]] [[that the road is closed]].")
    stage.name(0, .person)
    stage.statement(3, source: 1, cue: 2)
    #expect(try stage.speakers() == [["Jane Doe"]])
  }

  @Test func somebodyQuotedByAnAgencySpeaks() throws {
    var stage = Stage(
      "[[“The road is closed,”]] the [[Example Agency]] [[quoted]] [[Doe]] as saying.")
    stage.name(1, .organization)
    stage.name(3, .person)
    stage.speech(0, source: 1, cue: 2)
    #expect(try stage.speakers() == [["Doe"]])
  }

  @Test func aClaimInsideAReportIsTheClaimants() throws {
    var stage = Stage(
      "[[Jane Doe]] claimed that the road was [[“never open”]], [[according to]] [[Adam Roe]].")
    stage.name(0, .person)
    stage.name(3, .person)
    stage.speech(1, source: 3, cue: 2)
    #expect(try stage.speakers() == [["Jane Doe"]])
  }

  @Test func aDescriptionOfAnotherKindIsAnother() throws {
    var stage = Stage(
      "[[Officials]] met on Monday. [[The ministry]] [[said]] [[that the road is closed]].")
    stage.newDescription(0)
    stage.description(1, of: 0)
    stage.statement(3, source: 1, cue: 2)
    #expect(try stage.speakers() == [["The ministry"]])
  }

  @Test func aTitleThatANameWasGivenMeansItsBearer() throws {
    var stage = Stage(
      """
      [[Adam Roe]], OC of the station, came late.
      [[The OC]] [[said]] [[that the road is closed]].
      """)
    stage.name(0, .person)
    stage.newDescription(1)
    stage.statement(3, source: 1, cue: 2)
    #expect(try stage.speakers() == [["Adam Roe"]])
  }
}

@Suite struct TurnTests {
  @Test func aTurnOfATranscriptIsItsSpeakers() throws {
    let marked = MarkedText(
      """
      [[ANNA BERG]]: The ferry sails in May.
      [[KARL LIND]]: It does not.
      """)
    var article = marked.article
    for i in 0..<2 { article.paragraphs[i].speaker = marked.ranges[i] }
    let annotation = Annotator(encoder: nil).annotate(article)
    let quotes = annotation.quotes.filter { $0.kind == .direct }
    #expect(
      quotes.map { article.text[$0.spans[0]] } == ["The ferry sails in May.", "It does not."])
    #expect(
      quotes.map { $0.speakers.map { annotation[$0.entity].name.lowercased() } }
        == [["anna berg"], ["karl lind"]])
  }
}

@Suite struct InterviewTests {
  /// The speakers of the turns of an interview whose labels are marked.
  private func speakers(_ text: String) -> [[String]] {
    let marked = MarkedText(text)
    var article = marked.article
    for label in marked.ranges {
      for i in article.paragraphs.indices where article.paragraphs[i].range.encloses(label) {
        article.paragraphs[i].speaker = label
      }
    }
    let annotation = Annotator(encoder: nil).annotate(article)
    return annotation.quotes.filter { $0.kind == .direct }
      .map { $0.speakers.map { annotation[$0.entity].name } }
  }

  @Test func theOneSpokenOfBeforeAnswers() {
    #expect(
      speakers(
        """
        Anna Berg runs the ferry. She will leave.
        [[Q]]: When will it sail?
        [[A]]: It will sail in May.
        """) == [[], ["Anna Berg"]])
  }

  @Test func whoSpokeToAnotherAsks() {
    #expect(
      speakers(
        """
        Karl Lind spoke to Anna Berg about the ferry.
        [[Question]]: When will it sail?
        [[Answer]]: It will sail in May.
        """) == [["Karl Lind"], ["Anna Berg"]])
  }

  @Test func aNameIsNoLetter() {
    #expect(InterviewTurn(label: "Q12") == .question)
    #expect(InterviewTurn(label: "A.") == .answer)
    #expect(InterviewTurn(label: "A. Berg") == nil)
    #expect(InterviewTurn(label: "Quinn") == nil)
  }
}

@Suite struct RunnerUpTests {
  private func runnerUp(_ probability: Double) throws -> String? {
    var stage = Stage("[[Jane Doe]] met [[Adam Roe]]. [[“It is late,”]] [[Doe]] [[said]].")
    for name in [0, 1, 3] { stage.name(name, .person) }
    stage.speech(2, source: 3, cue: 4)
    stage.findings.marks[0].links.sources.append(
      Links.Link(range: stage.marked.ranges[1], probability: probability))
    let annotation = try stage.annotation()
    return annotation.quotes[0].evidence.runnerUp.map { annotation[$0.entity].name }
  }

  @Test func whoMightHaveSaidItIsNamed() throws { #expect(try runnerUp(0.08) == "Adam Roe") }

  @Test func whoCanHardlyHaveSaidItIsNot() throws { #expect(try runnerUp(0.004) == nil) }
}

@Suite struct HeadlineQuoteTests {
  @Test func aHeadlineFollowsTheBody() throws {
    var stage = Stage(
      """
      Roads [[‘To Stay Closed’]]
      [[Jane Doe]] [[said]] that the roads were [[“to stay closed”]] until May.
      """)
    stage.marked.article.paragraphs[0].role = .headline
    stage.name(1, .person)
    stage.speech(0)
    stage.speech(3, source: 1, cue: 2)
    #expect(try stage.annotation().quotes.map(\.kind) == [.partial, .partial])
    #expect(try stage.speakers() == [["Jane Doe"], ["Jane Doe"]])
  }

  /// - Parameter type: What the first of the two in the headline is.
  private func speakers(headlineNames type: EntityType) throws -> [[String]] {
    var stage = Stage(
      """
      [[Ghent]] and [[Bruges]] Roads [[‘To Stay Closed’]]
      [[Jane Doe]] [[said]] that the roads were [[“to stay closed”]] until May.
      """)
    stage.marked.article.paragraphs[0].role = .headline
    stage.name(0, type)
    stage.name(1, .location)
    stage.name(3, .person)
    stage.speech(2, source: 0)
    stage.speech(5, source: 3, cue: 4)
    return try stage.speakers()
  }

  @Test func theBodyKnowsBetterThanAHeadlineOfPlaces() throws {
    #expect(try speakers(headlineNames: .location) == [["Jane Doe"], ["Jane Doe"]])
  }

  @Test func aHeadlineThatNamesAPersonIsBelieved() throws {
    #expect(try speakers(headlineNames: .person)[0] == ["Ghent"])
  }
}

@Suite struct NamesOfFindingsTests {
  @Test func aNameKeepsItsHyphen() throws {
    var stage = Stage("They met [[Han Mun]]-in on Monday.")
    stage.name(0, .person)
    #expect(try stage.names(.person).keys.sorted() == ["Han Mun-in"])
  }

  @Test func aBracketThatNothingOpensEndsAName() throws {
    var stage = Stage("The Example Dam ([[ED) dam]] is full.")
    stage.name(0, .organization)
    #expect(try stage.names(.organization).keys.sorted() == ["ED"])
  }

  @Test func aFatherIsNotHisSon() throws {
    var stage = Stage("[[Adam bin Salwan]] met King [[Salwan]].")
    stage.name(0, .person)
    stage.name(1, .person)
    #expect(try stage.names(.person).keys.sorted() == ["Adam bin Salwan", "Salwan"])
  }

  @Test func theBeginningOfALongNameIsShort() throws {
    var stage = Stage("[[Adam Roe Smithson]] came. [[Adam Roe]] spoke.")
    stage.name(0, .person)
    stage.name(1, .person)
    #expect(try stage.names(.person) == ["Adam Roe Smithson": ["Adam Roe"]])
  }

  @Test func acronymsMayHaveSmallLettersAndPlurals() throws {
    var stage = Stage("The [[Bank of Ghent]] lent to [[SMEs]]. [[BoG]] likes an [[SME]].")
    stage.name(0, .organization)
    stage.name(1, .organization)
    stage.name(2, .organization)
    stage.name(3, .organization)
    #expect(try stage.names(.organization).count == 2)
  }

  @Test func aMinistryIsOneHoweverItsNameIsTurned() throws {
    var stage = Stage("The [[Ministry of the Interior]] denied it. The [[Interior Ministry]] did.")
    stage.name(0, .organization)
    stage.name(1, .organization)
    #expect(try stage.names(.organization).count == 1)
  }

  @Test func aPlatformIsAMeansAfterOn() throws {
    var stage = Stage("She wrote on [[Twitter]] that it rains. The firm [[Facebook]] closed.")
    stage.name(0, .organization)
    stage.name(1, .organization)
    #expect(try stage.names(.product).keys.sorted() == ["Twitter"])
    #expect(try stage.names(.organization).keys.sorted() == ["Facebook"])
  }

  @Test func aDatelineIsAPlace() throws {
    var stage = Stage("[[GHENT]]: The road is closed because of rain, they said.")
    stage.name(0, .organization)
    #expect(try stage.names(.location).count == 1)
  }
}
