import Article

/// The inline content of one block element, up to the next block boundary.
struct Block {
  /// What the enclosing elements make of it.
  struct Context {
    /// The innermost block element.
    var element: Int
    var headingLevel: UInt8 = 0
    var isListItem = false
    var isQuoted = false
    var isCaption = false
    var isPreformatted = false
    var isTableCell = false
    /// The link around it.
    var link: Int?
  }

  var context: Context
  /// The text nodes that it is made of; other blocks may lie in between.
  var nodes: Range<Int>
  /// Its bytes in ``Segmentation/text``; lines within it end in "\n".
  var text: Range<Int>
  /// Its links in ``Segmentation/links``.
  var links: Range<Int>
  /// How much there is to read: characters, those of East Asian scripts counted twice.
  var length: Int
  /// The part of ``length`` that is links.
  var linkLength: Int
  /// Full stops, question marks and exclamation marks that end a sentence; commas.
  var sentenceMarks: Int
  var commas: Int

  var element: Int { context.element }
  /// A heading; text of several lines is none, whatever its tag.
  var isHeading: Bool { context.headingLevel > 0 && (length <= 120 || context.headingLevel == 1) }
  var plainLength: Int { length - linkLength }
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

  /// How much the block looks like running text.
  var proseValue: Double {
    if linkDensity > 0.5 { return 0 }
    let plain = Double(plainLength)
    if isHeading { return plain * 0.1 }
    if plain >= 40 && sentenceMarks + commas > 0 || plain >= 90 { return plain }
    return plain * 0.2
  }
}

/// A page's text cut into blocks, in document order.
struct Segmentation {
  var blocks: [Block] = []
  var text: [UInt8] = []
  /// The words of links, in document order.
  var links: [(text: Range<Int>, element: Int)] = []
  /// The hints of each element; empty for text.
  var hints: [Hints] = []

  func string(_ block: Block) -> String {
    String(decoding: text[block.text], as: UTF8.self)
  }

  /// The blocks that begin inside a subtree.
  ///
  /// - Complexity: O(log blocks).
  func blocks(in subtree: Range<Int>) -> Range<Int> {
    firstBlock(from: subtree.lowerBound)..<firstBlock(from: subtree.upperBound)
  }

  private func firstBlock(from node: Int) -> Int {
    blocks.partitioningIndex { $0.nodes.lowerBound >= node }
  }
}
