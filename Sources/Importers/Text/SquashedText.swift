/// UTF-8 text in which every run of white space is one space and nothing unprintable is left.
struct SquashedText {
  private(set) var bytes: [UInt8] = []
  private var spacePending = false
  private var tabPending = false

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets the text, but keeps its room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    (spacePending, tabPending) = (false, false)
  }

  /// A space, unless the text is empty or already ends in one.
  mutating func appendSpace() { spacePending = !bytes.isEmpty }

  /// A tab, which separates the cells of a table's row.
  mutating func appendTab() { tabPending = !bytes.isEmpty }

  /// Starts a new line, unless the text is empty.
  mutating func appendLineBreak() {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
    bytes.append(UInt8(ascii: "\n"))
    spacePending = false
  }

  /// Appends text: white space squashed, control characters and soft hyphens dropped, the range
  /// 0x80–0x9F read as Windows-1252, as browsers do for numeric references.
  mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { append($0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    let end = text.count
    while i < end {
      let byte = text[i]
      switch byte {
      case _ where Self.isOrdinary(byte):
        let run = Self.run(in: text, from: i)
        put(text[run])
        i = run.upperBound
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        appendSpace()
        i += 1
      case 0..<0x20, 0x7F:
        i += 1
      case 0xC2 where i + 1 < end:
        appendLatin(text[i + 1])
        i += 2
      case 0xE2 where i + 2 < end && text[i + 1] == 0x80:
        appendGeneralPunctuation(text[i + 2])
        i += 3
      case 0xE3 where i + 2 < end && text[i + 1] == 0x80 && text[i + 2] == 0x80:
        appendSpace()
        i += 3
      case 0xEF where i + 2 < end && text[i + 1] == 0xBB && text[i + 2] == 0xBF:
        i += 3
      default:
        put(byte)
        i += 1
      }
    }
  }

  /// Whether a byte stands for itself: none of ASCII's spaces and controls, and none that may begin
  /// one of another width or meaning.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// The words from `start` that can be copied as they are, single spaces between them included.
  private static func run(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
    var end = start + 1
    while end < text.count {
      if isOrdinary(text[end]) {
        end += 1
      } else if text[end] == 0x20, end + 1 < text.count, isOrdinary(text[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// U+0080…U+00BF: control characters, no-break space, soft hyphen and signs.
  private mutating func appendLatin(_ low: UInt8) {
    switch low {
    case 0x80..<0xA0:
      if let scalar = Windows1252.scalar(low) {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(unit) }
      }
    case 0xA0: appendSpace()
    case 0xAD: break
    default:
      put(0xC2)
      put(low)
    }
  }

  /// U+2000…U+203F: spaces of many widths, joiners, dashes and quotation marks.
  private mutating func appendGeneralPunctuation(_ low: UInt8) {
    switch low {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: appendSpace()
    case 0x8B: break
    default:
      put(0xE2)
      put(0x80)
      put(low)
    }
  }

  private mutating func put(_ byte: UInt8) {
    putPending()
    bytes.append(byte)
  }

  private mutating func put(_ run: Slice<UnsafeBufferPointer<UInt8>>) {
    putPending()
    bytes.append(contentsOf: run)
  }

  private mutating func putPending() {
    if tabPending {
      bytes.append(0x09)
      (tabPending, spacePending) = (false, false)
    } else if spacePending {
      if bytes.last != UInt8(ascii: "\n") { bytes.append(0x20) }
      spacePending = false
    }
  }
}

/// The half of Windows-1252 that differs from Latin-1.
enum Windows1252 {
  private static let table: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character of a byte in 0x80…0x9F; nil for the five that have none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    let value = table[Int(byte - 0x80)]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
