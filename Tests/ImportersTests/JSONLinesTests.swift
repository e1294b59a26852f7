import Article
import Testing

@testable import Importers

@Suite struct JSONLinesTests {
  private func read(_ text: String) -> [Result<Article, ImportError>] {
    var lines = JSONLines(LineReader(Array(text.utf8), then: nil))
    return sequence(state: ()) { _ in lines.next() }.map { item in
      Result { () throws(ImportError) in
        try SourcePart(source: "a.jsonl", content: .json(item)).read().article
      }
    }
  }

  @Test func aCrawlersArticles() throws {
    let results = read(
      """
      {"title": "One", "text": "The harbour office said so.\\n\\nNobody asked.", "authors": ["A B", "C D"],
       "date_publish": "2026-03-06 09:30:00", "url": "https://example.org/1"}
      """.replacing("\n", with: "")
        + "\n\n{\"headline\": \"Two\", \"body\": \"Two \\ud83d\\ude00 words.\"}\n")
    #expect(results.count == 2)
    let article = try results[0].get()
    #expect(article.title == "One")
    #expect(article.byline == "A B, C D")
    #expect(article.date == "2026-03-06")
    #expect(article.source == "https://example.org/1")
    #expect(article.paragraphs.count == 2)
    #expect(try results[1].get().text.string == "Two 😀 words.")
  }

  @Test func ownArticlesComeBackAsTheyWent() throws {
    var assembler = ArticleAssembler()
    assembler.append("Überschrift 😀".utf8, .headline)
    let start = assembler.append("Der Rat tagt.".utf8, .body)
    assembler.append(linkAt: (start + 4)..<(start + 7), to: "https://example.org/rat")
    let article = Article(
      source: "a.html", title: "Überschrift 😀", byline: "Anna Berg", date: "2026-03-06",
      language: "de", text: ArticleText(validUTF8: assembler.text),
      paragraphs: assembler.paragraphs, links: assembler.links)
    let json = ArticleDocument(article, Annotation()).json().serialized()
    #expect(try read(json).map { try $0.get() } == [article])
    #expect(try read("[\(json),\(json)]").map { try $0.get() } == [article, article])
  }

  @Test func aBadLineEndsNothing() throws {
    let results = read(
      "{\"text\": \"One word.\"}\n{\"text\": oops}\n{\"title\": 1}\n{\"text\": \"Two.\"}")
    #expect(results.count == 4)
    #expect(throws: ImportError.malformed("line 2, column 10 is not JSON")) { try results[1].get() }
    #expect(throws: ImportError.malformed("line 3 has no member \"text\"")) { try results[2].get() }
    #expect(try results[3].get().text.string == "Two.")
  }

  @Test func oneArticleMaySpanLines() throws {
    let results = read("[\n  {\"text\": \"One.\"},\n  {\"text\":\n \"Two.\"}\n]\n")
    #expect(try results.map { try $0.get().text.string } == ["One.", "Two."])
    #expect(try read("{\n\"text\": \"One.\"\n}").map { try $0.get().text.string } == ["One."])
  }

  @Test func aMistakeInALargeValueIsNamedOnce() {
    let results = read("{\n  \"text\": \"One.\",\n  oops\n}\n")
    #expect(
      results == [.failure(.malformed("line 3, column 3 is not JSON"))])
  }

  @Test func aFirstLineThatIsCutOffEndsNothing() throws {
    let results = read("{\"text\": \"On\n{\"text\": \"Two.\"}\n")
    #expect(results.count == 2)
    #expect(results[0] == .failure(.malformed("line 1, column 13 is not JSON")))
    #expect(try results[1].get().text.string == "Two.")
  }

  @Test func linksLeadOnlyToTheWebAndLieInTheText() throws {
    let link = { (start: Int, end: Int, address: String) in
      #"{"start":\#(start),"end":\#(end),"address":"\#(address)"}"#
    }
    let links = [
      link(0, 3, "https://example.org/"), link(2, 5, "https://example.org/overlap"),
      link(4, 4, "https://example.org/empty"), link(4, 8, "file:///etc/passwd"),
      link(4, 8, "https://example.org/word"),
    ].joined(separator: ",")
    let paragraph = #"{"start": 0, "end": 9, "role": "body"}"#
    let article = try read(
      #"{"text": "One word.", "links": [\#(links)], "paragraphs": [\#(paragraph)]}"#
    )[0].get()
    #expect(
      article.links.map(\.address) == ["https://example.org/", "https://example.org/word"])
  }

  @Test func paragraphsThatDoNotFitTheTextAreMadeAnew() throws {
    let results = read(
      "{\"text\": \"One word.\", \"paragraphs\": [{\"start\": 5, \"end\": 2, \"role\": \"body\"}]}")
    #expect(try results[0].get().paragraphs.count == 1)
  }

  @Test(arguments: ["{\"a\":1,}", "[1 2]", "{\"a\" 1}", "\"\u{1}\"", "tru", "{} x", "\"\\u12\""])
  func strictParsingRefuses(text: String) {
    #expect(throws: JSONParser.SyntaxError.self) {
      try JSONParser.parse(Array(text.utf8), strict: true)
    }
  }
}
