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
}
