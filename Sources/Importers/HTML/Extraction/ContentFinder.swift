/// Finds the blocks that make up the article of a page.
struct ContentFinder {
  let tree: HTMLTree
  let segmentation: Segmentation
  /// What became of each block.
  private(set) var verdicts: [Verdict]
  /// `sums[i]` is the prose value of the blocks before `i` that no foreign region holds.
  private var sums: [Double] = [0]
  /// `links[n]` is the number of links before node `n`.
  private var links: [Int32] = [0]
  private var container = 0

  enum Verdict: String {
    case outside, foreignRegion, linkDense, boilerplate, kept
  }

  static func verdicts(_ tree: HTMLTree, _ segmentation: Segmentation) -> [Verdict] {
    var finder = ContentFinder(tree: tree, segmentation: segmentation)
    guard !segmentation.blocks.isEmpty else { return [] }
    finder.excludeForeignRegions()
    let scope = finder.findScope()
    finder.container = finder.findContainer(in: scope)
    finder.judgeBlocks(scope: scope)
    finder.keepSomething()
    return finder.verdicts
  }

  private init(tree: HTMLTree, segmentation: Segmentation) {
    self.tree = tree
    self.segmentation = segmentation
    verdicts = Array(repeating: .outside, count: segmentation.blocks.count)
    links.reserveCapacity(tree.nodes.count + 1)
    for n in tree.indices {
      let isLink = tree[n].tag == .a && tree.valueBytes(n, .href) != nil
      links.append(links[n] + (isLink ? 1 : 0))
    }
  }

  // MARK: Values

  private mutating func sumValues() {
    sums = [0]
    sums.reserveCapacity(verdicts.count + 1)
    var sum = 0.0
    for (block, verdict) in zip(segmentation.blocks, verdicts) {
      if verdict != .foreignRegion { sum += block.proseValue }
      sums.append(sum)
    }
  }

  private func value(_ node: Int) -> Double {
    let blocks = segmentation.blocks(in: tree.subtree(node))
    return sums[blocks.upperBound] - sums[blocks.lowerBound]
  }

  private var total: Double { sums[sums.count - 1] }

  // MARK: Regions

  /// Marks the blocks of menus, comments, related links and so on.
  ///
  /// Names deceive: where next to nothing remains, the kind of region that holds most is taken for
  /// part of the article, and so on until something is left.
  private mutating func excludeForeignRegions() {
    var ignored: Hints = []
    for _ in 0..<4 {
      verdicts = Array(repeating: .outside, count: verdicts.count)
      sumValues()
      let all = total
      var excluded: [(kind: Hints, value: Double)] = []
      var n = 0
      while n < tree.nodes.count {
        let kind = tree[n].tag == .text ? [] : foreignKind(n).subtracting(ignored)
        guard !kind.isEmpty, value(n) < all * 0.4 || kind.contains(.comments) else {
          n += 1
          continue
        }
        let known = excluded.firstIndex { $0.kind == kind } ?? excluded.count
        if known == excluded.count { excluded.append((kind, 0)) }
        excluded[known].value += value(n)
        for block in segmentation.blocks(in: tree.subtree(n)) { verdicts[block] = .foreignRegion }
        n = Int(tree[n].end)
      }
      sumValues()
      guard total < 300, let most = excluded.max(by: { $0.value < $1.value }),
        most.value > max(400, total * 4)
      else { return }
      ignored.formUnion(most.kind)
    }
  }

  /// What makes an element no part of the article; empty if nothing does.
  private func foreignKind(_ n: Int) -> Hints {
    var kind = segmentation.hints[n].intersection([.foreign, .hidden])
    switch tree[n].tag {
    case .html, .body: return []
    case .nav, .menu: kind.insert(.navigation)
    case .footer: kind.insert(.footer)
    case .aside: kind.insert(.sidebar)
    case .dialog: kind.insert(.overlay)
    case .form, .fieldset: kind.insert(.tools)
    default:
      if segmentation.hints[n].contains(.content) { return [] }
      let hasLinks = links[Int(tree[n].end)] > links[n]
      if !hasLinks { kind.subtract([.related, .navigation]) }
    }
    return kind
  }

  // MARK: Container

  /// The element that holds the article together with its headline and lead.
  private func findScope() -> Int {
    best(in: 0, share: 0.4) { _, tag in tag == .article }
      ?? best(in: 0, share: 0.5) { _, tag in tag == .main } ?? 0
  }

  private func findContainer(in scope: Int) -> Int {
    if let marked = best(in: scope, share: 0.7, where: { hints, _ in hints.contains(.content) }) {
      return marked
    }
    return tree[scope].tag == .article ? scope : descend(from: scope)
  }

  private func best(in scope: Int, share: Double, where matches: (Hints, Tag) -> Bool) -> Int? {
    var best: Int?
    var bestValue = value(scope) * share
    for n in tree.subtree(scope) where tree[n].tag != .text {
      guard matches(segmentation.hints[n], tree[n].tag) else { continue }
      let value = value(n)
      if value > bestValue {
        best = n
        bestValue = value
      }
    }
    return best
  }

  /// Goes down to the child that holds most of the value, as long as there is one.
  private func descend(from root: Int) -> Int {
    var node = root
    while true {
      let whole = value(node)
      var heaviest: Int?
      for child in tree.children(node) where tree[child].tag.isBlock {
        if value(child) > whole * 0.85 { heaviest = child }
      }
      guard let heaviest, tree[heaviest].tag != .p else { return node }
      node = heaviest
    }
  }

  // MARK: Blocks

  private mutating func judgeBlocks(scope: Int) {
    let inside = segmentation.blocks(in: tree.subtree(container))
    for i in inside where verdicts[i] == .outside { verdicts[i] = .kept }
    keepLead(before: inside.lowerBound, scope: scope)
    var filter = BlockFilter(
      tree: tree, segmentation: segmentation, container: container, verdicts: verdicts)
    filter.run()
    verdicts = filter.verdicts
  }

  /// A page that is all links or fragments still shows what it has.
  private mutating func keepSomething() {
    let hasText = verdicts.indices.contains {
      verdicts[$0] == .kept && !segmentation.blocks[$0].isHeading
    }
    guard !hasText else { return }
    let inside = segmentation.blocks(in: tree.subtree(container))
    let own = inside.filter { verdicts[$0] != .foreignRegion }
    for i in own.isEmpty ? Array(verdicts.indices) : own { verdicts[i] = .kept }
  }

  /// How far above the container the headline may stand, in blocks, where the scope holds none.
  private static let headlineDistance = 12

  /// Keeps running text between the headline and the container: leads stand apart in many pages, and
  /// together with the headline outside the article's element in some.
  private mutating func keepLead(before end: Int, scope: Int) {
    let start = min(end, segmentation.blocks(in: tree.subtree(scope)).lowerBound)
    let isHeadline = { [blocks = segmentation.blocks] in blocks[$0].context.headingLevel == 1 }
    let headline =
      (start..<end).last(where: isHeadline)
      ?? (max(0, end - Self.headlineDistance)..<end).last(where: isHeadline)
    for i in (headline ?? start)..<end where verdicts[i] == .outside {
      if isLead(segmentation.blocks[i]) { verdicts[i] = .kept }
    }
  }

  private func isLead(_ block: Block) -> Bool {
    guard !block.context.isCaption, block.linkDensity < 0.3 else { return false }
    if block.isHeading {
      return block.context.headingLevel > 1 && block.plainLength >= 60
        && segmentation.hints[block.element].contains(.subheading)
    }
    return block.plainLength >= 60 && block.sentenceMarks + block.commas > 0
      || block.plainLength >= 100
  }
}
