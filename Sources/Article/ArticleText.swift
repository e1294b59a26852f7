/// The immutable text of an article: valid UTF-8, line ends as they came, no byte order mark.
public struct ArticleText: Equatable, Hashable, Sendable {
  /// The text's UTF-8 bytes; always valid.
  public let utf8: [UInt8]

  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// - Parameter bytes: UTF-8 that the caller has validated or repaired.
  public init(validUTF8 bytes: [UInt8]) { utf8 = bytes }

  public var startOffset: TextOffset { TextOffset(utf8: 0) }
  public var endOffset: TextOffset { TextOffset(utf8: utf8.count) }
  public var range: TextRange { startOffset..<endOffset }
  public var isEmpty: Bool { utf8.isEmpty }

  /// The words of a range as a string of their own.
  ///
  /// - Complexity: O(length of the range).
  public subscript(range: TextRange) -> String {
    String(decoding: utf8[range.utf8], as: UTF8.self)
  }

  /// What begins at `offset` and has at most `bytes` bytes, without a scalar cut in half.
  package func wholeScalars(from offset: TextOffset, bytes: Int) -> TextRange {
    var end = min(offset.utf8 + bytes, utf8.count)
    while end > offset.utf8 && end < utf8.count && UTF8.isContinuation(utf8[end]) { end -= 1 }
    return offset..<TextOffset(utf8: end)
  }

  /// The whole text.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}
