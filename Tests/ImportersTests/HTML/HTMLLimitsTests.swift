import Article
import CZlib
import Testing

@testable import Importers

/// Pages that are made to take all time and memory. Each ends within its limits or with its text.
@Suite struct HTMLLimitsTests {
  private func read(_ page: String) throws -> [String] {
    try importHTML(Array(page.utf8), source: "").bodyLines
  }

  private func page(before: String = "", after: String = "") -> String {
    "<html><body>\(before)<article>\(Sample.body)</article>\(after)</body></html>"
  }

  @Test func deepNestingBeforeAndAroundTheArticle() throws {
    let open = String(repeating: "<div>", count: 3000)
    let close = String(repeating: "</div>", count: 3000)
    #expect(try read(page(before: open + close)) == Sample.paragraphs)
    #expect(try read(page(before: open, after: close)) == Sample.paragraphs)
  }

  @Test func nestingBeyondTheLimitLosesTagsButNoText() throws {
    let open = String(repeating: "<div>", count: HTMLLimits.openElements * 10)
    #expect(try read(page(before: open)) == Sample.paragraphs)
    let inline = String(repeating: "<b><i>", count: HTMLLimits.openElements * 5)
    #expect(try read(page(after: "<p>\(inline)end")).starts(with: Sample.paragraphs))
  }

  @Test func endlessParagraphsEnd() {
    var assembler = ArticleAssembler(paragraphLimit: 2)
    for word in ["One", "Two", "Three"] {
      let start = assembler.append(word.utf8, .body)
      assembler.append(
        linkAt: start..<(start + word.utf8.count), to: "https://example.org/\(word)")
    }
    #expect(assembler.paragraphs.count == 2)
    #expect(String(decoding: assembler.text, as: UTF8.self) == "One\n\nTwo")
    #expect(
      assembler.links.map(\.address) == ["https://example.org/One", "https://example.org/Two"])
  }

  @Test func endlessAttributesAreLeftOut() throws {
    let attributes = (0..<100_000).map { " class=c\($0)" }.joined()
    #expect(try read(page(before: "<div\(attributes)></div>")) == Sample.paragraphs)
    let long = String(repeating: "x", count: 2_000_000)
    #expect(try read(page(before: "<div id='\(long)'></div>")) == Sample.paragraphs)
  }

  @Test func strayEndTagsAndUnclosedElementsEndInTime() throws {
    #expect(
      try read(page(before: String(repeating: "</i></b></table>", count: 5000)))
        == Sample.paragraphs)
    #expect(
      try read(page(before: String(repeating: "<svg><template><select>", count: 2000)))
        == Sample.paragraphs)
    #expect(try read(page(after: "<script>var x = '<p>not text</p>")) == Sample.paragraphs)
    #expect(try read(page(after: "<!-- never closed <p>not text</p>")) == Sample.paragraphs)
  }

  @Test func entitiesOfADocumentTypeAreNotExpanded() throws {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "lollol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      """
    let lines = try read(bomb + page(after: "<p>See &b; and &x; there, said the office.</p>"))
    let text = lines.joined(separator: "\n")
    #expect(!text.contains("lollol") && !text.contains("root:"))
  }

  @Test func compressedPagesAreReadAndBombsRefused() throws {
    #expect(
      try importHTML(gzip(Sample.page()), source: "").bodyLines == Sample.paragraphs)
    let bomb = gzip([UInt8](repeating: 0, count: HTMLLimits.pageBytes + 1))
    #expect(throws: ImportError.tooLarge(limit: HTMLLimits.pageBytes)) {
      try importHTML(bomb, source: "")
    }
    #expect(throws: ImportError.damagedCompression) {
      try importHTML([0x1F, 0x8B, 8] + [UInt8](repeating: 0xFF, count: 40), source: "")
    }
  }

  @Test func largerPagesThanTheLimitAreRefused() {
    let page = [UInt8](repeating: UInt8(ascii: "a"), count: HTMLLimits.pageBytes + 1)
    #expect(throws: ImportError.tooLarge(limit: HTMLLimits.pageBytes)) {
      try importHTML(page, source: "")
    }
  }

  @Test func nestedLinkedDataBeyondTheLimitIsLeftOut() throws {
    let deep = String(repeating: "[", count: 100_000)
    let script = "<script type='application/ld+json'>\(deep)</script>"
    #expect(try read(page(before: script)) == Sample.paragraphs)
  }
}

/// The bytes as a gzip file.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var output = [UInt8](repeating: 0, count: bytes.count / 100 + 4096)
  let count = output.withUnsafeMutableBytes { buffer in
    bytes.withUnsafeBytes { source in
      cz_gzip(source.baseAddress, source.count, buffer.baseAddress, buffer.count)
    }
  }
  return Array(output.prefix(count))
}
