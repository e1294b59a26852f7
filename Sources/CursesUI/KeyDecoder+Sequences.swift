import Reader

extension KeyDecoder {
  enum Result: Equatable {
    case input(Input)
    case pasteBegins
    /// A sequence that means nothing to us.
    case nothing
  }

  /// The first thing in some bytes and how many of them it takes; 0 if its end has not come yet.
  typealias Step = (result: Result, length: Int)

  private static let incomplete: Step = (.nothing, 0)

  static func step(_ bytes: ArraySlice<UInt8>) -> Step {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x1B: return escape(bytes)
    case 0x80...: return scalar(bytes)
    default: return (.input(.key(plainKey(first))), 1)
    }
  }

  /// A key that sends one ASCII byte.
  private static func plainKey(_ byte: UInt8) -> KeyPress {
    switch byte {
    case 0x00: KeyPress(.character(" "), control: true)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0A, 0x0D: KeyPress(.enter)
    case 0x01...0x1A: KeyPress(letter(byte + 0x60), control: true)
    case 0x1C...0x1F: KeyPress(letter(byte + 0x40), control: true)
    default: KeyPress(letter(byte))
    }
  }

  private static func letter(_ byte: UInt8) -> KeyPress.Key {
    .character(Character(Unicode.Scalar(byte)))
  }

  /// A scalar beyond ASCII. Bytes that are no UTF-8 are dropped, and so are C1 controls.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Step {
    let expected: Int
    switch bytes[bytes.startIndex] {
    case 0xC2...0xDF: expected = 2
    case 0xE0...0xEF: expected = 3
    case 0xF0...0xF4: expected = 4
    default: return (.nothing, 1)
    }
    let tail = bytes.dropFirst().prefix(expected - 1).prefix { $0 & 0xC0 == 0x80 }
    guard tail.count == expected - 1 else {
      return bytes.count > tail.count + 1 ? (.nothing, tail.count + 1) : incomplete
    }
    let text = String(decoding: bytes.prefix(expected), as: UTF8.self)
    guard let character = text.first, let scalar = text.unicodeScalars.first,
      scalar != "\u{FFFD}", scalar.value >= 0xA0
    else { return (.nothing, expected) }
    return (.input(.key(KeyPress(character))), expected)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let second = bytes.dropFirst().first else { return incomplete }
    switch second {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return singleShift(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return commandString(bytes)
    case 0x1B:
      // The Escape key, and then something else.
      return (.input(.key(KeyPress(.escape))), 1)
    case 0x80...:
      let step = scalar(bytes.dropFirst())
      guard step.length > 0 else { return incomplete }
      return (withAlt(step.result), step.length + 1)
    default:
      return (withAlt(.input(.key(plainKey(second)))), 2)
    }
  }

  private static func withAlt(_ result: Result) -> Result {
    guard case .input(.key(var press)) = result else { return result }
    press.alt = true
    return .input(.key(press))
  }

  /// `ESC O` and a letter: cursor keys in application mode, F1 to F4, Enter on the keypad.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let final = bytes.dropFirst(2).first else { return incomplete }
    let key = final == UInt8(ascii: "M") ? .enter : letterKey(final)
    return (key.map { .input(.key(KeyPress($0))) } ?? .nothing, 3)
  }

  /// `ESC ]` and its kin up to BEL or `ESC \`.
  private static func commandString(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return bytes.count > 4096 ? (.nothing, bytes.count) : incomplete
    }
    var length = end + 1 - bytes.startIndex
    if body[end] == 0x1B {
      guard end + 1 < bytes.endIndex else { return incomplete }
      length += body[end + 1] == UInt8(ascii: "\\") ? 1 : -1
    }
    let isCommand = bytes[bytes.startIndex + 1] == UInt8(ascii: "]")
    let report = isCommand ? Report(operatingSystemCommand: body[..<end]) : nil
    return (report.map { .input(.report($0)) } ?? .nothing, length)
  }

  /// `ESC [`, parameters, a final byte.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    // F1 to F5 on the Linux console.
    if body.first == UInt8(ascii: "[") {
      guard let final = body.dropFirst().first else { return incomplete }
      guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return (.nothing, 4) }
      return (.input(.key(KeyPress(.function(Int(final - 0x40))))), 4)
    }
    // The mouse of terminals that lack the SGR form: three bytes follow.
    if body.first == UInt8(ascii: "M") {
      guard bytes.count >= 6 else { return incomplete }
      let numbers = body.dropFirst().prefix(3).map { Int($0) - 32 }
      let mouse = Mouse(code: numbers[0], column: numbers[1], row: numbers[2], isUp: false)
      return (mouse.map { .input(.mouse($0)) } ?? .nothing, 6)
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return bytes.count > 256 ? (.nothing, bytes.count) : incomplete
    }
    // A control or another escape inside: this one was broken off.
    guard (0x40...0x7E).contains(body[end]) else { return (.nothing, end - bytes.startIndex) }
    let sequence = ControlSequence(parameters: body[..<end], final: body[end])
    return (sequence.meaning, end + 1 - bytes.startIndex)
  }

  /// The key that a letter stands for after `ESC O`, and after `ESC [`.
  static func letterKey(_ final: UInt8) -> KeyPress.Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }
}
