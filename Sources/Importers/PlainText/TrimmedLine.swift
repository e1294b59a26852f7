/// A line without the white space around it.
struct TrimmedLine {
  /// Byte offsets of what is left.
  var range: Range<Int>
  /// Bytes of white space before it.
  var indentation: Int

  /// Nil for a blank line.
  init?(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, let length = Self.space(at: start, before: end, in: bytes) {
      start += length
    }
    while end > start, let length = Self.space(endingAt: end, after: start, in: bytes) {
      end -= length
    }
    guard start < end else { return nil }
    range = start..<end
    indentation = start - line.lowerBound
  }

  /// Length in Unicode scalars.
  func width(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for i in range where !UTF8.isContinuation(bytes[i]) { count += 1 }
    return count
  }

  /// Whether the line begins like an item of a list: a bullet or a number, then a space.
  func beginsListItem(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = range.lowerBound
    func spaced(_ i: Int) -> Bool { i < range.upperBound && bytes[i] == 0x20 }
    switch bytes[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return spaced(i + 1)
    case 0xE2:
      // • ‣ – and the other bullets and dashes of U+2000…U+25FF.
      guard i + 2 < range.upperBound else { return false }
      let isBullet = bytes[i + 1] == 0x80 && (bytes[i + 2] == 0xA2 || bytes[i + 2] == 0xA3)
      let isDash = bytes[i + 1] == 0x80 && (bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94)
      let isShape = bytes[i + 1] == 0x96 || bytes[i + 1] == 0x97
      return (isBullet || isDash || isShape) && spaced(i + 3)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while i < range.upperBound, i - range.lowerBound < 4, bytes[i] >= 0x30, bytes[i] <= 0x39 {
        i += 1
      }
      guard i < range.upperBound, bytes[i] == 0x2E || bytes[i] == 0x29 else { return false }
      return spaced(i + 1)
    default:
      return false
    }
  }

  /// Whether the line's last letter or mark ends a sentence, closing marks and brackets aside.
  func endsSentence(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = range.upperBound - 1
    while i >= range.lowerBound {
      switch bytes[i] {
      case 0x2E, 0x21, 0x3F: return true
      case 0x22, 0x27, 0x29, 0x5D: i -= 1
      case 0x99 where i >= 2 && bytes[i - 2] == 0xE2 && bytes[i - 1] == 0x80: i -= 3
      case 0x9D where i >= 2 && bytes[i - 2] == 0xE2 && bytes[i - 1] == 0x80: i -= 3
      case 0xBB where i >= 1 && bytes[i - 1] == 0xC2: i -= 2
      default: return false
      }
    }
    return false
  }

  private static func space(
    at i: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    switch bytes[i] {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0A, 0x0D: 1
    case 0xC2 where i + 1 < end && bytes[i + 1] == 0xA0: 2
    case 0xE3 where i + 2 < end && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80: 3
    default: nil
    }
  }

  private static func space(
    endingAt end: Int, after start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    switch bytes[end - 1] {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0A, 0x0D: 1
    case 0xA0 where end - 2 >= start && bytes[end - 2] == 0xC2: 2
    case 0x80 where end - 3 >= start && bytes[end - 3] == 0xE3 && bytes[end - 2] == 0x80: 3
    default: nil
    }
  }
}
