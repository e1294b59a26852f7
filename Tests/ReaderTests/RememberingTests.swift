import Article
import Testing

@testable import Reader

/// Corrections and notes, and what is left in an article and found again.
@Suite struct RememberingTests {
  private func driver() -> Driver { Driver(Samples.harbour, columns: 100, rows: 24) }

  /// Does what a session does with the last request to replay corrections.
  private func replay(_ driver: inout Driver) {
    for case .correct(let article, let found, let corrections, let before, let job) in driver
      .effects.reversed()
    {
      let corrected = found.applying(corrections, to: article.text)
      driver.send(.corrected(job, AnnotationIndex(corrected, of: article, after: before)))
      return
    }
    Issue.record("no corrections were replayed")
  }

  private func saved(_ driver: Driver) -> ReadingState? {
    for case .save(_, _, let state) in driver.reader.lastEffects { return state }
    return nil
  }

  private func speaker(_ driver: Driver, _ quote: Int) -> String? {
    let annotation = driver.reader.state.reading.index.annotation
    return annotation.quotes[quote].speakers.first.map { annotation[$0.entity].name }
  }

  @Test func aQuoteGetsAnotherSpeakerAndUndoTakesItBack() {
    var driver = driver()
    #expect(speaker(driver, 0) == "Ines Carro")
    driver.type("]c")
    #expect(driver.status.hasPrefix(":speaker"))
    driver.type("Tom<Tab><Enter>")
    replay(&driver)
    #expect(speaker(driver, 0) == "Tomas Beel")
    #expect(driver.status.contains("Corrected"))
    driver.type("U")
    replay(&driver)
    #expect(speaker(driver, 0) == "Ines Carro")
    driver.type("U")
    #expect(driver.status.contains("no correction to take back"))
  }

  @Test func whatIsNoQuoteGoesFromTheIndex() {
    var driver = driver()
    let before = driver.reader.state.reading.quotes.inText.count
    driver.type("]:not-a-quote<Enter>")
    replay(&driver)
    #expect(driver.reader.state.reading.quotes.inText.count == before - 1)
  }

  @Test func entitiesAreRenamedAndMerged() {
    var driver = driver()
    driver.type("e:rename Ines C. Carro<Enter>")
    replay(&driver)
    #expect(speaker(driver, 0) == "Ines C. Carro")
    driver.type(":merge Tomas Beel<Enter>")
    replay(&driver)
    #expect(speaker(driver, 0) == "Tomas Beel")
    #expect(!driver.picture.contains { $0.contains("Ines C. Carro ") })
  }

  @Test(arguments: [":kind loud", ":merge Nobody", ":split Nothing", ":type thing", ":rename "])
  func whatMakesNoSenseIsSaid(_ line: String) {
    var driver = driver()
    driver.type("]" + line + "<Enter>")
    #expect(driver.reader.state.message?.isError == true)
    #expect(driver.reader.state.reading.corrections.isEmpty)
  }

  @Test func correctionsStayOverANewAnnotation() {
    var driver = driver()
    driver.type("]c<Enter>")
    let kept = saved(driver)
    #expect(kept?.corrections.count == 1)
    var again = Driver(Samples.harbour, columns: 100, rows: 24, annotated: false)
    again.send(.restored(source: Samples.harbour.article.source, kept!))
    again.send(.annotated(again.annotateJob!, Samples.harbour.index, isFinal: true))
    replay(&again)
    #expect(speaker(again, 0) == nil)
    #expect(speaker(again, 1) == "Tomas Beel")
  }

  @Test func positionFilterMarksAndNotesComeBack() {
    var driver = Driver(Samples.harbour, columns: 60, rows: 9)
    driver.type("5j")
    driver.type("ma")
    driver.type("acheck this<Enter>")
    driver.type("e<Enter>")
    let state = saved(driver)!
    #expect(state.position != nil)
    #expect(state.filter.included.count == 1)
    #expect(state.notes.map(\.text) == ["check this"])
    var again = Driver(Samples.harbour, columns: 60, rows: 9)
    again.send(.restored(source: Samples.harbour.article.source, state))
    #expect(again.reader.state.reading.anchor == driver.reader.state.reading.anchor)
    #expect(again.reader.state.reading.filter == driver.reader.state.reading.filter)
    #expect(saved(again) == state)
    again.type("A")
    #expect(again.picture.joined().contains("check this"))
  }

  @Test func notesAreSeenChangedAndDeleted() {
    var driver = driver()
    driver.type("]acheck this<Enter>")
    #expect(driver.status.contains("Noted"))
    let row = driver.picture.firstIndex { $0.contains("“We have put this off") }!
    #expect(driver.picture[row].contains("✎"))
    #expect(driver.picture.contains { $0.contains("│✎▸▌We have") })
    driver.type("j")
    #expect(driver.status.contains("✎ check this"))
    driver.type("]")
    #expect(!driver.status.contains("✎"))
    driver.type("[a again<Enter>")
    #expect(driver.reader.state.reading.notes.map(\.text) == ["check this again"])
    driver.type("Ax")
    #expect(driver.reader.state.reading.notes.isEmpty)
    #expect(driver.reader.state.overlay == nil)
    driver.type("aone<Enter>a<C-u>note <Enter>")
    #expect(driver.reader.state.reading.notes.isEmpty)
  }

  @Test func marksAreDeletedFromTheirList() {
    var driver = driver()
    driver.type("mamb:marks<Enter>x")
    #expect(driver.reader.state.reading.marks.keys.sorted() == ["b"])
    driver.type("x")
    #expect(driver.reader.state.overlay == nil)
  }

  @Test func correctionsAreMarkedAsTheReadersOwn() {
    var driver = driver()
    driver.type("]cTomas Beel<Enter>")
    replay(&driver)
    let row = driver.picture.firstIndex { $0.contains("“We have put this off") }!
    #expect(driver.picture[row].contains("✓"))
    #expect(driver.picture.contains { $0.contains("│✓▸▌We have") })
    driver.type("j")
    #expect(driver.status.contains("corrected by you"))
    driver.type("e:rename Ines C. Carro<Enter>")
    replay(&driver)
    #expect(driver.picture.contains { $0.contains("✓") && $0.contains("Ines C. Carro") })
  }

  @Test func aReaderWhoHasMovedOnStaysThere() {
    var driver = Driver(Samples.harbour, columns: 60, rows: 9)
    driver.type("3j")
    let before = driver.reader.state.reading.anchor
    var saved = ReadingState()
    saved.position = TextAnchor(TextOffset(utf8: 300), in: Samples.harbour.article.text)
    driver.send(.restored(source: Samples.harbour.article.source, saved))
    #expect(driver.reader.state.reading.anchor == before)
  }
}
