import Article

/// The text and paragraphs of an article that is put together from pieces.
struct ArticleAssembler {
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [Paragraph] = []

  /// Appends a paragraph; items of a list follow each other without a blank line.
  mutating func append(_ words: some Collection<UInt8>, _ role: Paragraph.Role) {
    guard !words.isEmpty else { return }
    if let last = paragraphs.last {
      let isList = last.role == .listItem && role == .listItem
      text.append(contentsOf: (isList ? "\n" : "\n\n").utf8)
    }
    let start = text.count
    text.append(contentsOf: words)
    paragraphs.append(Paragraph(range: TextRange(utf8: start..<text.count), role: role))
  }
}
