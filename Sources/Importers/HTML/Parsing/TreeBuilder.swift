import CXML2
import Glibc

/// Builds an ``HTMLTree`` from the events of libxml2's HTML parser.
///
/// Events are used instead of libxml2's own tree: that one takes five times the memory, has to be
/// walked node by node, and is refused beyond 256 levels.
final class TreeBuilder {
  private(set) var tree = HTMLTree()
  private var open: [Int32] = []

  /// Whether there is a parser: libxml2 is loaded when it is first needed.
  static var isAvailable: Bool { cx_load() }

  /// Parses markup that ``MarkupCleaner`` has cleaned. Without a parser the tree is empty.
  static func tree(of markup: [UInt8]) -> HTMLTree {
    let builder = TreeBuilder()
    builder.tree.bytes.reserveCapacity(markup.count / 2)
    builder.parse(markup)
    builder.finish()
    return builder.tree
  }

  private func parse(_ markup: [UInt8]) {
    var events = cx_events(
      start_element: { context, name, attributes in
        guard let name else { return }
        TreeBuilder.of(context).startElement(name, attributes)
      },
      end_element: { context, _ in TreeBuilder.of(context).endElement() },
      characters: { context, text, count in
        guard let text else { return }
        TreeBuilder.of(context).characters(UnsafeBufferPointer(start: text, count: Int(count)))
      })
    markup.withUnsafeBytes { buffer in
      // The parser calls back only during this call, while `self` is alive.
      cx_parse_html(
        buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, &events,
        Unmanaged.passUnretained(self).toOpaque())
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> TreeBuilder {
    Unmanaged<TreeBuilder>.fromOpaque(context!).takeUnretainedValue()
  }

  private func startElement(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    let index = Int32(tree.nodes.count)
    let parent = open.last ?? -1
    open.append(index)
    guard tree.nodes.count < HTMLLimits.nodes else { return }
    let first = Int32(tree.attributes.count)
    if let attributes { appendAttributes(attributes) }
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag(name), parent: parent, end: index + 1, text: 0..<0,
        attributes: first..<Int32(tree.attributes.count)))
  }

  private func appendAttributes(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var i = 0
    while let name = list[i] {
      if let known = AttributeName.named[WordHash(name)] {
        let start = Int32(tree.bytes.count)
        if let value = list[i + 1] {
          tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: strlen(value)))
        }
        tree.attributes.append(
          HTMLTree.Attribute(name: known, value: start..<Int32(tree.bytes.count)))
      }
      i += 2
    }
  }

  private func endElement() {
    guard let node = open.popLast(), Int(node) < tree.nodes.count else { return }
    tree.nodes[Int(node)].end = Int32(tree.nodes.count)
  }

  private func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty, tree.nodes.count < HTMLLimits.nodes,
      tree.bytes.count + text.count < HTMLLimits.textBytes
    else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let end = Int32(tree.bytes.count)
    // libxml2 reports long texts and those with entities in pieces.
    if let last = tree.nodes.last, last.tag == .text, last.parent == open.last ?? -1,
      last.text.upperBound == start
    {
      tree.nodes[tree.nodes.count - 1].text = last.text.lowerBound..<end
      return
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text, parent: open.last ?? -1, end: index + 1, text: start..<end, attributes: 0..<0))
  }

  private func finish() {
    while !open.isEmpty { endElement() }
  }

  private func tag(_ name: UnsafePointer<UInt8>) -> Tag {
    let tag = Tag.named[WordHash(name)] ?? .other
    return tag == .text ? .other : tag
  }
}

extension WordHash {
  /// - Parameter name: ends with a zero.
  fileprivate init(_ name: UnsafePointer<UInt8>) {
    self.init(UnsafeBufferPointer(start: name, count: strlen(name)))
  }
}

/// The length of a string that ends with a zero.
private func strlen(_ string: UnsafePointer<UInt8>) -> Int {
  Glibc.strlen(UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self))
}
