import Article
import Testing

@testable import Importers

@Suite struct LinkTests {
  private func links(_ article: Article) -> [String] {
    article.links.map { "\(article.text[$0.range]) → \($0.address)" }
  }

  private static let prose = """
    The ferry will sail again in spring, the harbour office said on Monday, after the ice has gone and
     the pier has been mended.
    """

  @Test func linksOfAPageAreKept() throws {
    let page = """
      <link rel="canonical" href="https://example.org/news/a"><article><h1>Ferry</h1>
      <p>\(Self.prose) <a href="../pier"> The <b>old</b> pier </a>, <a href="#top">up</a> and
      <a href="javascript:x()">more</a>.<br><br>\(Self.prose) <a href="//b.org/?q">Two</a></p></article>
      """
    let article = try importHTML(Array(page.utf8), source: "a.html")
    #expect(
      links(article) == [
        "The old pier → https://example.org/pier", "Two → https://b.org/?q",
      ])
  }

  @Test func relativeLinksOfAFileWithoutAddressLeadNowhere() throws {
    let page = "<article><p>\(Self.prose) <a href='/b'>One</a></p></article>"
    #expect(try importHTML(Array(page.utf8), source: "a.html").links == [])
    #expect(
      try links(importHTML(Array(page.utf8), source: "https://e.org/a")) == [
        "One → https://e.org/b"
      ])
  }

  @Test func linksOfMarkdownAreKept() throws {
    let text = "# Title\n\nSee [the *old*\npier](https://example.org/a) and [that](b.md)."
    #expect(
      try links(importMarkdown(Array(text.utf8), source: "a.md")) == [
        "the old pier → https://example.org/a"
      ])
  }

  @Test func linksOfAFeedsEntryAreKept() throws {
    let entry = FeedEntry(
      id: nil, title: "T", link: "https://e.org/x/a", date: nil, author: nil, summary: nil,
      content: FeedText("<p>See <a href='b'>this</a>.</p>", isHTML: true))
    #expect(try links(entry.article(source: "f")) == ["this → https://e.org/x/b"])
  }

  @Test func linksOfAMailMoveWithItsText() throws {
    let mail = """
      From: a@e.org
      Subject: News
      Date: Thu, 5 Mar 2026 10:00:00 GMT
      Content-Type: text/html

      <p>\(Self.prose) <a href="https://e.org/">Here</a></p><p>\(Self.prose)</p>
      """
    #expect(try links(importMail(Array(mail.utf8), source: "m")) == ["Here → https://e.org/"])
  }
}
