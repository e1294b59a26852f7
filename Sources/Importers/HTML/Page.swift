/// A page with what is known about it before its metadata is looked for.
struct Page {
  let tree: HTMLTree
  let segmentation: Segmentation
  let facts: PageFacts
  /// What became of each block.
  let verdicts: [ContentFinder.Verdict]

  init(tree: HTMLTree, linkedData: [[UInt8]]) {
    self.tree = tree
    segmentation = Segmenter.segment(tree)
    verdicts = ContentFinder.verdicts(tree, segmentation)
    facts = PageFacts(tree: tree, hints: segmentation.hints, linkedData: linkedData)
  }

  /// Whether an element lies in a region of one of these kinds that does not hold the article too.
  func lies(_ n: Int, in kinds: Hints) -> Bool {
    let start = verdicts.firstIndex(of: .kept).map { segmentation.blocks[$0].nodes.lowerBound }
    var node: Int? = n
    // Deeper nesting than this tells nothing any more, and costs time on hostile pages.
    for _ in 0..<24 {
      guard let current = node, tree[current].tag != .body else { return false }
      if let start, tree.contains(current, start) { return false }
      if !self.kinds(of: current).isDisjoint(with: kinds) { return true }
      node = tree.parent(current)
    }
    return false
  }

  private func kinds(of n: Int) -> Hints {
    var kinds = segmentation.hints[n]
    switch tree[n].tag {
    case .nav, .menu: kinds.insert(.navigation)
    case .aside: kinds.insert(.sidebar)
    case .footer: kinds.insert(.footer)
    case .figure, .figcaption: kinds.insert(.caption)
    default: break
    }
    return kinds
  }

  /// The indices of the blocks around the headline and the first text: those after the headline
  /// first, from near to far.
  func blocksNearHeadline(after: Int, before: Int) -> [Int] {
    guard let start = verdicts.firstIndex(of: .kept) else { return [] }
    let blocks = segmentation.blocks
    let headline =
      blocks[..<min(start + 4, blocks.count)].lastIndex { $0.context.headingLevel == 1 } ?? start
    var near = Array(headline..<min(headline + after, blocks.count))
    near += (max(0, headline - before)..<headline).reversed()
    if headline + after <= start {
      near += (max(headline + after, start - before)...start).reversed()
    }
    return near
  }
}
