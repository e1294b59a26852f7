/// Takes XML apart as feeds are written, rather than as the standard wants it: lone ampersands, HTML's
/// entities, missing end tags and a cut end are taken as they come, where an XML parser gives up.
///
/// Entities that a document declares are never expanded and nothing external is ever read, so no
/// document can grow or reach out. One pass, linear in the size.
struct XMLScanner {
  /// Ranges are of bytes of the input.
  enum Token {
    case start(Tag)
    case end(name: Range<Int>)
    /// Text with references in it.
    case text(Range<Int>)
    /// The inside of a CDATA section.
    case data(Range<Int>)
  }

  struct Tag {
    var name: Range<Int>
    var attributes: Range<Int>
    /// Whether the element has no content: `<a/>`.
    var isEmpty: Bool
    /// The whole tag, with its brackets.
    var whole: Range<Int>
  }

  let input: [UInt8]
  private var position = 0

  /// - Parameter input: UTF-8.
  init(_ input: [UInt8]) { self.input = input }

  mutating func next() -> Token? {
    while position < input.count {
      guard input[position] == UInt8(ascii: "<") else { return text() }
      switch byte(position + 1) {
      case UInt8(ascii: "/"): return endTag()
      case UInt8(ascii: "?"): position = end(of: "?>", from: position) ?? input.count
      case UInt8(ascii: "!"): if let data = declaration() { return data }
      case let byte where Self.beginsName(byte): return startTag()
      default: return text()
      }
    }
    return nil
  }

  private func byte(_ i: Int) -> UInt8 { i < input.count ? input[i] : 0 }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// The position behind the next `mark`.
  private func end(of mark: StaticString, from start: Int) -> Int? {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    var i = start
    while i < input.count, let hit = input[i...].firstIndex(of: mark[0]) {
      if input[hit...].starts(with: mark) { return hit + mark.count }
      i = hit + 1
    }
    return nil
  }

  /// Up to the next tag; a bracket that begins none is text.
  private mutating func text() -> Token {
    let start = position
    position = input[(position + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? input.count
    return .text(start..<position)
  }

  private mutating func endTag() -> Token {
    let start = position + 2
    let close = input[start...].firstIndex(of: UInt8(ascii: ">")) ?? input.count
    var end = start
    while end < close, !Self.isSpace(input[end]) { end += 1 }
    position = min(close + 1, input.count)
    return .end(name: start..<end)
  }

  private mutating func startTag() -> Token {
    let start = position
    var nameEnd = start + 1
    while nameEnd < input.count, !Self.isSpace(input[nameEnd]),
      !">/<".utf8.contains(input[nameEnd])
    { nameEnd += 1 }
    let close = closingBracket(from: nameEnd)
    let isEmpty = close > nameEnd && byte(close - 1) == UInt8(ascii: "/")
    position = byte(close) == UInt8(ascii: ">") ? close + 1 : close
    return .start(
      Tag(
        name: (start + 1)..<nameEnd, attributes: nameEnd..<(isEmpty ? close - 1 : close),
        isEmpty: isEmpty, whole: start..<position))
  }

  /// The bracket that ends a start tag, where quotation marks hide none; a value with a `<` in it
  /// lacks its end, and the tag ends at the first bracket, or where the next begins.
  private func closingBracket(from start: Int) -> Int {
    var quote: UInt8?
    var firstBracket: Int?
    for i in start..<input.count {
      switch input[i] {
      case UInt8(ascii: "<"): return firstBracket ?? i
      case UInt8(ascii: ">"):
        if quote == nil { return i }
        firstBracket = firstBracket ?? i
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = input[i] } else if quote == input[i] { quote = nil }
      default: break
      }
    }
    return firstBracket ?? input.count
  }

  /// Passes over a comment or a document type; returns a CDATA section.
  private mutating func declaration() -> Token? {
    let rest = input[position...]
    if rest.starts(with: "<!--".utf8) {
      position = end(of: "-->", from: position + 4) ?? input.count
    } else if rest.starts(with: "<![CDATA[".utf8) {
      let start = position + 9
      position = end(of: "]]>", from: start) ?? input.count
      let isClosed = input[start..<position].suffix(3).elementsEqual("]]>".utf8)
      return .data(start..<(isClosed ? position - 3 : position))
    } else {
      let close = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }
      let isSubset = close.map { input[$0] == UInt8(ascii: "[") } ?? false
      let end = isSubset ? end(of: "]>", from: position) : close.map { $0 + 1 }
      position = end ?? input.count
    }
    return nil
  }

  // MARK: Names and values

  /// A name without its prefix.
  func localName(_ name: Range<Int>) -> ArraySlice<UInt8> {
    let colon = input[name].firstIndex(of: UInt8(ascii: ":"))
    return input[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound]
  }

  /// The prefix of a name; empty if there is none.
  func prefix(_ name: Range<Int>) -> ArraySlice<UInt8> {
    guard let colon = input[name].firstIndex(of: UInt8(ascii: ":")) else { return [] }
    return input[name.lowerBound..<colon]
  }

  /// A start tag as it stands behind its bracket, its name without the prefix.
  func withoutPrefix(_ tag: Tag) -> [UInt8] {
    Array(localName(tag.name)) + input[tag.name.upperBound..<tag.whole.upperBound]
  }

  /// The attributes of a tag, names as they are written, values with their references decoded.
  func attributes(of tag: Tag) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    var rest = input[tag.attributes]
    while true {
      rest = rest.drop { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { !Self.isSpace($0) && $0 != UInt8(ascii: "=") }
      if name.isEmpty && rest.isEmpty { return result }
      rest = rest[name.endIndex...].drop(while: Self.isSpace)
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: Self.isSpace)
        if let quote = rest.first, "\"'".utf8.contains(quote) {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[min(value.endIndex + 1, rest.endIndex)...]
        } else {
          value = rest.prefix { !Self.isSpace($0) }
          rest = rest[value.endIndex...]
        }
      }
      result.append((String(decoding: name, as: UTF8.self), Self.decoded(value)))
    }
  }

  /// The text with its references decoded, those that HTML knows too; others stay as they are.
  static func decoded(_ text: ArraySlice<UInt8>) -> String {
    let string = String(decoding: text, as: UTF8.self)
    return text.contains(UInt8(ascii: "&")) ? HTMLText.decoded(string) : string
  }
}
