/// Takes out of an article's container what is no part of the article.
struct BlockFilter {
  let tree: HTMLTree
  let segmentation: Segmentation
  let container: Int
  private(set) var verdicts: [ContentFinder.Verdict]

  init(
    tree: HTMLTree, segmentation: Segmentation, container: Int, verdicts: [ContentFinder.Verdict]
  ) {
    self.tree = tree
    self.segmentation = segmentation
    self.container = container
    self.verdicts = verdicts
  }

  private var blocks: [Block] { segmentation.blocks }

  mutating func run() {
    dropBeforeHeadline()
    dropLinkLists()
    dropBoxes()
    dropPhrases()
    dropTail()
    dropEmptyHeadings()
  }

  private var kept: [Int] { verdicts.indices.filter { verdicts[$0] == .kept } }

  private func isProse(_ block: Block) -> Bool {
    !block.isHeading && !block.context.isCaption && block.linkDensity < 0.4
      && (block.plainLength >= 60 && block.sentenceMarks + block.commas > 0
        || block.plainLength >= 120)
  }

  /// What stands above the only headline belongs to the site.
  private mutating func dropBeforeHeadline() {
    let headlines = kept.filter { blocks[$0].context.headingLevel == 1 }
    guard headlines.count == 1 else { return }
    let before = kept.prefix { $0 < headlines[0] }
    let after = kept.drop { $0 <= headlines[0] }
    guard value(of: before) * 5 < value(of: after) else { return }
    for i in before { verdicts[i] = .boilerplate }
  }

  private func value(of part: some Sequence<Int>) -> Double {
    part.reduce(0) { verdicts[$1] == .kept ? $0 + blocks[$1].proseValue : $0 }
  }

  /// Lists and tables that are mostly links, and single blocks that are.
  private mutating func dropLinkLists() {
    for n in tree.subtree(container) {
      let tag = tree[n].tag
      guard tag == .ul || tag == .ol || tag == .table || tag == .dl else { continue }
      let items = segmentation.blocks(in: tree.subtree(n)).filter { verdicts[$0] == .kept }
      let length = items.reduce(0) { $0 + blocks[$1].length }
      let links = items.reduce(0) { $0 + blocks[$1].linkLength }
      if links * 2 > length { for i in items { verdicts[i] = .linkDense } }
    }
    for i in kept where blocks[i].linkDensity > 0.6 && !isLinkedSubheading(i) {
      verdicts[i] = .linkDense
    }
  }

  /// A heading that is a link to its own section or to the article.
  private func isLinkedSubheading(_ i: Int) -> Bool {
    blocks[i].isHeading && i + 1 < blocks.count && verdicts[i + 1] == .kept
      && isProse(blocks[i + 1])
  }

  /// Posts shown in the page, and boxes that a heading announces as something else.
  private mutating func dropBoxes() {
    let whole = value(of: verdicts.indices)
    for n in tree.subtree(container) where segmentation.hints[n].contains(.post) {
      let post = segmentation.blocks(in: tree.subtree(n))
      if value(of: post) < whole * 0.4 { drop(tree.subtree(n)) }
    }
    for i in kept where verdicts[i] == .kept && blocks[i].length < 80 {
      guard BoilerplatePhrases.announces(segmentation.text[blocks[i].text]) else { continue }
      if let box = box(around: i) { drop(tree.subtree(box)) }
      verdicts[i] = .boilerplate
      for next in (i + 1)..<max(i + 1, blocks.count)
      where verdicts[next] == .kept {
        if isProse(blocks[next]) && blocks[next].plainLength >= 120 || blocks[next].isHeading {
          break
        }
        verdicts[next] = .boilerplate
      }
    }
  }

  private mutating func drop(_ subtree: Range<Int>) {
    for i in segmentation.blocks(in: subtree) where verdicts[i] == .kept {
      verdicts[i] = .boilerplate
    }
  }

  /// The largest element around a block that holds only a small part of the article.
  private func box(around i: Int) -> Int? {
    let whole = value(of: verdicts.indices)
    var box = blocks[i].element
    guard value(of: segmentation.blocks(in: tree.subtree(box))) <= whole * 0.15 else { return nil }
    while let parent = tree.parent(box), parent != container, tree.contains(container, parent) {
      if value(of: segmentation.blocks(in: tree.subtree(parent))) > whole * 0.15 { break }
      box = parent
    }
    return box
  }

  private mutating func dropPhrases() {
    for i in kept where blocks[i].length < 160 {
      if BoilerplatePhrases.isBoilerplate(segmentation.text[blocks[i].text]) {
        verdicts[i] = .boilerplate
      }
    }
  }

  /// Fragments behind the last running text that do not stand among it: dates, signatures of the
  /// site, names of sections.
  private mutating func dropTail() {
    guard let last = kept.last(where: { isProse(blocks[$0]) }) else { return }
    let column = tree.parent(blocks[last].element)
    for i in kept where i > last {
      let block = blocks[i]
      let isInColumn = tree.parent(block.element) == column && tree[block.element].tag == .p
      if block.isHeading || block.linkDensity > 0.3
        || !isInColumn && block.sentenceMarks == 0 && !block.context.isListItem
      {
        verdicts[i] = .boilerplate
      }
    }
  }

  /// Headings under which nothing is left.
  private mutating func dropEmptyHeadings() {
    var following: Int?
    for i in kept.reversed() {
      let block = blocks[i]
      if block.isHeading {
        let isEmpty =
          following.map {
            blocks[$0].isHeading && blocks[$0].context.headingLevel <= block.context.headingLevel
          } ?? true
        if isEmpty && block.context.headingLevel > 1 {
          verdicts[i] = .boilerplate
          continue
        }
      }
      following = i
    }
  }
}
