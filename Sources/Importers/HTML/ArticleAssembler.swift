import Article

/// Puts an article together from the kept blocks and the metadata of a page.
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

  /// Appends a block: one paragraph, or one for each of the lines that `<br>` makes.
  mutating func append(_ block: Block, of segmentation: Segmentation) {
    let role = Self.role(of: block)
    let bytes = segmentation.text[block.text]
    if block.context.isPreformatted || role == .heading || role == .caption {
      return append(bytes, role)
    }
    var paragraph: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      if paragraph.isEmpty {
        paragraph = Array(line)
      } else if Self.goesOn(paragraph, line) {
        paragraph.append(0x20)
        paragraph.append(contentsOf: line)
      } else {
        append(paragraph, role)
        paragraph = Array(line)
      }
    }
    append(paragraph, role)
  }

  private static func role(of block: Block) -> Paragraph.Role {
    if block.context.isCaption { return .caption }
    if block.isHeading { return .heading }
    if block.context.isQuoted { return .blockquote }
    return block.context.isListItem ? .listItem : .body
  }

  /// Whether a line break falls inside a sentence: the next line begins in lower case.
  private static func goesOn(_ paragraph: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, let last = paragraph.last else { return false }
    return (0x61...0x7A).contains(first) && !".!?:".utf8.contains(last)
  }
}
