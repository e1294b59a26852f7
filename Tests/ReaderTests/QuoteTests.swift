import Article
import Testing

@testable import Reader

/// Moving by quotes and speakers, and what is done with a quote.
@Suite struct QuoteTests {
  private func driver(_ columns: Int = 100, _ rows: Int = 24) -> Driver {
    Driver(Samples.harbour, columns: columns, rows: rows)
  }

  @Test(arguments: [
    ("]", "q1"), ("]]", "q2"), ("3]", "q3"), ("5]", "q5"), ("]]]][", "q3"), ("G[", "q4"),
    ("]}", "q4"), ("]}{", "q1"), ("]]}", "q3"), ("i", "q1"), ("ij", "q4"), ("ijj", "q2"),
    ("iG", "q5"), ("ioj", "q2"),
  ])
  func keysSelect(_ keys: String, quote: String) {
    var driver = driver(100, 12)
    driver.type(keys)
    #expect(driver.status.hasPrefix(" \(quote) "))
  }

  @Test func stopsAtTheLast() {
    var driver = driver()
    driver.type("99]")
    #expect(driver.status.contains("No quote after this one"))
    driver.type("5]")
    driver.type("]")
    #expect(driver.status.contains("No quote after this one"))
    driver.type("g]")
    driver.type("[")
    #expect(driver.status.contains("No quote before this one"))
    driver.type("}")
    driver.type("}")
    #expect(driver.status.contains("Ines Carro says nothing more"))
    driver.type("5]")
    driver.type("5]5]}")
    #expect(driver.reader.state.reading.quotes.inText.count == 5)
  }

  @Test func theTextFollowsTheIndex() {
    var driver = driver(80, 8)
    driver.type("iG")
    #expect(driver.picture.joined().contains("It will be quiet,” said"))
    driver.type("<Enter>")
    #expect(driver.reader.state.focus == .text)
  }

  @Test func theIndexFollowsTheText() {
    var driver = driver(80, 12)
    driver.type("G")
    let rows = driver.picture
    #expect(rows.contains { $0.contains("▸") && $0.contains("Everybody was") } == false)
    #expect(driver.reader.state.reading.quotes.selected == driver.reader.state.quoteHere)
  }

  @Test func whyExplains() {
    var text = Samples.harbour.annotation
    text.quotes[0].evidence = Evidence(
      decision: "cue after the name", chain: [text.quotes[0].cue!],
      runnerUp: .init(entity: Entity.ID(3), probability: 0.04))
    var driver = Driver(Samples.harbour, columns: 100, rows: 24, annotated: false)
    let index = AnnotationIndex(text, of: Samples.harbour.article)
    driver.send(.annotated(driver.annotateJob!, index, isFinal: true))
    driver.type("]w")
    let picture = driver.picture.joined(separator: "\n")
    for words in [
      "Why q1", "kind        direct", "speaker     Ines Carro", "cue         said",
      "because     cue after the name", "confidence  0.94", "runner-up   ",
    ] { #expect(picture.contains(words)) }
    driver.type("q")
    #expect(driver.reader.state.overlay == nil)
  }

  @Test func copiesWithSpeakerAndSource() {
    var driver = driver()
    driver.type("4]y")
    #expect(
      driver.effects.last
        == .copy("“Everybody was asked,” — Ines Carro, Harbour to close for two years, story.txt"))
    driver.type("Y")
    #expect(
      driver.effects.last
        == .copy(
          "> “Everybody was asked,”\n>\n> — Ines Carro, Harbour to close for two years, story.txt\n"
        ))
  }

  @Test func onlyThisSpeaker() {
    var driver = driver()
    driver.type("]]S")
    let picture = driver.picture.joined(separator: "\n")
    #expect(picture.contains("⋯ 7 paragraphs"))
    #expect(picture.contains("Fishermen doubt it."))
    #expect(!picture.contains("The north quay"))
    #expect(driver.status.contains("only Tomas Beel"))
    #expect(driver.reader.state.reading.quotes.inText.map(\.index) == [1, 2])
    // Of the paragraph that is left, the sentence without his words is dim.
    let row = driver.picture.firstIndex { $0.contains("Fishermen doubt it.") }!
    #expect(driver.screen.rows[row][5].styles.contains(.dim))
    #expect(!driver.screen.rows[row + 1][20].styles.contains(.dim))
    driver.type("S")
    #expect(driver.reader.state.reading.filter.isEmpty)
  }

  @Test func whereNoQuoteIsSeenTheWayToOneIsSaid() {
    var driver = Driver(Samples.harbour, columns: 60, rows: 6)
    driver.type("w")
    #expect(driver.status.contains("No quote on the screen · ] goes to the next"))
    driver.type("]w")
    #expect(driver.reader.state.overlay?.kind == .why)
  }

  @Test func kindsAreChosen() {
    var driver = driver()
    driver.type(":kinds partial<Enter>")
    #expect(driver.reader.state.reading.quotes.inText.map(\.index) == [1])
    driver.type(":kinds nonsense<Enter>")
    #expect(driver.status.contains("kinds must be"))
    driver.type(":kinds all<Enter>")
    #expect(driver.reader.state.reading.quotes.inText.count == 5)
  }

  /// A reader's correction can leave somebody with nothing but a term.
  @Test func aTermWithASpeakerHasNoColour() {
    let text = MarkedText("[person Ann|Ann] spoke of [term Ann|“peace”].")
    var annotation = text.annotation
    annotation.quotes[0].speakers[0].mention = annotation.mentions[0].range
    var driver = Driver(text, columns: 100, rows: 24, annotated: false)
    driver.send(
      .annotated(
        driver.annotateJob!, AnnotationIndex(annotation, of: text.article), isFinal: true))
    driver.type(":kinds term<Enter>")
    #expect(driver.picture.joined().contains("▸┊peace"))
    driver.type("i}ywl")
    #expect(driver.reader.state.overlay != nil)
  }

  @Test func legendNamesTheSpeakers() {
    var driver = driver()
    driver.type("l")
    let picture = driver.picture.joined(separator: "\n")
    #expect(picture.contains("▌ Ines Carro  2"))
    #expect(picture.contains("▌ Tomas Beel  2"))
  }

  @Test func goesToTheSpeaker() {
    var driver = driver(80, 10)
    driver.type("4]F")
    #expect(driver.picture.joined().contains("in autumn"))
    driver.type("2]E")
    #expect(driver.reader.state.focus == .entities)
    let selected = driver.reader.state.reading.entities.selected!
    #expect(driver.reader.state.reading.index.annotation[selected].name == "Tomas Beel")
  }

  @Test func anArticleWithoutQuotesSaysSo() {
    var driver = Driver(MarkedText("Nothing is said here."))
    for key in ["]", "[", "}", "{", "w", "y", "S", "F", ")"] {
      driver.type(key)
      #expect(driver.status.contains("No "), "\(key)")
    }
  }
}
