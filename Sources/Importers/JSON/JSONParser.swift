import Article

/// Reads JSON as pages contain it: with comments, trailing commas, raw line breaks in strings, and
/// wrapped in `<!-- -->` or CDATA. Where strict JSON is wanted, ``parse(_:strict:)`` refuses those.
///
/// Foundation's parser refuses all of them, and loading it costs each start of the program more
/// than reading a page does.
struct JSONParser {
  /// Deeper values are refused, since reading them recurses.
  static let maximumDepth = 64

  struct SyntaxError: Error, Equatable {
    /// Byte offset at which reading stopped.
    var offset: Int
  }

  private let bytes: [UInt8]
  private let strict: Bool
  private var position = 0

  static func parse(_ bytes: [UInt8], strict: Bool = false) throws(SyntaxError) -> JSONValue {
    var parser = JSONParser(bytes: bytes, strict: strict)
    if !strict { parser.skipWrapper() }
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    if strict, parser.position < bytes.count { throw SyntaxError(offset: parser.position) }
    return value
  }

  private init(bytes: [UInt8], strict: Bool) {
    self.bytes = bytes
    self.strict = strict
  }

  private var failure: SyntaxError { SyntaxError(offset: position) }

  private func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Moves to the first bracket, past comment and CDATA marks and assignments.
  private mutating func skipWrapper() {
    while position < bytes.count, peek() != UInt8(ascii: "{") {
      if peek() == UInt8(ascii: "["), !bytes[position...].starts(with: "[CDATA[".utf8) { return }
      position += 1
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        position += 1
      } else if !strict, byte == UInt8(ascii: "/"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "*")
      {
        position += 2
        while position < bytes.count,
          !(peek() == UInt8(ascii: "/") && bytes[position - 1] == UInt8(ascii: "*"))
        {
          position += 1
        }
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func value(depth: Int) throws(SyntaxError) -> JSONValue {
    guard depth < Self.maximumDepth else { throw failure }
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t") where accept("true"): return .bool(true)
    case UInt8(ascii: "f") where accept("false"): return .bool(false)
    case UInt8(ascii: "n") where accept("null"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default: throw failure
    }
  }

  private mutating func accept(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: length)
    guard bytes[position...].starts(with: letters) else { return false }
    position += length
    return true
  }

  private mutating func object(depth: Int) throws(SyntaxError) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    position += 1
    while true {
      skipSpace()
      if peek() == UInt8(ascii: "}"), members.isEmpty || !strict { break }
      guard peek() == UInt8(ascii: "\"") else { throw failure }
      let key = try string()
      skipSpace()
      guard peek() == UInt8(ascii: ":") else { throw failure }
      position += 1
      members.append((key, try value(depth: depth + 1)))
      guard try comma(before: UInt8(ascii: "}")) else { break }
    }
    position += 1
    return .object(members)
  }

  private mutating func array(depth: Int) throws(SyntaxError) -> JSONValue {
    var elements: [JSONValue] = []
    position += 1
    while true {
      skipSpace()
      if peek() == UInt8(ascii: "]"), elements.isEmpty || !strict { break }
      elements.append(try value(depth: depth + 1))
      guard try comma(before: UInt8(ascii: "]")) else { break }
    }
    position += 1
    return .array(elements)
  }

  /// Whether another element follows; stands at `end` otherwise.
  private mutating func comma(before end: UInt8) throws(SyntaxError) -> Bool {
    skipSpace()
    if peek() == UInt8(ascii: ",") {
      position += 1
      return true
    }
    guard peek() == end else { throw failure }
    return false
  }

  private mutating func number() -> JSONValue {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int(digits) { return .integer(integer) }
    if let fraction = Double(digits), fraction.isFinite { return .fraction(fraction) }
    return .string(digits)
  }

  private mutating func string() throws(SyntaxError) -> String {
    position += 1
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &result)
      case 0..<0x20 where strict: throw failure
      default: result.append(byte)
      }
    }
    throw failure
  }

  private mutating func appendEscape(to result: inout [UInt8]) throws(SyntaxError) {
    let escape = peek()
    position += 1
    switch escape {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"):
      guard var code = hexadecimal() else { throw failure }
      if (0xD800..<0xDC00).contains(code), accept("\\u") {
        guard let low = hexadecimal() else { throw failure }
        code = (0xDC00..<0xE000).contains(low) ? 0x10000 + (code - 0xD800) << 10 + low - 0xDC00 : 0
      }
      result.append(contentsOf: String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
    default: result.append(escape)
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }
}
