import Article
import Testing

@Suite struct JSONTests {
  @Test func objectsKeepTheirOrder() {
    let value = JSONValue.object([("b", .integer(-1)), ("a", .array([.null, .bool(true)]))])
    #expect(value.serialized() == #"{"b":-1,"a":[null,true]}"#)
  }

  @Test(arguments: [
    (0.93, "0.93"), (1.0, "1.0"), (0.0, "0.0"), (0.00004, "0.0"), (12.34567, "12.3457"),
    (-0.5, "-0.5"),
  ]) func fractions(value: Double, expected: String) {
    #expect(JSONValue.fraction(value).serialized() == expected)
  }

  @Test func nothingATerminalActsOnIsWrittenAsItIs() {
    let hostile = "a\u{1B}]0;x\u{07}\u{9B}31m\u{202E}\r\n\t\"\\\u{E0041}é"
    #expect(
      JSONValue.string(hostile).serialized()
        == #""a\u001b]0;x\u0007\u009b31m\u202e\r\n\t\"\\\udb40\udc41é""#)
  }

  @Test func offsetsAreScalarsIntoTheOriginalText() {
    let text = ArticleText("Café.\r\n“Oui,” dit Ana.")
    let quoted = TextRange(utf8: 8..<18)
    #expect(text[quoted] == "“Oui,”")
    let annotation = Annotation(
      entities: [Entity(name: "Ana", type: .person)],
      mentions: [Mention(range: TextRange(utf8: 23..<26), entity: .init(0), kind: .name)],
      quotes: [
        Quote(
          kind: .direct, spans: [quoted],
          speakers: [.init(entity: .init(0), mention: TextRange(utf8: 23..<26))],
          cue: TextRange(utf8: 19..<22), confidence: 0.9)
      ])
    let article = Article(
      source: "a.txt", text: text, paragraphs: [Paragraph(range: TextRange(utf8: 8..<27))],
      links: [Link(range: TextRange(utf8: 23..<26), address: "https://example.org/ana")])
    let json = ArticleDocument(article, annotation).json().serialized()
    #expect(json.contains(#""paragraphs":[{"start":7,"end":22,"role":"body"}]"#))
    #expect(
      json.contains(#""links":[{"start":18,"end":21,"address":"https://example.org/ana"}]"#))
    #expect(json.contains(#""mentions":[{"start":18,"end":21,"text":"Ana","kind":"name"}]"#))
    #expect(json.contains(#""spans":[{"start":7,"end":13}],"text":"“Oui,”""#))
    #expect(json.contains(#""cue":{"start":14,"end":17,"text":"dit"},"confidence":0.9}"#))
  }

  @Test func printableTextIsOneSafeLine() {
    #expect(" a\r\n\tb\u{1B}[31m\u{202E}c ".printable == "a b\u{FFFD}[31m\u{FFFD}c")
  }
}
