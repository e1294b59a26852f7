/// A JSON value to be written: objects keep the order of their members.
///
/// Foundation's encoder would sort or shuffle the keys, and costs milliseconds at program start.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with four decimals; must be finite.
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  public static func == (a: JSONValue, b: JSONValue) -> Bool { a.serialized() == b.serialized() }

  /// The string, or `null`.
  public static func optional(_ string: String?) -> JSONValue {
    string.map(JSONValue.string) ?? .null
  }

  /// Compact JSON on one line, safe to show in a terminal: everything that a terminal could take
  /// for a command or that could reorder the line is escaped.
  public func serialized() -> String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the UTF-8 of the compact form.
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .fraction(let value): bytes += Self.decimal(value).utf8
    case .string(let value): Self.writeQuoted(value, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (i, element) in elements.enumerated() {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (i, member) in members.enumerated() {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.writeQuoted(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Four decimals, without trailing zeros: enough for a probability, and the same on every machine.
  private static func decimal(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    var fraction = padded.suffix(4)
    while fraction.count > 1 && fraction.last == "0" { fraction.removeLast() }
    return "\(scaled < 0 ? "-" : "")\(padded.dropLast(4)).\(fraction)"
  }

  private static func writeQuoted(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var rest = text[...]
      while !rest.isEmpty {
        // Most of a text is plain ASCII, which is copied in stretches.
        let plain = rest.prefix(while: isPlain)
        bytes.append(contentsOf: plain)
        rest = rest[plain.endIndex...]
        var parser = UTF8.ForwardParser()
        var scalars = rest.makeIterator()
        guard case .valid(let encoded) = parser.parseScalar(from: &scalars) else { return }
        write(UTF8.decode(encoded), encoded, to: &bytes)
        rest = rest.dropFirst(encoded.count)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is an ASCII character that stands for itself in JSON.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func write(
    _ scalar: Unicode.Scalar, _ encoded: UTF8.EncodedScalar, to bytes: inout [UInt8]
  ) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case _ where scalar.isTerminalHazard: writeEscaped(scalar, to: &bytes)
    default: bytes.append(contentsOf: encoded)
    }
  }

  private static func writeEscaped(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      bytes += "\\u".utf8
      bytes += String(repeating: "0", count: 4 - digits.count).utf8
      bytes += digits.utf8
    }
  }
}
