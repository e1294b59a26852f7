import Article
import CCmark

/// Walks a document as cmark parsed it and puts its text together.
struct MarkdownWalk {
  var assembler = ArticleAssembler()
  private(set) var title: String?
  private(set) var byline: String?
  private let titleIsKnown: Bool

  /// The text of the current paragraph or heading.
  private var words = SquashedText()
  /// The links of the current paragraph; ranges are of ``words``.
  private var links: [(text: Range<Int>, address: String)] = []
  private var quotes = 0
  private var items = 0
  private var images = 0
  /// Whether the current paragraph holds anything beside pictures.
  private var hasWords = false

  init(titleIsKnown: Bool) { self.titleIsKnown = titleIsKnown }

  mutating func read(_ text: ArraySlice<UInt8>) {
    let document = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_VALIDATE_UTF8)
    }
    guard let document else { return }
    defer { cmark_node_free(document) }
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      switch cmark_iter_next(walk) {
      case CMARK_EVENT_ENTER: enter(cmark_iter_get_node(walk))
      case CMARK_EVENT_EXIT: leave(cmark_iter_get_node(walk))
      default: return
      }
    }
  }

  private mutating func enter(_ node: OpaquePointer?) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes += 1
    case CMARK_NODE_ITEM: items += 1
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      words = SquashedText()
      links = []
      hasWords = false
    case CMARK_NODE_LINK:
      let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      links.append((words.bytes.count..<words.bytes.count, address))
    case CMARK_NODE_IMAGE: images += 1
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      if images == 0 { hasWords = true }
      append(literal(of: node))
    case CMARK_NODE_SOFTBREAK: words.appendSpace()
    case CMARK_NODE_LINEBREAK: words.appendLineBreak()
    case CMARK_NODE_CODE_BLOCK: appendCode(literal(of: node))
    case CMARK_NODE_HTML_BLOCK:
      append(Array(HTMLText.plain(String(decoding: literal(of: node), as: UTF8.self)).utf8))
      finish(.body)
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer?) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
    case CMARK_NODE_ITEM: items -= 1
    case CMARK_NODE_IMAGE: images -= 1
    case CMARK_NODE_LINK: endLink()
    case CMARK_NODE_HEADING: finishHeading(level: cmark_node_get_heading_level(node))
    case CMARK_NODE_PARAGRAPH: finishParagraph()
    default: break
    }
  }

  private mutating func finishHeading(level: CInt) {
    let isFirst = title == nil && !titleIsKnown && assembler.paragraphs.isEmpty
    if isFirst && level <= 2 && !words.bytes.isEmpty { title = words.string }
    finish(isFirst && level <= 2 ? .headline : .heading)
  }

  private mutating func finishParagraph() {
    if !hasWords { return finish(.caption) }
    let isOpening = !assembler.paragraphs.contains { $0.role.isBody }
    if byline == nil, isOpening, words.bytes.count < 100, AuthorName.isIntroduced(words.string),
      let name = AuthorName.cleaned(words.string)
    {
      byline = name
      return finish(.byline)
    }
    finish(quotes > 0 ? .blockquote : items > 0 ? .listItem : .body)
  }

  private mutating func finish(_ role: Paragraph.Role) {
    for line in words.bytes.split(separator: 0x0A) {
      let place = assembler.append(line, role) - line.startIndex
      for link in links where line.indices.overlaps(link.text) {
        let part = link.text.clamped(to: line.indices)
        assembler.append(
          linkAt: (part.lowerBound + place)..<(part.upperBound + place), to: link.address)
      }
    }
    words = SquashedText()
    links = []
  }

  /// Links hold no others, so the last one ends here.
  private mutating func endLink() {
    guard let start = links.last?.text.lowerBound else { return }
    let space = words.bytes[start...].prefix { $0 <= 0x20 }.count
    links[links.count - 1].text = min(start + space, words.bytes.count)..<words.bytes.count
  }

  private mutating func append(_ bytes: [UInt8]) {
    for (i, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if i > 0 { words.appendLineBreak() }
      words.append(line)
    }
  }

  /// Code keeps its lines and their indentation.
  private mutating func appendCode(_ code: [UInt8]) {
    var lines = code[...]
    while let last = lines.last, last <= 0x20 { lines.removeLast() }
    assembler.append(lines.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }, .body)
  }

  private func literal(of node: OpaquePointer?) -> [UInt8] {
    guard let literal = cmark_node_get_literal(node) else { return [] }
    return Array(String(cString: literal).utf8)
  }
}
