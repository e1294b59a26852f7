/// Words of header fields beyond ASCII: `=?utf-8?Q?gr=C3=BC=C3=9Fe?=` (RFC 2047).
enum EncodedWords {
  /// The field with its encoded words decoded; white space between two of them goes.
  static func decoded(_ field: String) -> String {
    var result = ""
    var rest = field[...]
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let (word, end) = word(rest[start.upperBound...]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let isBetween = rest.startIndex != field.startIndex && before.allSatisfy(\.isWhitespace)
      if !isBetween { result += before }
      result += word
      rest = rest[end...]
    }
    return result + rest
  }

  /// The word that begins behind `=?`, and where the text goes on.
  private static func word(_ text: Substring) -> (String, Substring.Index)? {
    let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == "=" else { return nil }
    let encoded = Array(parts[2].utf8)
    let bytes: [UInt8]
    switch parts[1].lowercased() {
    case "q":
      let spaced = encoded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferEncoding.quotedPrintable(spaced[...])
    case "b": bytes = TransferEncoding.base64(encoded[...])
    default: return nil
    }
    let charset = String(parts[0].prefix { $0 != "*" })
    let text = String(decoding: PageDecoder.decode(bytes, label: charset), as: UTF8.self)
    return (text, parts[3].index(after: parts[3].startIndex))
  }
}
