import Article
import Testing

@testable import Reader

/// Links of the article: seen, listed, followed.
@Suite struct LinkTests {
  private func driver(isPrivate: Bool = false) -> Driver {
    let text = MarkedText("Words with a link here.\nMore words and another one.")
    var article = text.article
    article.isPrivate = isPrivate
    article.links = [
      Link(range: TextRange(utf8: 13..<17), address: "https://example.org/first"),
      Link(range: TextRange(utf8: 39..<46), address: "https://example.org/second"),
      Link(range: TextRange(utf8: 47..<50), address: "https://example.org/\u{1B}]0;x"),
    ]
    var driver = Driver(sources: ["story.txt"], columns: 80, rows: 20)
    driver.send(.opened(driver.openJob!, article))
    return driver
  }

  @Test func linksAreSeen() {
    let row = driver().screen.rows[2]
    let lit = row.filter { $0.styles.contains(.url) }.map(\.character).joined()
    #expect(lit == "link")
  }

  @Test func aLinkIsReadHereAndLeftAgain() {
    var driver = driver()
    driver.type("@")
    #expect(driver.reader.state.overlay?.rows.count == 2)
    #expect(driver.picture.contains { $0.contains("link  https://example.org/first") })
    driver.type("j<Enter>")
    let followed = "https://example.org/second"
    #expect(driver.effects.contains(.open(source: followed, isUntrusted: true, driver.openJob!)))
    #expect(
      driver.reader.state.articles.map(\.source) == ["story.txt", "https://example.org/second"])
    driver.type("K")
    #expect(driver.picture[2].contains("Words with a link"))
    driver.type("@j<Enter>")
    #expect(driver.reader.state.articles.count == 2)
  }

  @Test func readAgainALinkIsStillOne() {
    var driver = driver()
    driver.type("@<Enter>R")
    let opened = driver.effects.filter { if case .open = $0 { true } else { false } }
    #expect(opened.count == 3)
    #expect(
      opened.last == .open(source: "https://example.org/first", isUntrusted: true, driver.openJob!))
  }

  @Test func aPageOfOnesOwnNetworkMayLeadThere() {
    var driver = driver(isPrivate: true)
    driver.type("@<Enter>")
    #expect(
      driver.effects.last
        == .open(source: "https://example.org/first", isUntrusted: false, driver.openJob!))
  }

  @Test func aLinkOpensInTheBrowser() {
    var driver = driver()
    driver.type("@o")
    #expect(driver.effects.last == .browse("https://example.org/first"))
  }

  @Test func anArticleWithoutLinksSaysSo() {
    var driver = Driver(Samples.harbour)
    driver.type("@")
    #expect(driver.status.contains("has no links"))
  }
}
