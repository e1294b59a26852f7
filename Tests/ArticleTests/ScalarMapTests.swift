import Article
import Testing

@Suite struct ScalarMapTests {
  /// Long enough for several checkpoints, with scalars of one to four bytes and a CRLF.
  static let text = ArticleText(String(repeating: "aé漢🙂\r\n", count: 100))

  @Test func countsScalarsAtEveryScalarBoundary() {
    let map = ScalarMap(Self.text)
    var byte = 0
    for (number, scalar) in Self.text.string.unicodeScalars.enumerated() {
      #expect(map.scalar(TextOffset(utf8: byte)) == number)
      #expect(map.offset(scalar: number) == TextOffset(utf8: byte))
      byte += UTF8.width(scalar)
    }
    #expect(map.scalar(Self.text.endOffset) == 600)
    #expect(map.offset(scalar: 600) == Self.text.endOffset)
    #expect(map.offset(scalar: 10_000) == Self.text.endOffset)
  }

  @Test func crlfIsTwoScalars() {
    let map = ScalarMap(ArticleText("a\r\nb"))
    #expect(map.scalars(TextRange(utf8: 1..<3)) == 1..<3)
  }

  @Test func emptyText() {
    let map = ScalarMap(ArticleText(""))
    #expect(map.scalar(TextOffset(utf8: 0)) == 0)
    #expect(map.offset(scalar: 0) == TextOffset(utf8: 0))
  }
}
