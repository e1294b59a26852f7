extension [UInt8] {
  /// The scalar that begins at a position of valid UTF-8.
  func scalar(at position: Int) -> Unicode.Scalar {
    self[position...].scalar(at: position)
  }

  /// The ranges of lines with text in them: runs without line ends, U+2028 and U+2029, not blank.
  func paragraphs() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var position = 0
    var isBlank = true
    func close(at end: Int) {
      if !isBlank { result.append(start..<end) }
      isBlank = true
    }
    while position < count {
      let scalar = scalar(at: position)
      let next = position + scalar.utf8.count
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}":
        close(at: position)
        start = next
      default:
        if isBlank, !scalar.properties.isWhitespace { isBlank = false }
      }
      position = next
    }
    close(at: count)
    return result
  }
}

extension ArraySlice<UInt8> {
  /// The scalar that begins at a position of valid UTF-8.
  func scalar(at position: Int) -> Unicode.Scalar {
    let lead = UInt32(self[position])
    if lead < 0x80 { return Unicode.Scalar(UInt8(lead)) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[position + offset]) & 0x3F }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// The scalars of a part of valid UTF-8.
struct Scalars: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func next() -> Unicode.Scalar? {
    guard position < bytes.endIndex else { return nil }
    let scalar = bytes.scalar(at: position)
    position += scalar.utf8.count
    return scalar
  }
}
