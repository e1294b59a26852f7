/// A page as a flat array of nodes in document order.
///
/// The subtree of node `n` is `n..<nodes[n].end`, so that walking needs no recursion and no stack,
/// however deep the page is nested.
struct HTMLTree {
  struct Node {
    var tag: Tag
    /// -1 for the root.
    var parent: Int32
    /// The first node after the subtree.
    var end: Int32
    /// A text node's bytes in ``HTMLTree/bytes``; empty for an element.
    var text: Range<Int32>
    /// An element's attributes in ``HTMLTree/attributes``.
    var attributes: Range<Int32>
  }

  struct Attribute {
    var name: AttributeName
    /// Its bytes in ``HTMLTree/bytes``.
    var value: Range<Int32>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Text and attribute values, UTF-8.
  var bytes: [UInt8] = []

  subscript(node: Int) -> Node { nodes[node] }

  var indices: Range<Int> { nodes.indices }

  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  func parent(_ node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    return parent < 0 ? nil : parent
  }

  /// The child elements and texts of a node.
  func children(_ node: Int) -> some Sequence<Int> {
    let end = Int(nodes[node].end)
    return sequence(first: node + 1) { Int(nodes[$0].end) }.prefix { $0 < end }
  }

  func contains(_ ancestor: Int, _ node: Int) -> Bool { subtree(ancestor).contains(node) }

  func valueBytes(_ node: Int, _ name: AttributeName) -> ArraySlice<UInt8>? {
    let range = nodes[node].attributes
    for i in range where attributes[Int(i)].name == name {
      let value = attributes[Int(i)].value
      return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
    }
    return nil
  }

  func value(_ node: Int, _ name: AttributeName) -> String? {
    valueBytes(node, name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the link of an element leads; nil where it leads nowhere on the web.
  func address(of node: Int, base: String) -> String? {
    guard let reference = value(node, .href), !reference.hasPrefix("#") else { return nil }
    let address = WebLink.resolve(reference, against: base)
    return WebAddress.isOne(address) ? address : nil
  }

  /// All text of a subtree with white space squashed, at most `limit` bytes of it.
  func text(_ node: Int, limit: Int = 2000) -> String {
    var squashed = SquashedText()
    for n in subtree(node) {
      if nodes[n].tag == .text {
        let range = nodes[n].text
        squashed.append(bytes[Int(range.lowerBound)..<Int(range.upperBound)])
        if squashed.bytes.count > limit { break }
      } else if nodes[n].tag.isBlock || nodes[n].tag == .br {
        squashed.appendSpace()
      }
    }
    return squashed.string
  }
}
