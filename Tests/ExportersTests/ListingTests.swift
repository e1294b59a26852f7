import Article
import Testing

@testable import Exporters

@Suite struct ListingTests {
  /// Ana said “stop\u{1B}[31m now”.
  private let article = Article(
    source: "a\u{07}.txt", text: ArticleText("Ana said “stop\u{1B}[31m\r\nnow”."),
    paragraphs: [Paragraph(range: TextRange(utf8: 0..<30))])
  private let annotation = Annotation(
    entities: [Entity(name: "Ana", type: .person, aliases: ["Ana B."])],
    mentions: [Mention(range: TextRange(utf8: 0..<3), entity: .init(0), kind: .name)],
    quotes: [
      Quote(
        kind: .partial, spans: [TextRange(utf8: 9..<29)],
        speakers: [.init(entity: .init(0), mention: nil)]),
      Quote(kind: .direct, spans: [TextRange(utf8: 0..<3)]),
    ])

  @Test func quotesAreOneSafeLineEach() {
    let lines = Listing.quotes(of: article, annotation, where: { _ in true }, showsSource: true)
    #expect(
      lines == [
        "a\u{FFFD}.txt\tAna\tpartial\t“stop\u{FFFD}[31m now”",
        "a\u{FFFD}.txt\t?\tdirect\tAna",
      ])
  }

  @Test func entitiesCountTheirMentions() {
    let lines = Listing.entities(
      of: article, annotation, where: { $0.type == .person }, showsSource: false)
    #expect(lines == ["person\t1\tAna\tAna B."])
    #expect(
      Listing.entities(of: article, annotation, where: { $0.type == .date }, showsSource: false)
        == [])
  }

  @Test func plainArticleLeavesMenusOut() {
    let text = ArticleText("Menu\n\nA headline\n\nSome\nbody.")
    let article = Article(
      source: "-", text: text,
      paragraphs: [
        Paragraph(range: TextRange(utf8: 0..<4), role: .boilerplate),
        Paragraph(range: TextRange(utf8: 6..<16), role: .headline),
        Paragraph(range: TextRange(utf8: 18..<28), role: .body),
      ])
    #expect(PlainArticle.lines(of: article) == ["A headline", "", "Some body."])
  }

  @Test func plainLinksAreSentToATerminalOnly() {
    let text = ArticleText("Read the report or mail us.\n\nMore.")
    func article(_ address: String) -> Article {
      Article(
        source: "-", text: text,
        paragraphs: [
          Paragraph(range: TextRange(utf8: 0..<27)), Paragraph(range: TextRange(utf8: 29..<34)),
        ],
        links: [
          Link(range: TextRange(utf8: 5..<15), address: address),
          Link(range: TextRange(utf8: 29..<33), address: "https://example.org/b"),
        ])
    }
    let report = article("https://example.org/a?b=1")
    #expect(PlainArticle.lines(of: report) == ["Read the report or mail us.", "", "More."])
    #expect(
      PlainArticle.lines(of: report, showsLinks: true) == [
        "Read \u{1B}]8;;https://example.org/a?b=1\u{1B}\\the report\u{1B}]8;;\u{1B}\\ or mail us.",
        "",
        "\u{1B}]8;;https://example.org/b\u{1B}\\More\u{1B}]8;;\u{1B}\\.",
      ])
    for address in [
      "javascript:alert(1)", "https://example.org/\u{1B}\\", "https://example.org/\u{7}",
      "https://example.org/é", "https://example.org/a b", "file:///etc/passwd",
      "https://example.org/" + String(repeating: "x", count: 3000),
    ] {
      #expect(
        PlainArticle.lines(of: article(address), showsLinks: true)[0]
          == "Read the report or mail us.")
    }
  }
}
