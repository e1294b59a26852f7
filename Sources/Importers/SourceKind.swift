/// What kind of source bytes are, by their content.
public enum SourceKind: Equatable, Sendable {
  case html, feed, markdown, mail, jsonLines, text

  /// How much of a source decides, in bytes.
  static let window = 8192

  /// Whether a source of this kind may hold several articles.
  var holdsSeveral: Bool { self == .jsonLines || self == .feed }

  /// The kind of a source; everything that is nothing else is text, binary data too.
  ///
  /// - Parameter bytes: The source or its beginning, not compressed.
  public static func of(_ bytes: some Collection<UInt8>) -> SourceKind {
    // UTF-16 shows the same signs once its zeros are gone.
    var head = Array(bytes.prefix(window).lazy.filter { $0 != 0 })
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    where head.starts(with: mark) {
      head.removeFirst(mark.count)
    }
    head = Array(head.drop { $0 <= 0x20 })
    switch head.first {
    case UInt8(ascii: "<"): return markup(head)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return json(head)
    default: break
    }
    // The first screen waits for this, so plain prose is let through by a look at its bytes.
    if beginsWithFieldName(head), MailSigns.areIn(String(decoding: head, as: UTF8.self)) {
      return .mail
    }
    let signs = head.count { $0 < 0x80 && markupBytes[Int($0)] }
    guard signs > 0 || head.first == UInt8(ascii: "-") else { return .text }
    if MarkdownSigns.areIn(String(decoding: head, as: UTF8.self)) { return .markdown }
    return hasManyTags(head) ? .html : .text
  }

  /// Which ASCII bytes any sign of Markdown or HTML has.
  private static let markupBytes: [Bool] = (0..<128).map { "#`~*=<>[".utf8.contains($0) }

  /// Whether a word and a colon begin the text, or the postmark of a mailbox file.
  private static func beginsWithFieldName(_ head: [UInt8]) -> Bool {
    let word = head.prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
    let next = head.dropFirst(word.count).first
    return next == UInt8(ascii: ":") || word.elementsEqual("From".utf8)
  }

  private static func markup(_ head: [UInt8]) -> SourceKind {
    switch rootName(head) {
    case "rss", "feed", "rdf", "channel": return .feed
    default: break
    }
    let next = head.dropFirst().first ?? 0
    let isTag = (0x61...0x7A).contains(next | 0x20) || "!?/".utf8.contains(next)
    return isTag ? .html : .text
  }

  /// The name of the first element, in lower case and without a prefix.
  private static func rootName(_ head: [UInt8]) -> String {
    var scanner = XMLScanner(head)
    while let token = scanner.next() {
      guard case .start(let tag) = token else { continue }
      return String(decoding: scanner.localName(tag.name), as: UTF8.self).lowercased()
    }
    return ""
  }

  /// An object, or an array of objects.
  private static func json(_ head: [UInt8]) -> SourceKind {
    let next = head.dropFirst().first { $0 > 0x20 }
    guard head.first == UInt8(ascii: "{") else {
      return next == UInt8(ascii: "{") ? .jsonLines : .text
    }
    guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else { return .text }
    // Any slash may be written as an escape.
    let bytes = head.prefix(2048).filter { $0 != UInt8(ascii: "\\") }
    let start = String(decoding: bytes, as: UTF8.self)
    return start.contains("://jsonfeed.org/version/") ? .feed : .jsonLines
  }

  /// Text with the end tags of several paragraphs, or line breaks, is a fragment of a page.
  private static func hasManyTags(_ head: [UInt8]) -> Bool {
    let lower = String(decoding: head, as: UTF8.self).lowercased()
    let tags = ["</p>", "<br>", "<br/>", "<br />", "</div>", "</h1>", "</h2>", "</li>"]
    return tags.reduce(0) { $0 + lower.ranges(of: $1).count } >= 3
  }
}
