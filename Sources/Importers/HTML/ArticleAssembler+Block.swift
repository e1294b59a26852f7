import Article

extension ArticleAssembler {
  /// Appends a block: one paragraph, or one for each of the lines that `<br>` makes.
  ///
  /// - Parameter address: Where the link of an element leads.
  mutating func append(
    _ block: Block, of segmentation: Segmentation, address: (_ element: Int) -> String?
  ) {
    let role = Self.role(of: block)
    let bytes = segmentation.text[block.text]
    if block.context.isPreformatted || role == .heading || role == .caption {
      let start = append(bytes, role)
      return appendLinks(of: block, segmentation, [(bytes.indices, start)], address)
    }
    var paragraph: [UInt8] = []
    /// Where the lines of the paragraph lie in the block's text, and in the paragraph.
    var lines: [(source: Range<Int>, place: Int)] = []
    func finish(_ assembler: inout ArticleAssembler) {
      let start = assembler.append(paragraph, role)
      let placed = lines.map { ($0.source, start + $0.place) }
      assembler.appendLinks(of: block, segmentation, placed, address)
      (paragraph, lines) = ([], [])
    }
    for line in bytes.split(separator: 0x0A) {
      if !paragraph.isEmpty {
        if Self.goesOn(paragraph, line) { paragraph.append(0x20) } else { finish(&self) }
      }
      lines.append((line.indices, paragraph.count))
      paragraph.append(contentsOf: line)
    }
    finish(&self)
  }

  /// Appends the links of a block that lie in lines of it.
  ///
  /// - Parameter lines: Their ranges in the segmentation's text, and where they were put.
  private mutating func appendLinks(
    of block: Block, _ segmentation: Segmentation, _ lines: [(source: Range<Int>, place: Int)],
    _ address: (Int) -> String?
  ) {
    for link in segmentation.links[block.links] {
      guard let address = address(link.element) else { continue }
      for line in lines where line.source.overlaps(link.text) {
        let part = line.source.clamped(to: link.text)
        let start = line.place + part.lowerBound - line.source.lowerBound
        append(linkAt: start..<(start + part.count), to: address)
      }
    }
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
