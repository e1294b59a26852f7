import Article
import Styling
import Testing

@testable import Reader

/// Work done outside: its results, in whatever order they come.
@Suite struct WorkTests {
  @Test func asksForTheFirstSourceAndItsAnnotation() {
    var reader = Reader(sources: ["a.txt", "b.txt"])
    #expect(
      reader.handle(.resized(Size(columns: 80, rows: 24)))
        == [.open(source: "a.txt", isUntrusted: false, Job(1))])
    #expect(reader.handle(.resized(Size(columns: 81, rows: 24))) == [])
    let article = Samples.numbered.article
    #expect(
      reader.handle(.opened(Job(1), article))
        == [
          .recall(source: "a.txt"), .annotate(article, near: TextOffset(utf8: 0), Job(2)), .greet,
        ])
    #expect(reader.handle(.opened(Job(1), article)) == [])
  }

  @Test func lateAnnotationMovesNoLine() {
    var driver = Driver(Samples.harbour, columns: 60, rows: 12, annotated: false)
    driver.type("4j")
    let before = driver.screen.rows.map { row in row.map(\.character) }
    #expect(driver.status.contains("annotating 0 %"))
    driver.send(.progress(driver.annotateJob!, 0.4))
    #expect(driver.status.contains("annotating 40 %"))
    driver.send(.annotated(driver.annotateJob!, Samples.harbour.index, isFinal: true))
    let after = driver.screen.rows.map { row in row.map(\.character) }
    // Only the gutter has changed, and the line at the bottom.
    for row in 1..<11 {
      #expect(before[row][2...] == after[row][2...])
    }
    #expect(before != after)
    #expect(!driver.status.contains("annotating"))
  }

  /// Results that put more rows above the selected one leave it where it is on the screen.
  @Test func listsStayPutWhenResultsArrive() throws {
    let text = MarkedText(
      (1...30).map { "[person Ana Roe|Ana Roe] said: [direct Ana Roe|“This is word \($0).”]" }
        .joined(separator: "\n"))
    var driver = Driver(text, columns: 120, rows: 20, annotated: false)
    let whole = text.index
    var part = whole.annotation
    // Provisionally, the first quotes are not known yet.
    part.quotes = Array(part.quotes.dropFirst(5))
    driver.send(
      .annotated(
        driver.annotateJob!, AnnotationIndex(part, of: text.article), isFinal: false))
    driver.type("i12j3k")
    func selectedRow() throws -> Int {
      let position = driver.reader.state.reading.quotes.position
      return try #require(position.selected) - position.top
    }
    func selectedStart() -> TextOffset? {
      let reading = driver.reader.state.reading
      return reading.quotes.selected.map { reading.index.annotation[$0].extent.lowerBound }
    }
    let (row, start) = (try selectedRow(), selectedStart())
    driver.send(.annotated(driver.annotateJob!, whole, isFinal: true))
    #expect(selectedStart() == start)
    #expect(try selectedRow() == row)
  }

  @Test func theSelectedEntityMayGetAFullerName() throws {
    var driver = Driver(Samples.harbour, columns: 120, rows: 24, annotated: false)
    let whole = Samples.harbour.index
    let named = try #require(
      whole.annotation.entities.firstIndex { $0.type == .person && $0.name.contains(" ") })
    var part = whole.annotation
    part.entities[named].name = "Somebody"
    driver.send(
      .annotated(
        driver.annotateJob!, AnnotationIndex(part, of: Samples.harbour.article), isFinal: false))
    driver.type("e")
    let list = driver.reader.state.reading.entities
    let target = try #require(list.rows.firstIndex(of: .entity(Entity.ID(named))))
    for _ in 0..<list.rows.count
    where driver.reader.state.reading.entities.position.selected != target {
      driver.type("j")
    }
    driver.send(.annotated(driver.annotateJob!, whole, isFinal: true))
    #expect(driver.reader.state.reading.entities.selected == Entity.ID(named))
  }

  @Test func anArticleMayComeInTwoSteps() {
    let whole = Samples.numbered.article
    var part = whole
    part.text = ArticleText(validUTF8: Array(whole.text.utf8[..<1000]))
    part.paragraphs = whole.paragraphs.filter { $0.range.upperBound.utf8 <= 1000 }
    part.isComplete = false
    var driver = Driver(sources: ["story.txt"], columns: 60, rows: 12)
    let job = driver.openJob!
    driver.send(.opened(job, part))
    #expect(driver.effects.contains(.readOn(source: "story.txt", job)))
    #expect(driver.annotateJob == nil)
    driver.type("5j")
    let top = driver.firstTextLine
    driver.send(.opened(job, whole))
    #expect(driver.firstTextLine == top)
    #expect(driver.annotateJob != nil)
  }

  @Test func theEndWaitsForTheRest() {
    let whole = Samples.numbered.article
    var part = whole
    part.paragraphs = Array(whole.paragraphs.prefix(12))
    part.isComplete = false
    var driver = Driver(sources: ["story.txt"], columns: 60, rows: 12)
    driver.send(.opened(driver.openJob!, part))
    driver.type("G")
    #expect(driver.picture.joined().contains("number 12 "))
    driver.send(.opened(driver.openJob!, whole))
    #expect(driver.picture.joined().contains("number 100 "))
    #expect(driver.picture[0].hasSuffix("100%"))
  }

  @Test func interruptStopsTheWorkAndDropsWhatComesLate() {
    var driver = Driver(Samples.harbour, annotated: false)
    let job = driver.annotateJob!
    driver.send(.interrupt)
    #expect(driver.effects.last == .cancel(job))
    #expect(driver.status.contains("Annotation stopped"))
    driver.send(.annotated(job, Samples.harbour.index, isFinal: true))
    #expect(driver.reader.state.reading.index == .empty)
    driver.type("<C-c>")
    #expect(driver.status.contains("Nothing to stop"))
  }

  @Test func failuresAreShownAndDoNotStopTheReader() {
    var driver = Driver(sources: ["a\u{1B}]2;x\u{7}.txt", "b.txt"])
    driver.send(.failed(driver.openJob!, "a\u{1B}[31m.txt: no such file"))
    #expect(driver.status.contains("a�[31m.txt: no such file"))
    driver.type("J")
    driver.send(.opened(driver.openJob!, Samples.numbered.article))
    #expect(driver.picture.joined().contains("Paragraph number 1 "))
    driver.send(.failed(driver.annotateJob!, "the annotator gave up"))
    #expect(driver.status.contains("gave up"))
  }

  @Test func severalArticles() {
    var driver = Driver(sources: ["one.txt", "two.txt", "three.txt"], columns: 60, rows: 12)
    driver.send(.opened(driver.openJob!, Samples.numbered.article))
    let first = driver.annotateJob!
    driver.type("10jJ")
    // The work on the article that was left stops.
    #expect(driver.effects.suffix(2).first == .cancel(first))
    driver.send(.annotated(first, .empty, isFinal: true))
    driver.send(.opened(driver.openJob!, Samples.harbour.article))
    #expect(driver.picture[0].contains("2/3 Harbour"))
    driver.type("K")
    #expect(driver.annotateJob != first)
    #expect(driver.picture.joined().contains("number 5 "))
    driver.type("K")
    #expect(driver.status.contains("first article"))
    driver.type("9J")
    #expect(driver.reader.state.current == 2)
    #expect(driver.status.contains("reading three.txt"))
  }

  @Test func theListLeadsToArticlesAndBack() {
    var driver = Driver(sources: ["one.txt", "two.txt", "three.txt"], columns: 60, rows: 12)
    driver.send(.opened(driver.openJob!, Samples.numbered.article))
    driver.type("L")
    #expect(driver.picture.joined().contains("▸● one.txt"))
    driver.type("jj<Enter>")
    #expect(driver.reader.state.current == 2)
    driver.type("q")
    #expect(driver.reader.state.overlay?.kind == .articles)
    driver.type("q")
    #expect(driver.reader.state.overlay == nil)
    driver.type("q")
    #expect(driver.effects.last == .quit(status: 0))
  }

  @Test func programKeysAskOutside() {
    var driver = Driver(Samples.numbered)
    for (key, effect) in [
      ("<C-l>", Effect.redraw), ("<C-z>", .suspend), ("q", .quit(status: 0)),
      ("Q", .quit(status: 0)),
    ] {
      driver.type(key)
      #expect(driver.effects.last == effect)
    }
    driver.send(.notice("copied\u{7} 12 characters"))
    #expect(driver.status.contains("copied� 12 characters"))
  }
}
