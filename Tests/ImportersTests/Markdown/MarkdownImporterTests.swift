import Article
import Testing

@testable import Importers

@Suite struct MarkdownImporterTests {
  private func read(_ text: String) throws -> Article {
    try importMarkdown(Array(text.utf8), source: "a.md")
  }

  @Test func marksBecomeRolesAndVanishFromTheText() throws {
    let article = try read(
      """
      # The *ferry* sails again

      By Anna Berg

      “Nobody should have to row,” said **Ingrid
      Solberg**, who [runs](https://example.org) the office.

      ![The ferry in dry dock](ferry.jpg)

      ## What comes next

      - A new ship
      - A wider pier

      > It is the best news
      > of the year.

      ```
      08:00  North pier
      09:30  South pier
      ```
      """)
    #expect(article.title == "The ferry sails again")
    #expect(article.byline == "Anna Berg")
    let lines = article.paragraphs.map { "\($0.role): \(article.text[$0.range])" }
    #expect(
      lines == [
        "headline: The ferry sails again", "byline: By Anna Berg",
        "body: “Nobody should have to row,” said Ingrid Solberg, who runs the office.",
        "caption: The ferry in dry dock", "heading: What comes next", "listItem: A new ship",
        "listItem: A wider pier", "blockquote: It is the best news of the year.",
        "body: 08:00  North pier\n09:30  South pier",
      ])
  }

  @Test(arguments: [
    "---\ntitle: \"The ferry\"\nauthors:\n  - Anna Berg\n  - Erik Holm\ndate: 2026-03-06\nlang: en\n---\nWords.",
    "+++\ntitle = 'The ferry'\nauthor = \"Anna Berg, Erik Holm\"\ndate = 2026-03-06\nlang = \"en\"\n+++\nWords.",
    "---\r\ntitle: The ferry\r\nauthors: [Anna Berg, Erik Holm]\r\ndate: 6 March 2026\r\nlang: en\r\n---\r\nWords.",
  ])
  func frontMatterIsMetadata(text: String) throws {
    let article = try read(text)
    #expect(article.title == "The ferry")
    #expect(article.byline == "Anna Berg, Erik Holm")
    #expect(article.date == "2026-03-06")
    #expect(article.language == "en")
    #expect(article.bodyLines == ["Words."])
  }

  @Test func aRuleThatIsNeverClosedIsNoFrontMatter() throws {
    #expect(try read("---\nOne: two\n\nWords.").bodyLines == ["One: two", "Words."])
  }

  @Test func rawHTMLShowsOnlyItsText() throws {
    #expect(
      try read("# T\n\n<div>\nBlock &amp; words\n</div>\n\nA <b>bold</b> word.").bodyLines == [
        "Block & words", "A bold word.",
      ])
  }

  @Test func deepNestingEndsInTime() throws {
    let deep = String(repeating: "> ", count: 20_000) + "words"
    #expect(try read(deep).lines(.blockquote) == ["words"])
    _ = try read(String(repeating: "*a **a ", count: 20_000))
    _ = try read(String(repeating: "[", count: 50_000))
  }

  @Test func limits() {
    #expect(throws: ImportError.empty) { try read("\n\n") }
    #expect(throws: ImportError.tooLarge(limit: markdownLimit)) {
      try importMarkdown([UInt8](repeating: 0x61, count: markdownLimit + 1), source: "")
    }
  }
}
