import Reader

/// A complete `ESC [` sequence.
struct ControlSequence {
  /// `?`, `<`, `>` or `=`, where the sequence is a private one.
  private let prefix: UInt8?
  private let numbers: [Int]
  private let intermediate: UInt8?
  private let final: UInt8

  init(parameters: ArraySlice<UInt8>, final: UInt8) {
    let prefix = parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    self.prefix = prefix
    intermediate = parameters.last.flatMap { (0x20...0x2F).contains($0) ? $0 : nil }
    let digits = parameters.dropFirst(prefix == nil ? 0 : 1).prefix { $0 >= 0x30 }
    numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      // Only the first of colon-separated parts counts; absurd numbers are cut short.
      $0.prefix { $0 != UInt8(ascii: ":") }.prefix(7).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    self.final = final
  }

  var meaning: KeyDecoder.Result {
    switch (prefix, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      guard numbers.count == 3 else { return .nothing }
      let mouse = Mouse(
        code: numbers[0], column: numbers[1], row: numbers[2], isUp: final == UInt8(ascii: "m"))
      return mouse.map { .input(.mouse($0)) } ?? .nothing
    case (UInt8(ascii: "?"), UInt8(ascii: "c")):
      return .input(.report(.deviceAttributes))
    case (UInt8(ascii: "?"), UInt8(ascii: "y")):
      // 1 and 2: set and reset, so it is known; 0 and 4: not to be had.
      let isKnown = numbers.last == 1 || numbers.last == 2
      switch numbers.first {
      case 2026: return .input(.report(.synchronizedOutput(isKnown)))
      case 69: return .input(.report(.columnMargins(isKnown)))
      default: return .nothing
      }
    case (nil, UInt8(ascii: "~")) where numbers.first == 200:
      return .pasteBegins
    case (nil, _) where intermediate == nil:
      return press.map { .input(.key($0)) } ?? .nothing
    default:
      return .nothing
    }
  }

  private var press: KeyPress? {
    switch final {
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count == 3 { return press(code: numbers[2]) }
      return Self.numberedKey(numbers.first ?? 0).map(withModifiers)
    case UInt8(ascii: "u"): return press(code: numbers.first ?? 0)
    case UInt8(ascii: "Z"): return KeyPress(.backTab)
    default: return KeyDecoder.letterKey(final).map(withModifiers)
    }
  }

  /// A key that is sent as the number of its character.
  private func press(code: Int) -> KeyPress? {
    switch code {
    case 9: return modifiers & 1 != 0 ? KeyPress(.backTab) : KeyPress(.tab)
    case 13: return withModifiers(.enter)
    case 27: return withModifiers(.escape)
    case 8, 127: return withModifiers(.backspace)
    default:
      guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      return withModifiers(.character(Character(scalar)))
    }
  }

  /// Bits: 1 shift, 2 alt, 4 control.
  private var modifiers: Int { numbers.count > 1 ? max(0, numbers[1] - 1) : 0 }

  private func withModifiers(_ key: KeyPress.Key) -> KeyPress {
    KeyPress(key, control: modifiers & 4 != 0, alt: modifiers & 2 != 0)
  }

  private static func numberedKey(_ number: Int) -> KeyPress.Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }
}

extension Mouse {
  /// What xterm's numbers mean, counted from 1; nil for what the reader has no use for: other
  /// buttons than the left one, and moving without a button.
  init?(code: Int, column: Int, row: Int, isUp: Bool) {
    guard column >= 1, row >= 1 else { return nil }
    let position = Position(column: column - 1, row: row - 1)
    // Bits 2 to 4 are shift, alt and control.
    switch (code & ~0b1_1100, isUp) {
    case (0, false): self.init(.press, at: position)
    case (0, true), (3, false): self.init(.release, at: position)
    case (32, _): self.init(.drag, at: position)
    case (64, _): self.init(.wheelUp, at: position)
    case (65, _): self.init(.wheelDown, at: position)
    default: return nil
    }
  }
}

extension KeyDecoder.Report {
  /// The answer `11;rgb:RRRR/GGGG/BBBB`; nil for anything else.
  init?(operatingSystemCommand body: ArraySlice<UInt8>) {
    let answer = Array("11;rgb:".utf8)
    guard body.starts(with: answer) else { return nil }
    let parts = body.dropFirst(answer.count).split(separator: UInt8(ascii: "/")).map { part in
      // One to four hexadecimal digits, as a share of the largest number of that length.
      Int(String(decoding: part, as: UTF8.self), radix: 16).map {
        Double($0) / Double((1 << (4 * part.count)) - 1)
      }
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    self = .background(brightness: 0.299 * red + 0.587 * green + 0.114 * blue)
  }
}
