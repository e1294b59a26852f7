/// Cuts the text of a page into blocks.
struct Segmenter {
  private let tree: HTMLTree
  private var result = Segmentation()
  private var stack: [(end: Int, outer: Block.Context)] = []
  private var context: Block.Context
  private var current = SquashedText()
  private var currentNodes = 0..<0
  private var linkBytes = SquashedText()
  /// Links of the current block; ranges are of its text.
  private var links: [(text: Range<Int>, element: Int)] = []
  private var breaks = 0

  static func segment(_ tree: HTMLTree) -> Segmentation {
    var segmenter = Segmenter(tree)
    segmenter.run()
    return segmenter.result
  }

  private init(_ tree: HTMLTree) {
    self.tree = tree
    context = Block.Context(element: 0)
    result.hints = [Hints](repeating: [], count: tree.nodes.count)
  }

  private mutating func run() {
    var n = 0
    while n < tree.nodes.count {
      while let top = stack.last, top.end <= n { leave(top) }
      let node = tree[n]
      if node.tag == .text {
        append(n)
        n += 1
      } else if isSkipped(n) {
        n = Int(node.end)
      } else {
        enter(n)
        n += 1
      }
    }
    while let top = stack.last { leave(top) }
    flush()
  }

  /// Whether an element shows no text of its own to a reader.
  private func isSkipped(_ n: Int) -> Bool {
    let tag = tree[n].tag
    if tag == .head { return !holdsBody(n) }
    if tag == .title || tag.isReplaced { return true }
    guard !tree[n].attributes.isEmpty, tag != .body, tag != .html else { return false }
    if tree.valueBytes(n, .hidden) != nil { return true }
    if let style = tree.valueBytes(n, .style), style.count >= 12 {
      // "display:none" and "visibility:hidden", with whatever spaces and case.
      let letters = style.lazy.filter { $0 > 0x20 }.map { $0 | 0x20 }
      if contains(letters, "display:none") || contains(letters, "visibility:hidden") { return true }
    }
    return false
  }

  /// Whether the content of a page without a body tag ended up in its head: libxml2 does not know
  /// that HTML5's sections end one.
  private func holdsBody(_ head: Int) -> Bool {
    tree.children(head).contains {
      [.article, .main, .section, .header, .nav, .aside, .figure].contains(tree[$0].tag)
    }
  }

  private func contains(_ letters: some Sequence<UInt8>, _ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    let letters = Array(letters)
    guard letters.count >= word.count else { return false }
    return (0...(letters.count - word.count)).contains { letters[$0...].starts(with: word) }
  }

  private mutating func enter(_ n: Int) {
    let node = tree[n]
    if !node.attributes.isEmpty { result.hints[n] = Hints(tree: tree, node: n) }
    if node.tag == .br {
      if context.isPreformatted || !current.bytes.isEmpty { current.appendLineBreak() }
      return
    }
    let isCell = (node.tag == .td || node.tag == .th) && context.isTableCell
    if isCell {
      current.appendTab()
    } else if node.tag.isBlock {
      flush()
    }
    stack.append((Int(node.end), context))
    if node.tag.isBlock && !isCell { context.element = n }
    update(for: node.tag, n)
  }

  private mutating func update(for tag: Tag, _ n: Int) {
    switch tag {
    case .a: if tree.valueBytes(n, .href) != nil { context.link = n }
    case .li: context.isListItem = true
    case .blockquote: context.isQuoted = true
    case .figcaption: context.isCaption = true
    case .caption: context.isCaption = isTable(tree.parent(n))
    case .pre: context.isPreformatted = true
    case .tr: context.isTableCell = isDataRow(n)
    case .table: context.isTableCell = false
    default: if let level = tag.headingLevel { context.headingLevel = UInt8(level) }
    }
    let hints = result.hints[n]
    guard !context.isCaption, tag != .body, !hints.contains(.content) else { return }
    if hints.contains(.caption) || (tag == .figure || hints.contains(.media)) && isPicture(n) {
      context.isCaption = true
    }
  }

  private func isTable(_ n: Int?) -> Bool { n.map { tree[$0].tag == .table } ?? false }

  /// Whether an element shows a picture and hardly any text.
  private func isPicture(_ element: Int) -> Bool {
    var bytes = 0
    var hasPicture = false
    for n in tree.subtree(element) {
      switch tree[n].tag {
      case .text: bytes += tree[n].text.count
      case .img, .picture, .video: hasPicture = true
      case .blockquote, .table: return false
      default: break
      }
      if bytes > 500 { return false }
    }
    return hasPicture
  }

  /// Whether the cells of a row hold nothing but short inline text, so that they belong on one line.
  private func isDataRow(_ row: Int) -> Bool {
    var bytes = 0
    var cells = 0
    for n in tree.subtree(row).dropFirst() {
      let tag = tree[n].tag
      if tag == .text { bytes += tree[n].text.count }
      if tag == .td || tag == .th { cells += 1 } else if tag.isBlock { return false }
      if bytes > 600 { return false }
    }
    return cells > 1
  }

  private mutating func leave(_ top: (end: Int, outer: Block.Context)) {
    stack.removeLast()
    if top.outer.element != context.element { flush() }
    context = top.outer
  }

  private mutating func append(_ n: Int) {
    let range = tree[n].text
    let text = tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    let before = current.bytes.count
    if context.isPreformatted {
      for (i, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if i > 0 { current.appendLineBreak() }
        current.append(line)
      }
    } else {
      current.append(text)
    }
    guard current.bytes.count > before else { return }
    currentNodes = before == 0 ? n..<(n + 1) : currentNodes.lowerBound..<(n + 1)
    if let link = context.link {
      linkBytes.append(current.bytes[before...])
      appendLink(before..<current.bytes.count, link)
    }
  }

  private mutating func appendLink(_ added: Range<Int>, _ element: Int) {
    let space = current.bytes[added].prefix { $0 <= 0x20 }.count
    if let last = links.last, last.element == element {
      links[links.count - 1].text = last.text.lowerBound..<added.upperBound
    } else if space < added.count {
      links.append(((added.lowerBound + space)..<added.upperBound, element))
    }
  }

  private mutating func flush() {
    defer {
      current.removeAll()
      linkBytes.removeAll()
      links.removeAll(keepingCapacity: true)
    }
    var bytes = current.bytes[...]
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty else { return }
    let start = result.text.count
    result.text.append(contentsOf: bytes)
    let count = TextCount(bytes)
    let firstLink = result.links.count
    for link in links where link.text.lowerBound < bytes.count {
      let end = min(link.text.upperBound, bytes.count)
      result.links.append(((start + link.text.lowerBound)..<(start + end), link.element))
    }
    result.blocks.append(
      Block(
        context: context, nodes: currentNodes, text: start..<result.text.count,
        links: firstLink..<result.links.count,
        length: count.length, linkLength: min(TextCount(linkBytes.bytes[...]).length, count.length),
        sentenceMarks: count.sentenceMarks, commas: count.commas))
  }
}

/// The measures of a stretch of text.
struct TextCount {
  private(set) var length = 0
  private(set) var sentenceMarks = 0
  private(set) var commas = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        let next = i + 1 < bytes.endIndex ? bytes[i + 1] : 0x20
        if next <= 0x20 || next == UInt8(ascii: "\"") || next >= 0x80 { sentenceMarks += 1 }
        length += 1
      case UInt8(ascii: ","):
        commas += 1
        length += 1
      case 0xE3 where i + 2 < bytes.endIndex && bytes[i + 1] == 0x80:
        // 、 and 。
        if bytes[i + 2] == 0x81 { commas += 1 }
        if bytes[i + 2] == 0x82 { sentenceMarks += 1 }
        length += 2
      case 0xE3...0xED: length += 2
      case 0xEF where i + 2 < bytes.endIndex && bytes[i + 1] == 0xBC:
        // ， ！ ？
        if bytes[i + 2] == 0x8C { commas += 1 }
        if bytes[i + 2] == 0x81 || bytes[i + 2] == 0x9F { sentenceMarks += 1 }
        length += 2
      case 0x80..<0xC0: break
      default: length += 1
      }
      i += 1
    }
  }
}
