import Article

/// Makes articles of plain text in any usual encoding.
public enum PlainTextImporter {
  /// Decodes, splits into paragraphs and gives each its role.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, or the beginning of it.
  ///   - isComplete: whether `bytes` is all. Of an incomplete text the last paragraph is left out, for
  ///     it may be cut, unless there is no other; those that remain are the same as in the whole.
  /// - Throws: ``ImportError/empty`` and ``ImportError/binary``.
  public static func article(
    from bytes: [UInt8], source: String, isComplete: Bool = true
  ) throws(ImportError) -> Article {
    let (encoding, markLength) = try TextEncoding.judge(bytes)
    var text = encoding.decode(markLength == 0 ? bytes : Array(bytes.dropFirst(markLength)))
    if !isComplete { text = withoutLastLine(text) }
    var paragraphs = paragraphs(of: text)
    if !isComplete && paragraphs.count > 1 { paragraphs.removeLast() }
    if paragraphs.isEmpty && isComplete { throw .empty }
    let details = ArticleDetails(paragraphs: paragraphs, of: text)
    return Article(
      source: source, title: details.title, byline: details.byline, date: details.date,
      text: text, paragraphs: paragraphs, isComplete: isComplete)
  }

  /// The text up to its last line end, or where the only line is longer than the text, to the last
  /// space, or else without the last few bytes, which may be half a character.
  private static func withoutLastLine(_ text: ArticleText) -> ArticleText {
    let bytes = text.utf8
    let end =
      bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.lastIndex(of: UInt8(ascii: " "))
      ?? bytes.dropLast(16).lastIndex { !UTF8.isContinuation($0) } ?? 0
    return ArticleText(validUTF8: Array(bytes[..<end]))
  }
}
