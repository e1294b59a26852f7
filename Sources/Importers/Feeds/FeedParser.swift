/// Reads a feed in XML.
struct FeedParser {
  private struct Element {
    var name: Range<Int>
    /// The vocabulary of names without a prefix inside.
    var vocabulary: FeedVocabulary
    /// What relative links inside start from.
    var base: String
  }

  private typealias Attributes = [(name: String, value: String)]

  private var scanner: XMLScanner
  private let address: String
  private var open: [Element] = []
  private var prefixes: [String: FeedVocabulary] = [:]
  /// Whether texts are plain unless they say otherwise.
  private var isAtom = false
  private var feed = FeedBuilder()
  /// How many elements are open outside the feed's own, while that is open.
  private var feedDepth: Int?
  private var entry: FeedBuilder?
  private var entryDepth = 0
  private var entries: [FeedEntry] = []
  private var capture: FeedCapture?

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - address: Where the feed came from.
  init(_ text: [UInt8], address: String) {
    scanner = XMLScanner(text)
    self.address = address
  }

  mutating func parse() -> Feed {
    while let token = scanner.next() {
      switch token {
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      case .text(let range): capture?.append(text: scanner.input[range])
      case .data(let range): capture?.append(data: scanner.input[range])
      }
    }
    finishEntry()
    var result = Feed()
    result.title = feed.plainTitle
    result.link = feed.address
    result.entries = entries
    return result
  }

  // MARK: Start tags

  private mutating func start(_ tag: XMLScanner.Tag) {
    let attributes = tag.attributes.isEmpty ? [] : scanner.attributes(of: tag)
    let element = element(tag, attributes)
    let prefix = String(decoding: scanner.prefix(tag.name), as: UTF8.self)
    let vocabulary =
      prefix.isEmpty ? element.vocabulary : prefixes[prefix] ?? FeedVocabulary(undeclared: prefix)
    let name = String(decoding: scanner.localName(tag.name), as: UTF8.self).lowercased()
    if open.isEmpty { isAtom = name == "feed" }
    let isEntry = vocabulary == .feed && (name == "item" || name == "entry")
    // An author's name may be an element of its own; then nothing else in there is text.
    if capture?.field == .author { capture = nil }
    if capture != nil, !isEntry {
      capture?.append(tag: [UInt8(ascii: "<")] + scanner.withoutPrefix(tag))
    } else if isEntry {
      beginEntry(attributes, element.base)
    } else if vocabulary == .feed, name == "channel" || name == "feed", feedDepth == nil {
      feedDepth = open.count
      if let link = attributes.value("href") { feed.take(link: link) }
    } else {
      begin(vocabulary, name, attributes, element.base)
    }
    open.append(element)
    if tag.isEmpty { leave() }
  }

  /// What an element brings for those inside it.
  private mutating func element(_ tag: XMLScanner.Tag, _ attributes: Attributes) -> Element {
    var element = Element(
      name: tag.name, vocabulary: open.last?.vocabulary ?? .feed, base: open.last?.base ?? address)
    for (name, value) in attributes {
      if name == "xmlns" {
        element.vocabulary = FeedVocabulary(namespace: value, isRoot: open.isEmpty)
      } else if name.hasPrefix("xmlns:") {
        prefixes[String(name.dropFirst(6))] = FeedVocabulary(namespace: value, isRoot: false)
      } else if name == "xml:base" {
        element.base = WebLink.resolve(value, against: element.base)
      }
    }
    return element
  }

  private mutating func beginEntry(_ attributes: Attributes, _ base: String) {
    finishEntry()
    entryDepth = open.count
    var builder = FeedBuilder()
    if let about = attributes.value("about") { builder.take(id: about) }
    if let link = attributes.value("href") {
      builder.take(link: WebLink.resolve(link, against: base))
    }
    entry = builder
  }

  /// Begins to gather an element that stands directly in an entry or in the feed, or in its author.
  private mutating func begin(
    _ vocabulary: FeedVocabulary, _ name: String, _ attributes: Attributes, _ base: String
  ) {
    guard let field = field(vocabulary, name) else { return }
    if field == .link, let reference = attributes.value("href") {
      guard ["alternate", ""].contains(attributes.value("rel")?.lowercased() ?? "") else { return }
      return change { $0.take(link: WebLink.resolve(reference, against: base)) }
    }
    if field == .id, attributes.value("ispermalink")?.lowercased() == "false" {
      change { $0.idIsNoLink = true }
    }
    let form = FeedTextForm(
      vocabulary, type: attributes.value("type"), mode: attributes.value("mode"), isAtom: isAtom)
    capture = FeedCapture(field, vocabulary, depth: open.count, form: form, base: base)
  }

  private func field(_ vocabulary: FeedVocabulary, _ name: String) -> FeedField? {
    guard let outer = entry != nil ? entryDepth : feedDepth else { return nil }
    if open.count == outer + 1 { return FeedField(vocabulary, name) }
    guard open.count == outer + 2, let parent = open.last else { return nil }
    switch String(decoding: scanner.localName(parent.name), as: UTF8.self).lowercased() {
    case "author": return name == "name" ? .author : nil
    case "group": return FeedField(vocabulary, name)
    default: return nil
    }
  }

  private mutating func change(_ body: (inout FeedBuilder) -> Void) {
    if entry != nil { body(&entry!) } else { body(&feed) }
  }

  // MARK: Ends

  /// Ends the innermost element of that name; an end tag without a start is passed over.
  private mutating func end(_ name: Range<Int>) {
    // Beyond this depth nothing that matters is open, and looking would cost time.
    let match = open.suffix(256).lastIndex {
      scanner.input[$0.name].elementsEqual(scanner.input[name])
    }
    guard let match else { return }
    if let depth = capture?.depth, match > depth {
      capture?.append(tag: Array("</".utf8) + scanner.localName(name) + [UInt8(ascii: ">")])
    }
    while open.count > match { leave() }
  }

  private mutating func leave() {
    open.removeLast()
    if let depth = capture?.depth, open.count <= depth { finishCapture() }
    if entry != nil, open.count <= entryDepth { finishEntry() }
    if let depth = feedDepth, open.count <= depth { feedDepth = nil }
  }

  private mutating func finishCapture() {
    guard let capture else { return }
    self.capture = nil
    change { $0.take(capture) }
  }

  private mutating func finishEntry() {
    finishCapture()
    guard let entry else { return }
    self.entry = nil
    entries.append(entry.entry)
  }
}

extension [(name: String, value: String)] {
  /// The value of the attribute of that name in lower case, whatever its prefix.
  fileprivate func value(_ name: String) -> String? {
    first { attribute in
      (attribute.name.split(separator: ":").last ?? "").lowercased() == name
        && !attribute.name.hasPrefix("xml:")
    }?.value.trimmingSpace()
  }
}
