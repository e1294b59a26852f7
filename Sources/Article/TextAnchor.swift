/// A place in a text that is found again when the text has changed a little.
///
/// Kept outside the program (in the reader's library), so it carries the words that follow the
/// place beside the offset.
public struct TextAnchor: Hashable, Sendable {
  /// UTF-8 bytes from the start of the text, as it was.
  public let utf8: Int
  /// The words that followed, up to ``contextLength`` bytes.
  public let following: String

  public static let contextLength = 48

  public init(utf8: Int, following: String) {
    self.utf8 = utf8
    self.following = following
  }

  public init(_ offset: TextOffset, in text: ArticleText) {
    utf8 = offset.utf8
    following = text[text.wholeScalars(from: offset, bytes: Self.contextLength)]
  }

  /// Where the place is now: at the old offset where the same words follow; else where these words,
  /// or the first half of them, stand nearest to it; else nil.
  ///
  /// - Complexity: O(1) where nothing changed, else O(bytes of `text`).
  public func offset(in text: ArticleText) -> TextOffset? {
    var words = Array(following.utf8)
    if words.isEmpty { return text.endOffset }
    while words.count >= 8 || words.count == following.utf8.count {
      if text.hasBytes(words, at: utf8) { return TextOffset(utf8: utf8) }
      if let found = text.nearestOccurrence(of: words, to: utf8) { return TextOffset(utf8: found) }
      words.removeLast(words.count - words.count / 2)
      while let last = words.last, last >= 0x80 { words.removeLast() }
    }
    return nil
  }
}

extension ArticleText {
  fileprivate func hasBytes(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + bytes.count <= utf8.count
      && utf8[offset..<offset + bytes.count].elementsEqual(bytes)
  }

  /// The byte offset of the occurrence that begins nearest to `offset`.
  fileprivate func nearestOccurrence(of bytes: [UInt8], to offset: Int) -> Int? {
    var best: Int?
    var start = 0
    while let first = utf8[start...].firstIndex(of: bytes[0]) {
      if let best, first - offset > abs(best - offset) { break }
      if hasBytes(bytes, at: first), best.map({ abs(first - offset) < abs($0 - offset) }) ?? true {
        best = first
      }
      start = first + 1
    }
    return best
  }
}
