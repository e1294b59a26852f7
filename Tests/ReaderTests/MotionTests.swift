import Article
import Testing

@testable import Reader

/// Moving through the text.
@Suite struct MotionTests {
  private func driver() -> Driver { Driver(Samples.numbered, columns: 60, rows: 12) }

  /// The number of the paragraph at the top.
  private func top(_ driver: Driver) -> Int {
    let state = driver.reader.state
    let offset = state.reading.viewport.lines.first { $0.kind != .space }!.range.lowerBound
    return state.reading.article!.paragraphIndex(at: offset)! + 1
  }

  @Test(arguments: [
    // Each paragraph takes two lines and a space.
    ("j", 1), ("3j", 2), ("6jk", 3), ("30j", 11), ("<Down><Down><Down>", 2), ("3j<Up>k", 1),
    ("d", 3), ("dd", 4), ("du", 1), (" ", 4), ("f", 4), ("<PageDown>", 4), ("  b", 4),
    ("  <PageUp><PageUp>", 1), ("G", 97), ("Gg", 1), ("<End>", 97), ("<End><Home>", 1),
    ("50G", 50), ("7g", 7), ("50%", 51), (":20<Enter>", 20), (":30%<Enter>", 31),
    (":paragraph 9<Enter>", 9), ("10k", 1), ("999j", 97), ("j0j", 2),
  ])
  func keysGoTo(_ keys: String, paragraph: Int) {
    var driver = driver()
    driver.type(keys)
    // Jumps leave lines above for context.
    let state = driver.reader.state
    if keys.contains(where: { "%:".contains($0) })
      || keys.first?.isNumber == true && keys.last != "j"
        && keys.last != "k"
    {
      #expect(state.reading.article!.paragraphIndex(at: state.reading.point)! + 1 == paragraph)
    } else {
      #expect(top(driver) == paragraph)
    }
  }

  @Test func everyLineIsPassedOnTheWayDownAndUp() {
    // The sample begins with a fold and the space after it.
    var driver = Driver(Samples.harbour, columns: 60, rows: 9)
    var tops: [String] = []
    for _ in 0..<6 {
      tops.append(driver.picture.dropFirst().first ?? "")
      driver.type("j")
    }
    #expect(driver.picture.dropFirst().first != tops[5])
    #expect(zip(tops, tops.dropFirst()).allSatisfy { $0 != $1 })
    driver.type("6k")
    #expect(driver.picture.dropFirst().first == tops[0])
  }

  @Test func theEndIsAtTheBottom() {
    var driver = driver()
    driver.type("G")
    #expect(driver.picture[0].hasSuffix("100%"))
    #expect(driver.picture[10].contains("narrow pane."))
    let end = driver.picture
    driver.type("jd ")
    #expect(driver.picture == end)
  }

  @Test func countsAreShownAndForgotten() {
    var driver = driver()
    driver.type("12")
    #expect(driver.status.contains("12"))
    driver.type("<Esc>")
    driver.type("j")
    #expect(top(driver) == 1)
  }

  @Test func jumpsGoBackAndForth() {
    var driver = driver()
    driver.type("50G90G")
    driver.type("<C-o>")
    #expect(driver.picture.joined().contains("number 50 "))
    driver.type("<C-o>")
    #expect(driver.picture.joined().contains("number 1 "))
    driver.type("<C-n><C-n>")
    #expect(driver.picture.joined().contains("number 90 "))
    driver.type("<C-n>")
    #expect(driver.status.contains("No later place"))
  }

  @Test func marksHoldPlaces() {
    var driver = driver()
    driver.type("40Gmag'a")
    #expect(driver.picture.joined().contains("number 40 "))
    driver.type("''")
    #expect(driver.picture.joined().contains("number 1 "))
    driver.type("'b")
    #expect(driver.status.contains("no mark b"))
    driver.type(":marks<Enter>")
    #expect(driver.picture.joined().contains("a  Paragraph number 40"))
    driver.type("<Enter>")
    #expect(driver.picture.joined().contains("number 40 "))
  }

  @Test func resizingKeepsThePlace() {
    var driver = Driver(Samples.numbered, columns: 120, rows: 30)
    driver.type("40j")
    let place = driver.firstTextLine.prefix(20)
    for (columns, rows) in [(40, 12), (20, 5), (80, 24), (10, 3), (200, 60), (33, 7), (120, 30)] {
      driver.resize(columns, rows)
      if columns >= 20 {
        let state = driver.reader.state
        let first = state.reading.viewport.lines[0].range
        #expect(
          first.lowerBound <= state.reading.anchor && state.reading.anchor <= first.upperBound)
      }
    }
    #expect(driver.firstTextLine.prefix(20) == place)
  }
}
