import CXML2

/// Markup inside strings: titles in JSON-LD, contents of feeds.
enum HTMLText {
  /// The text without tags, references decoded once, white space squashed except paragraph breaks.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return squashed(text)
    }
    return squashed(decoded(withoutTags(text)))
  }

  private static func squashed(_ text: String) -> String {
    var result = SquashedText()
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true) {
      result.appendLineBreak()
      result.append(Array(line)[...])
    }
    return result.string
  }

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let next = rest.index(after: open)
      let isTag = next < rest.endIndex && (rest[next].isLetter || rest[next] == "/")
      guard isTag, let close = rest[next...].firstIndex(of: ">") else {
        result += "<"
        rest = rest[next...]
        continue
      }
      let name = rest[next..<close].prefix { $0.isLetter || $0 == "/" }.lowercased()
      if ["p", "/p", "br", "/div", "/li"].contains(name) { result += "\n" }
      rest = rest[rest.index(after: close)...]
      if name == "script" || name == "style" { rest = rest[end(of: name, in: rest)...] }
    }
    return result + rest
  }

  /// Where the end tag of an element begins whose content is no text.
  private static func end(of name: String, in text: Substring) -> String.Index {
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      let next = rest[text.index(after: open)...]
      if next.prefix(name.count + 1).lowercased() == "/" + name { return open }
      rest = next
    }
    return text.endIndex
  }

  /// Decodes character references of HTML 4.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let name = rest[rest.index(after: start)...].prefix(10)
      guard let end = name.firstIndex(of: ";"), let scalar = scalar(name[..<end]) else {
        result += "&"
        rest = rest[rest.index(after: start)...]
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if name.first == "#" {
      let digits = name.dropFirst()
      let value =
        digits.first?.lowercased() == "x"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value > 0 else { return nil }
      if (0x80...0x9F).contains(value) { return Windows1252.scalar(UInt8(value)) }
      return Unicode.Scalar(value)
    }
    let value = cx_entity(String(name))
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
