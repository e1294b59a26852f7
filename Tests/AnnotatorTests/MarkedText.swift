import Article

/// A text in which `[[` and `]]` mark the stretches that a test is about.
struct MarkedText {
  var article: Article
  /// The marked stretches, by their start.
  let ranges: [TextRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [TextRange] = []
    var starts: [(index: Int, offset: Int)] = []
    let source = Array(marked.utf8)
    var i = 0
    while i < source.count {
      let isPair = i + 1 < source.count && source[i] == source[i + 1]
      if isPair && source[i] == UInt8(ascii: "[") {
        starts.append((ranges.count, bytes.count))
        ranges.append(TextRange(utf8: bytes.count..<bytes.count))
        i += 2
      } else if isPair && source[i] == UInt8(ascii: "]"), let start = starts.popLast() {
        ranges[start.index] = TextRange(utf8: start.offset..<bytes.count)
        i += 2
      } else {
        bytes.append(source[i])
        i += 1
      }
    }
    let text = ArticleText(validUTF8: bytes)
    article = Article(source: "test", text: text, paragraphs: Self.lines(of: text))
    self.ranges = ranges
  }

  /// Every line that is not empty is a paragraph of body text.
  private static func lines(of text: ArticleText) -> [Paragraph] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map {
      Paragraph(range: TextRange(utf8: $0.startIndex..<$0.endIndex))
    }
  }
}
