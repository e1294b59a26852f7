import Article
import Importers
import Testing

/// The paragraphs of `text` as strings.
private func split(_ text: String) -> [String] {
  let text = ArticleText(text)
  return paragraphs(of: text).map { text[$0.range] }
}

@Suite struct PlainTextParagraphsTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
  func eachLineIsAParagraph(lineEnd: String) {
    let lines = [
      "The council met on Monday and agreed on nothing that anybody could remember afterwards.",
      "It will meet again.",
    ]
    #expect(split(lines.joined(separator: lineEnd)) == lines)
    #expect(split(lines.joined(separator: lineEnd + lineEnd)) == lines)
  }

  @Test func hardWrappedLinesAreOneParagraph() {
    let text = """
      The harbour town woke to snow on Tuesday, and nobody could say where
      the ploughs had gone. The mayor told reporters that two of them were
      being repaired while a third had been lent to a neighbouring village
      last winter.

      Schools stayed closed. Buses ran every second hour, which is more than
      some residents remembered from other years.
      """
    let found = split(text)
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("last winter.") == true)
  }

  @Test func anIndentedLineBeginsAParagraphInHardWrappedText() {
    let text = """
        The harbour town woke to snow on Tuesday, and nobody could say where
      the ploughs had gone. The mayor told reporters that two of them were
      being repaired while a third had been lent to a neighbouring village.
        Schools stayed closed. Buses ran every second hour, which is more than
      some residents remembered from other years, as they were glad to say.
      """
    #expect(split(text).count == 2)
  }

  @Test func listItemsAreParagraphs() {
    let text = ArticleText(
      "Three things were decided on the day.\n- a bridge\n- a school\n3. a road")
    #expect(paragraphs(of: text).map(\.role) == [.body, .listItem, .listItem, .listItem])
  }

  @Test(arguments: ["", "\n\n\n", " \t \r\n\u{A0}\n"])
  func blankTextHasNoParagraphs(text: String) {
    #expect(split(text).isEmpty)
  }

  @Test func whiteSpaceAroundAParagraphIsOutside() {
    #expect(split("  one word \t\n\u{3000}another\u{A0}\n") == ["one word", "another"])
  }

  @Test func tenMegabytesOfOneWordAreOneParagraph() {
    let text = ArticleText(validUTF8: Array(repeating: UInt8(ascii: "x"), count: 10_000_000))
    #expect(paragraphs(of: text).map(\.range) == [text.range])
  }

  @Test func aLongTextKeepsTheRolesOfItsBeginning() {
    let beginning = """
      Home
      Town Opens Its Third Bridge
      The third bridge over the river was opened on Monday, and the mayor cut a ribbon before it.

      """
    let body = String(
      repeating: "Nobody was surprised when the ribbon was cut, she said, for it was long.\n",
      count: 2000)
    let long = paragraphs(of: ArticleText(beginning + body))
    #expect(long.prefix(3).map(\.role) == [.boilerplate, .headline, .body])
  }
}
