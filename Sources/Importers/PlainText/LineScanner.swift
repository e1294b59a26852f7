/// Walks the lines of UTF-8 text: LF, CRLF, CR, U+2028 and U+2029 end a line.
///
/// Sixteen bytes are looked at in a step, so that the lines of 10 MB take milliseconds.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next line without its end, or nil after the last one.
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while true {
      end = candidate(from: end)
      guard end < bytes.count else {
        position = end
        return start..<end
      }
      let length = lineEndLength(at: end)
      if length > 0 {
        position = end + length
        return start..<end
      }
      end += 1
    }
  }

  /// The first byte at or after `start` that may begin a line end.
  private func candidate(from start: Int) -> Int {
    let newline = SIMD16<UInt8>(repeating: 0x0A)
    let carriageReturn = SIMD16<UInt8>(repeating: 0x0D)
    let separatorLead = SIMD16<UInt8>(repeating: 0xE2)
    var i = start
    let raw = UnsafeRawBufferPointer(bytes)
    while i + 16 <= bytes.count {
      let chunk = raw.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self)
      if any((chunk .== newline) .| (chunk .== carriageReturn) .| (chunk .== separatorLead)) {
        break
      }
      i += 16
    }
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x0A || byte == 0x0D || byte == 0xE2 { return i }
      i += 1
    }
    return bytes.count
  }

  /// How many bytes the line end at `i` has; 0 where there is none.
  private func lineEndLength(at i: Int) -> Int {
    switch bytes[i] {
    case 0x0A: 1
    case 0x0D: i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
    default:
      i + 2 < bytes.count && bytes[i + 1] == 0x80 && (bytes[i + 2] | 1) == 0xA9 ? 3 : 0
    }
  }
}
