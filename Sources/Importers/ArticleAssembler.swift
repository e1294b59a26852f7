import Article

/// The text, paragraphs and links of an article that is put together from pieces.
struct ArticleAssembler {
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [Paragraph] = []
  private(set) var links: [Link] = []
  private let paragraphLimit: Int

  /// - Parameter paragraphLimit: How many paragraphs are taken; further ones are left out.
  init(paragraphLimit: Int = .max) { self.paragraphLimit = paragraphLimit }

  /// Appends a paragraph; items of a list follow each other without a blank line.
  ///
  /// - Returns: where it begins.
  @discardableResult
  mutating func append(_ words: some Collection<UInt8>, _ role: Paragraph.Role) -> Int {
    guard !words.isEmpty, paragraphs.count < paragraphLimit else { return text.count }
    if let last = paragraphs.last {
      let isList = last.role == .listItem && role == .listItem
      text.append(contentsOf: (isList ? "\n" : "\n\n").utf8)
    }
    let start = text.count
    text.append(contentsOf: words)
    paragraphs.append(Paragraph(range: TextRange(utf8: start..<text.count), role: role))
    return start
  }

  /// Appends a link, if it leads to the web from words that are in the text; links come in text
  /// order.
  mutating func append(linkAt range: Range<Int>, to address: String) {
    guard !range.isEmpty, range.upperBound <= text.count, WebAddress.isOne(address) else { return }
    links.append(Link(range: TextRange(utf8: range), address: address))
  }
}
