import Article
import Styling
import Testing

@testable import Reader

/// Searching, and the outline.
@Suite struct FindingTests {
  private func driver() -> Driver { Driver(Samples.numbered, columns: 60, rows: 12) }

  @Test func findsAsOneTypes() {
    var driver = driver()
    driver.type("/number 40 ")
    #expect(driver.picture.joined().contains("Paragraph number 40 "))
    #expect(driver.status == "/number 40 " + String(repeating: " ", count: 45) + "1/1")
    #expect(driver.screen.cursor == Position(column: 11, row: 11))
    driver.type("<Esc>")
    #expect(driver.picture.joined().contains("number 1 "))
    #expect(driver.screen.cursor == nil)
  }

  @Test func stepsThroughMatches() {
    var driver = driver()
    driver.type("/number 1<Enter>")
    #expect(driver.status.contains("1/12"))
    driver.type("n")
    #expect(driver.status.contains("2/12"))
    #expect(driver.picture.joined().contains("number 10 "))
    driver.type("3nN")
    #expect(driver.status.contains("4/12"))
    driver.type("gNN")
    #expect(driver.status.contains("11/12"))
    driver.type("nn")
    #expect(driver.status.contains("1/12 · from the other end"))
  }

  @Test func smartCaseAndTypographicMarks() {
    let text = MarkedText("Iran’s iran said “no” to the\tIranian. ÉTÉ été")
    func count(_ pattern: String) -> Int {
      var search = Search()
      search.pattern = TextPattern(literal: pattern)
      search.count(in: text.article.text)
      return search.hits!.starts.count
    }
    #expect(count("iran") == 3)
    #expect(count("Iran") == 2)
    #expect(count("iran's") == 1)
    #expect(count("\"no\"") == 1)
    #expect(count("the iran") == 1)
    #expect(count("été") == 2)
    #expect(count("Été") == 0)
    #expect(count("zebra") == 0)
  }

  @Test func allMatchesAreLit() {
    var driver = driver()
    driver.type("/narrow<Enter>")
    let styles = driver.screen.rows.dropLast().flatMap { $0 }.map(\.styles)
    #expect(styles.filter { $0.contains(.searchCurrent) }.count == 6)
    #expect(styles.filter { $0.contains(.searchMatch) }.count == 12)
    driver.type("<Esc>")
    #expect(!driver.screen.rows.joined().contains { $0.styles.contains(.searchMatch) })
  }

  @Test func historyComesBack() {
    var driver = driver()
    driver.type("/number 5<Enter>/number 6<Enter>g/<Up><Up><Enter>")
    #expect(driver.picture.joined().contains("number 5 "))
    driver.type("/<Enter>")
    #expect(driver.status.contains("/number 5"))
  }

  @Test func whatIsNotThereSaysSo() {
    var driver = driver()
    driver.type("n")
    #expect(driver.status.contains("Nothing is searched for"))
    driver.type("/zebra")
    #expect(driver.status.contains("no match"))
    driver.type("<Enter>")
    #expect(driver.status.contains("Not found: zebra"))
    #expect(driver.picture.joined().contains("number 1 "))
  }

  @Test func onlyMatches() {
    var driver = driver()
    driver.type("/number 5<Enter>&")
    expectScreen(
      driver.screen,
      """
       story.txt                                     1/100 ¶  50%
         ⋯ 4 paragraphs
         Paragraph number 5 stands here and is long enough to
         wrap in a narrow pane.
         ⋯ 44 paragraphs
         Paragraph number 50 stands here and is long enough to
         wrap in a narrow pane.

         Paragraph number 51 stands here and is long enough to
         wrap in a narrow pane.

                                            only matches   ? help
      """)
  }

  @Test func outlineJumps() {
    let text = MarkedText(
      "#The headline\n" + Samples.numbered.article.text.string + "+A heading\nThe last words.")
    var driver = Driver(text, columns: 60, rows: 12)
    driver.type("O")
    #expect(driver.picture.joined().contains("▸The headline"))
    driver.type("j<Enter>")
    #expect(driver.picture.joined().contains("The last words."))
  }
}
