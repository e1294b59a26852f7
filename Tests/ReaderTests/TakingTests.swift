import Article
import Testing

@testable import Reader

/// Taking an article along: exports, other programs, the source.
@Suite struct TakingTests {
  private func driver(_ text: MarkedText = Samples.harbour, annotated: Bool = true) -> Driver {
    let formats = [
      Export.Format(name: "csv", fileExtension: "csv"),
      Export.Format(name: "markdown", fileExtension: "md"),
    ]
    return Driver(
      text, columns: 100, rows: 24, options: ReaderOptions(exportFormats: formats),
      annotated: annotated)
  }

  private func export(_ driver: Driver) -> Export? {
    if case .export(_, _, let export) = driver.effects.last { export } else { nil }
  }

  @Test(arguments: [
    ("scsv<Enter>", "csv", "story-quotes.csv", false),
    ("smarkdown ~/a b.txt<Enter>", "markdown", "~/a b.txt", false),
    (":export! csv out<Enter>", "csv", "out", true),
    (":export notes/a.md<Enter>", "markdown", "notes/a.md", false),
    (":w! a.csv<Enter>", "csv", "a.csv", true),
    ("smd<Enter>", "markdown", "story-quotes.md", false),
    (":export ma<Tab><Enter>", "markdown", "story-quotes.md", false),
  ]) func exportsToAFile(keys: String, format: String, file: String, overwrites: Bool) {
    var driver = driver()
    driver.type(keys)
    #expect(export(driver) == Export(format: format, file: file, overwrites: overwrites))
  }

  @Test func anExportWithoutAFileIsCalledAsTheArticle() {
    var driver = driver(MarkedText("#Two Words, ‘Three’", source: "-"))
    driver.type("scsv<Enter>")
    #expect(export(driver)?.file == "two-words-three-quotes.csv")
  }

  @Test func whatCannotBeExportedIsSaid() {
    var early = driver(annotated: false)
    early.type("scsv<Enter>")
    #expect(early.status.contains("still being found"))
    var driver = driver()
    driver.type("sdocx<Enter>")
    #expect(driver.status.contains("Formats are csv, markdown"))
    #expect(export(driver) == nil)
  }

  @Test(arguments: [
    ("wc -w", "Harbour to close for two years\n\nBy Mara"), ("article wc", "Harbour to close"),
    ("paragraph cat", "The harbour of Velmar will close"),
    ("quote cat", "“We have put this off for a decade, and"),
  ]) func pipesAPart(line: String, start: String) throws {
    var driver = driver()
    driver.type("]|\(line)<Enter>")
    guard case .run(.shell(let command, let input)) = driver.effects.last else {
      Issue.record("no command was run")
      return
    }
    #expect(line.hasSuffix(command))
    #expect(PipedPart(rawValue: String(command.prefix { $0 != " " })) == nil)
    #expect(input.contains(start))
    if line.hasPrefix("quote") {
      #expect(input.hasSuffix("— Ines Carro, Harbour to close for two years, story.txt\n"))
    }
    #expect(!input.contains("Sport"))
  }

  @Test func aPipeNeedsACommand() {
    var driver = driver()
    driver.type("|quote<Enter>")
    #expect(driver.status.contains("Type a command"))
  }

  @Test func theEditorOpensWhereTheReaderIs() {
    var driver = driver()
    driver.type("]v")
    let article = Samples.harbour.article
    #expect(driver.effects.last == .locate(article, driver.reader.state.reading.point))
    driver.send(.located(file: "story.txt", line: 7))
    #expect(driver.effects.last == .run(.editor(file: "story.txt", line: 7)))
  }

  @Test func aChangedFileIsReadAgainAndThePlaceKept() {
    var driver = Driver(Samples.numbered, columns: 60, rows: 12)
    driver.type("20G")
    let top = driver.firstTextLine
    driver.send(.changed(source: Samples.numbered.article.source))
    #expect(driver.effects.last == .open(source: "story.txt", isUntrusted: false, driver.openJob!))
    var longer = Samples.numbered.article
    longer.text = ArticleText(
      "Words before. " + longer.text[longer.text.startOffset..<longer.text.endOffset])
    longer.paragraphs = longer.paragraphs.map {
      Paragraph(range: ($0.range.lowerBound + 14)..<($0.range.upperBound + 14))
    }
    driver.send(.opened(driver.openJob!, longer))
    #expect(driver.firstTextLine == top)
  }

  @Test func theSourceOpensIfItIsOfTheWeb() {
    var driver = driver()
    driver.type("o")
    #expect(driver.status.contains("names no address"))
    var page = Driver(MarkedText("Words.", source: "https://example.org/a?b=1"))
    page.type("o")
    #expect(page.effects.last == .browse("https://example.org/a?b=1"))
    page.type("v")
    #expect(page.status.contains("Only files are edited"))
    var evil = Driver(MarkedText("Words.", source: "https://example.org/\u{1B}]0;x"))
    evil.type("o")
    #expect(evil.status.contains("names no address"))
    var named = Driver(MarkedText("#A headline\nhttps://example.org/story\nWords."))
    named.type("o")
    #expect(named.status.contains("names no address"))
  }

  @Test func viHandsLeaveByCommand() {
    for line in [":q", ":q!", ":qa"] {
      var driver = driver()
      driver.type(line + "<Enter>")
      #expect(driver.effects.last == .quit(status: 0))
    }
  }
}
