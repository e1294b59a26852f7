/// What stands before a place in the text, as far as assertions ask.
enum RegexContext: Int, Hashable, Sendable, CaseIterable {
  case lineStart, word, other

  /// What stands before the byte at `offset`.
  init(before offset: Int, in bytes: Span<UInt8>) {
    self = .lineStart
    guard offset > 0 else { return }
    var i = offset - 1
    while i > 0 && UTF8.isContinuation(bytes[i]) { i -= 1 }
    self = RegexContext.other.after(bytes[i])
  }

  /// What stands before the place after the byte.
  func after(_ byte: UInt8) -> RegexContext {
    if UTF8.isContinuation(byte) { return self }
    if byte == 0x0A || byte == 0x0D { return .lineStart }
    return Self.isWord(byte) ? .word : .other
  }

  func satisfies(_ assertion: RegexNode.Assertion, before byte: UInt8?) -> Bool {
    let isBoundary = (self == .word) != (byte.map(Self.isWord) ?? false)
    return switch assertion {
    case .lineStart: self == .lineStart
    case .lineEnd: byte == nil || byte == 0x0A || byte == 0x0D
    case .wordBoundary: isBoundary
    case .notWordBoundary: !isBoundary
    }
  }

  /// Whether a byte begins a letter or digit: beyond ASCII told by blocks, since the first byte has
  /// to decide. U+0080…U+00BF, U+2000…U+2FFF and emoji are none.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xEF: true
    default: false
    }
  }

  /// The ranges of bytes that contexts and assertions tell apart.
  static let distinctions: [ClosedRange<UInt8>] = [
    0x0A...0x0A, 0x0D...0x0D, 0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0x80...0xBF,
    0xC3...0xE1, 0xE3...0xEF,
  ]
}
