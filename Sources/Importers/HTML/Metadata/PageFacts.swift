/// What a page says of itself outside its text, as it says it.
struct PageFacts {
  /// The contents of `<meta>` by name, property or itemprop in lower case, in document order.
  var meta: [String: [String]] = [:]
  var titleElement: String?
  /// The `lang` of the page.
  var language: String?
  /// The address that the page gives as its own.
  var canonical: String?
  /// What relative links start from, as `<base>` says it.
  var base: String?
  var linkedData = LinkedData()
  /// Elements with an `itemprop`, by it.
  var properties: [String: [Int]] = [:]
  /// `<time>` elements.
  var times: [Int] = []
  /// `<h1>` elements.
  var headlines: [Int] = []
  /// Elements that link to or are named after an author.
  var bylines: [Int] = []

  init(tree: HTMLTree, hints: [Hints], linkedData blocks: [[UInt8]]) {
    for n in tree.indices {
      switch tree[n].tag {
      case .text: continue
      case .meta: addMeta(tree, n)
      case .title where titleElement == nil: titleElement = Self.nonEmpty(tree.text(n))
      case .link where canonical == nil && tree.value(n, .rel)?.lowercased() == "canonical":
        canonical = tree.value(n, .href)
      case .base where base == nil: base = tree.value(n, .href)
      case .html: language = tree.value(n, .lang) ?? tree.value(n, .xmlLang)
      case .time: times.append(n)
      case .h1: headlines.append(n)
      default: break
      }
      guard !tree[n].attributes.isEmpty else { continue }
      if tree[n].tag != .meta, let property = tree.value(n, .itemprop) {
        for name in property.utf8.split(whereSeparator: { $0 <= 0x20 }) {
          properties[Substring(name).lowercased(), default: []].append(n)
        }
      }
      let isAuthorLink = tree.valueBytes(n, .rel).map(Self.namesAuthor) ?? false
      if isAuthorLink || hints[n].contains(.byline) { bylines.append(n) }
    }
    for block in blocks { linkedData.add(block) }
  }

  /// Whether one of the words of a `rel` is "author".
  private static func namesAuthor(_ words: ArraySlice<UInt8>) -> Bool {
    words.split(whereSeparator: { $0 <= 0x20 }).contains { word in
      word.lazy.map { $0 | 0x20 }.elementsEqual("author".utf8)
    }
  }

  private mutating func addMeta(_ tree: HTMLTree, _ n: Int) {
    guard let content = tree.value(n, .content).flatMap(Self.nonEmpty) else { return }
    for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let name = tree.value(n, attribute) else { continue }
      meta[name.lowercased(), default: []].append(content)
    }
  }

  /// The first content of the first of these names that the page has.
  func first(_ names: String...) -> String? {
    for name in names { if let content = meta[name]?.first { return content } }
    return nil
  }

  private static func nonEmpty(_ text: String) -> String? {
    var squashed = SquashedText()
    squashed.append(Array(text.utf8)[...])
    return squashed.bytes.isEmpty ? nil : squashed.string
  }
}
