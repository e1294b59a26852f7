import Article
import Testing

@testable import Importers

@Suite struct HTMLImporterTests {
  private func read(_ page: [UInt8]) throws -> Article {
    try importHTML(page, source: "page.html")
  }

  @Test func newspaperPageGivesTheTextOfItsPlainVersion() throws {
    let article = try read(Sample.newspaperPage)
    #expect(article.bodyLines == Sample.paragraphs)
    #expect(article.lines(.headline) == [Sample.title])
    #expect(article.lines(.byline) == ["Anna Berg"])
    #expect(article.lines(.caption) == ["The ferry in dry dock. Photo: Erik Holm"])
    #expect(article.title == Sample.title)
    #expect(article.byline == "Anna Berg")
    #expect(article.date == "2026-03-06T09:30:00+01:00")
    #expect(article.language == "en")
    #expect(article.source == "page.html")
  }

  @Test func rolesFollowTheMarkup() throws {
    let article = try read(
      Sample.page(
        Sample.body
          + "<h2>What comes next</h2><p>The council meets again on the ninth of April.</p>"
          + "<ul><li>A new ship is to be ordered in May.</li><li>The pier is to be widened.</li></ul>"
          + "<blockquote><p>It is the best news of the year, for all of us.</p></blockquote>"
          + Sample.body))
    #expect(article.lines(.heading) == ["What comes next"])
    #expect(
      article.lines(.listItem) == [
        "A new ship is to be ordered in May.", "The pier is to be widened.",
      ])
    #expect(article.lines(.blockquote) == ["It is the best news of the year, for all of us."])
  }

  @Test func lineBreaksMakeParagraphsButNotInsideASentence() throws {
    let article = try read(
      Sample.page(
        "<div>\(Sample.paragraphs.joined(separator: "<br><br>"))<br>and not<br>more.</div>"))
    #expect(article.bodyLines == Sample.paragraphs + ["and not more."])
  }

  @Test func tablesOfShortCellsKeepTheirRows() throws {
    let table =
      "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table>"
    let article = try read(Sample.page(Sample.body + table + Sample.body))
    #expect(article.bodyLines.contains("Day\tBoats"))
    #expect(article.bodyLines.contains("Monday\t4"))
  }

  @Test func textOnlyInLinkedDataIsFound() throws {
    let json = """
      {"@type": "NewsArticle", "headline": "\(Sample.title)", "author": {"name": "Anna Berg"},
      "datePublished": "2026-03-06", "articleBody": "\(Sample.paragraphs.joined(separator: "\\n\\n"))"}
      """
    let page =
      "<html><head><script type='application/ld+json'>\(json)</script></head><body></body></html>"
    let article = try read(Array(page.utf8))
    #expect(article.bodyLines == Sample.paragraphs)
    #expect(article.title == Sample.title)
    #expect(article.byline == "Anna Berg")
    #expect(article.date == "2026-03-06")
  }

  @Test func misleadingClassNamesDoNotEmptyThePage() throws {
    let body = Sample.paragraphs.map { "<div class='comment-body'><p>\($0)</p></div>" }.joined()
    let page = "<html><body><div class='sidebar'>\(body)</div></body></html>"
    #expect(try read(Array(page.utf8)).bodyLines == Sample.paragraphs)
  }

  @Test func theLeadBelowAHeadlineOutsideTheArticleIsKept() throws {
    let lead = "The crossing had been closed since March, when inspectors found cracks in the hull."
    let logo = "<header><h1>The Lighthouse</h1><p>Sign in, or read on for free.</p></header>"
    let menu = (1...20).map { "<div>Section \($0)</div>" }.joined()
    for tag in ["p", "h2 class='subheadline'"] {
      let page = """
        <html><head><title>\(Sample.title)</title></head><body>\(logo)\(menu)
        <header><h1>\(Sample.title)</h1><\(tag)>\(lead)</\(tag.prefix { $0 != " " })></header>
        <article>\(Sample.body)</article></body></html>
        """
      let article = try read(Array(page.utf8))
      #expect(article.title == Sample.title)
      #expect(article.bodyLines == [lead] + Sample.paragraphs)
    }
  }

  @Test func indexPageShowsItsLinks() throws {
    let links = (1...30).map { "<li><a href='/\($0)'>Story number \($0)</a></li>" }.joined()
    let page = "<html><head><title>News</title></head><body><ul>\(links)</ul></body></html>"
    #expect(try read(Array(page.utf8)).lines(.listItem).count == 30)
  }

  @Test func hiddenTextAndReferencesInTheTextAreHarmless() throws {
    let article = try read(
      Sample.page(
        Sample.body + "<p style='display: none'>Nobody was meant to read this, said the server.</p>"
          + "<p>&#27;]0;title&#7; &#155;31m &#146; &amp;amp; &nosuch; said the harbour office on Monday.</p>"
      ))
    let text = article.text.string
    #expect(!text.contains("Nobody was meant"))
    #expect(text.contains("’ &amp; &nosuch; said"))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x9B) })
  }

  @Test func emptyPagesSaySo() {
    #expect(throws: ImportError.noArticle) {
      try read(Array("<html><body><div id='root'></div><script src='a.js'></script></body>".utf8))
    }
  }

  @Test func aSectionEndsAHeadWithoutAnEndTag() throws {
    let page = "<title>T</title><link rel=icon href=a><article>\(Sample.body)</article>"
    let article = try importHTML(Array(page.utf8), source: "a.html")
    #expect(article.bodyLines == (try importHTML(Sample.page(Sample.body), source: "a").bodyLines))
  }
}
