import Article

extension ArticleAssembler {
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
