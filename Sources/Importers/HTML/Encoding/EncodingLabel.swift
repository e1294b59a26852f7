/// What a page says of its own encoding.
enum EncodingLabel {
  /// How far into a page the label is looked for. Browsers stop at 1 KiB; pages that put whole style
  /// sheets first are read right by more patience.
  private static let window = 64 << 10

  /// The label in `<meta charset>`, `<meta http-equiv>` or the XML declaration.
  static func declared(in page: [UInt8]) -> CharacterEncoding? {
    let head = page.prefix(window)
    if let declaration = firstTag("<?xml", in: head, from: 0),
      let label = value(of: "encoding", in: head[declaration]),
      let encoding = CharacterEncoding(label: label)
    {
      return encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? .utf8 : encoding
    }
    var position = 0
    while let tag = firstTag("<meta", in: head, from: position) {
      if let label = value(of: "charset", in: head[tag]),
        let encoding = CharacterEncoding(label: label)
      {
        // A page whose label could be read as ASCII is not UTF-16.
        return encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? .utf8 : encoding
      }
      position = tag.upperBound
    }
    return nil
  }

  private static func firstTag(
    _ start: String, in head: ArraySlice<UInt8>, from position: Int
  ) -> Range<Int>? {
    let start = Array(start.utf8)
    var i = position
    while let open = head[i...].firstIndex(of: start[0]), open + start.count < head.endIndex {
      let tag = head[open..<(open + start.count)]
      if zip(start, tag).allSatisfy({ $0 == $1 || $0 == $1 | 0x20 }) {
        let end = head[open...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        return open..<min(end, open + 1000)
      }
      i = open + 1
    }
    return nil
  }

  /// The value behind `name=`, with or without quotation marks.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    guard let found = text.ranges(of: name).first else { return nil }
    var rest = text[found.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    let label = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return label.isEmpty ? nil : String(label)
  }
}
