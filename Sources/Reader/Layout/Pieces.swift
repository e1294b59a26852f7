import Article

/// Cuts very long paragraphs into pieces that are wrapped independently of each other.
///
/// Where a line breaks depends on all the lines before it in its paragraph. So that a paragraph of
/// ten megabytes can be shown at its end, or scrolled backwards, without wrapping all of it, a line
/// also ends every 8 KB: at a space if there is one near. Ordinary paragraphs are one piece.
enum Pieces {
  static let length = 8192
  /// How far a boundary may move in search of a space.
  private static let reach = 512

  static func count(_ paragraph: Range<Int>) -> Int { max(1, paragraph.count / length) }

  /// The bytes of a piece.
  static func range(_ piece: Int, of paragraph: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    let start = piece == 0 ? paragraph.lowerBound : start(piece, of: paragraph, in: bytes)
    let isLast = piece + 1 == count(paragraph)
    return start..<(isLast ? paragraph.upperBound : self.start(piece + 1, of: paragraph, in: bytes))
  }

  /// The piece that holds a byte of the paragraph.
  static func index(of byte: Int, in paragraph: Range<Int>, bytes: Span<UInt8>) -> Int {
    let guess = min((byte - paragraph.lowerBound) / length, count(paragraph) - 1)
    if guess > 0 && byte < start(guess, of: paragraph, in: bytes) { return guess - 1 }
    return max(0, guess)
  }

  private static func start(_ piece: Int, of paragraph: Range<Int>, in bytes: Span<UInt8>) -> Int {
    let nominal = paragraph.lowerBound + piece * length
    let limit = nominal + reach
    for i in nominal..<limit where bytes[i] == 0x20 { return i + 1 }
    var i = nominal
    while UTF8.isContinuation(bytes[i]) { i += 1 }
    let first = i
    while i < limit {
      let scalar = Scalar.at(i, in: bytes)
      if Scalar.simpleWidth(scalar.value) != nil { return i }
      i += scalar.length
    }
    return first
  }
}
