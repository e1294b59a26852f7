import CLineBreak

/// Where a stretch of text may end a line by Unicode's rules, dictionaries for Thai and its like
/// included.
struct UnicodeLineBreaks {
  private let start: Int
  /// By byte of the stretch: 1 where a line may end before it.
  private let marks: [UInt8]

  /// Nil where there is no library to know it, and for texts that do without: Latin, Greek and
  /// Cyrillic with their usual punctuation.
  init?(_ stretch: Range<Int>, in bytes: Span<UInt8>) {
    guard Self.areNeeded(stretch, in: bytes) else { return nil }
    var marks = [UInt8](repeating: 0, count: stretch.count + 1)
    let isKnown = bytes.extracting(stretch).withUnsafeBufferPointer { text in
      clb_mark(text.baseAddress, Int32(text.count), &marks)
    }
    guard isKnown else { return nil }
    start = stretch.lowerBound
    self.marks = marks
  }

  /// Whether a line may end before that byte.
  func contains(_ byte: Int) -> Bool { marks[byte - start] != 0 }

  private static func areNeeded(_ stretch: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var i = stretch.lowerBound
    while i < stretch.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        i += 1
        continue
      }
      let scalar = Scalar.at(i, in: bytes)
      switch scalar.value {
      case 0..<0x530, 0x2000..<0x2040, 0x20A0..<0x20C0, 0x2122, 0x2212: i += scalar.length
      default: return true
      }
    }
    return false
  }
}
