import Article
import Glibc

/// The part of an article that the encoder reads, each paragraph on one line.
struct EncodedPart {
  let string: String
  /// Where the part begins in the article, in bytes.
  private let start: Int

  /// Nil where there are no paragraphs.
  init?(_ text: ArticleText, _ segmentation: Segmentation) {
    guard let first = segmentation.paragraphs.first, let last = segmentation.paragraphs.last else {
      return nil
    }
    start = first.range.lowerBound.utf8
    var bytes = Array(text.utf8[start..<last.range.upperBound.utf8])
    for paragraph in segmentation.paragraphs {
      // Line ends inside a hard-wrapped paragraph become as many spaces, so offsets stay.
      for i in paragraph.range.utf8 {
        if bytes[i - start] == 0x0A || bytes[i - start] == 0x0D { bytes[i - start] = 0x20 }
      }
    }
    string = String(decoding: bytes, as: UTF8.self)
  }

  /// A range of the part as one of the article.
  func range(_ range: Range<Int>) -> TextRange {
    TextRange(utf8: (range.lowerBound + start)..<(range.upperBound + start))
  }

  /// An offset of the article as one of the part; the nearest one where it lies elsewhere.
  func offset(_ offset: TextOffset) -> Int {
    min(max(0, offset.utf8 - start), string.utf8.count)
  }

  /// A range of the part as one of the article, with the rest of a compound that it was cut in:
  /// "a 16-year-".
  func wholeWords(_ range: Range<Int>) -> TextRange {
    let bytes = string.utf8
    var end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
    guard !range.isEmpty, bytes[bytes.index(before: end)] == UInt8(ascii: "-") else {
      return self.range(range)
    }
    while end < bytes.endIndex, Self.isInWord(bytes[end]) { end = bytes.index(after: end) }
    return self.range(range.lowerBound..<bytes.distance(from: bytes.startIndex, to: end))
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }

  /// A range of the article as one of the part.
  func range(_ range: TextRange) -> Range<Int> {
    (range.lowerBound.utf8 - start)..<(range.upperBound.utf8 - start)
  }
}

func exponential(_ x: Float) -> Float { expf(x) }
