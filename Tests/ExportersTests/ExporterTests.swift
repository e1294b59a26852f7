import Article
import Testing

@testable import Exporters

@Suite struct ExporterTests {
  /// Ann: “<b>” and “c, d”
  private let article = Article(
    source: "a.txt", title: "A *title*", text: ArticleText("Ann: “<b>” and “c, d”"),
    paragraphs: [Paragraph(range: TextRange(utf8: 0..<29))])
  private let annotation = Annotation(
    entities: [Entity(name: "Ann", type: .person)],
    mentions: [Mention(range: TextRange(utf8: 0..<3), entity: .init(0), kind: .name)],
    quotes: [
      Quote(
        kind: .direct, spans: [TextRange(utf8: 5..<14), TextRange(utf8: 19..<29)],
        speakers: [.init(entity: .init(0), mention: TextRange(utf8: 0..<3))], confidence: 0.5)
    ])

  private func export(_ format: ExportFormat, isList: Bool = false) -> String {
    let exporter = format.exporter(ExportOptions(isList: isList))
    let one = exporter.export(article, annotation)
    return exporter.opening + (isList ? one + exporter.separator : "") + one + exporter.closing
  }

  @Test func csvQuotesFieldsWithCommas() {
    #expect(
      export(.csv)
        == "source,id,kind,act,speaker,cue,confidence,start,end,text\r\n"
        + "a.txt,q1,direct,said,Ann,,0.5,5,21,\"“<b>” … “c, d”\"\r\n")
  }

  @Test func bratHasDiscontinuousSpansAndRelations() {
    #expect(
      export(.brat)
        == "T1\tPerson 0 3\tAnn\nT2\tDirect 5 10;15 21\t“<b>” “c, d”\n"
        + "R1\tSpeaker Arg1:T2 Arg2:T1\n")
  }

  /// With an accent on it a mark is another character than the mark alone.
  @Test(arguments: ["\"\u{301}", "\"\u{200D}"]) func escapesMarksWithAnAccent(name: String) {
    #expect(count("\"", in: .csv, naming: name) == 6)
    #expect(count("\"", in: .html, naming: name) == count("\"", in: .html, naming: "Ann"))
    #expect(
      count("\\", in: .markdown, naming: "[\u{301}") > count("\\", in: .markdown, naming: "Ann"))
  }

  /// How often a scalar stands in the export if the speaker has a name.
  private func count(_ scalar: Unicode.Scalar, in format: ExportFormat, naming name: String) -> Int
  {
    var annotation = annotation
    annotation.entities[0].name = name
    let text = format.exporter(ExportOptions()).export(article, annotation)
    return text.unicodeScalars.count { $0 == scalar }
  }

  @Test func htmlEscapesTheArticle() {
    let html = export(.html)
    #expect(html.contains(#"<span class="person">Ann</span>: <span"#))
    #expect(html.contains(#"<span class="direct" title="Ann">“&lt;b&gt;”</span> and "#))
  }

  @Test func markdownEscapesTheArticle() {
    #expect(export(.markdown).contains("# A \\*title\\*\n"))
    #expect(export(.markdown).contains("> “\\<b\\>” … “c, d”\n>\n> — Ann (direct)\n"))
  }

  @Test func jsonIsAnObjectOrAnArray() {
    #expect(export(.json).hasPrefix(#"{"version":1"#))
    #expect(export(.json, isList: true).hasPrefix(#"[{"version":1"#))
    #expect(export(.json, isList: true).hasSuffix("}\n]\n"))
    #expect(export(.jsonl, isList: true).split(separator: "\n").count == 2)
  }
}
