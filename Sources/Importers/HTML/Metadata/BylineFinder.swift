/// Finds who wrote an article.
struct BylineFinder {
  let page: Page

  private var tree: HTMLTree { page.tree }
  private var segmentation: Segmentation { page.segmentation }
  private var facts: PageFacts { page.facts }
  private var verdicts: [ContentFinder.Verdict] { page.verdicts }

  /// The names, separated by commas; the site's own name only where there is no other.
  func find() -> String? {
    var site: String?
    let sources = [
      { names(facts.linkedData.authors) }, { shown }, { names(properties) }, { names(declared) },
      { written },
    ]
    for source in sources {
      guard let name = source() else { continue }
      if !isSite(name) { return name }
      site = site ?? name
    }
    return site
  }

  private var declared: [String] {
    for name in [
      "author", "article:author", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author",
      "sailthru.author", "byl", "citation_author", "article:author_name", "rnews:author",
    ] {
      if let values = facts.meta[name]?.filter({ !$0.contains("://") }), !values.isEmpty {
        return values
      }
    }
    return []
  }

  private var properties: [String] {
    (facts.properties["author"] ?? []).filter { !isForeign($0) }.prefix(4).map { n in
      let name = tree.subtree(n).first { tree.value($0, .itemprop) == "name" }
      return name.map { tree.value($0, .content) ?? tree.text($0) }
        ?? tree.value(n, .content) ?? tree.text(n)
    }
  }

  /// Bylines that classes and `rel=author` mark, the first that holds a name.
  private var shown: String? {
    for n in facts.bylines where !isForeign(n) {
      if let name = name(in: n) { return name }
    }
    for n in facts.bylines where !page.lies(n, in: [.comments, .related, .navigation]) {
      if let name = name(in: n) { return name }
    }
    return nil
  }

  private func name(in byline: Int) -> String? {
    let text = tree.text(byline, limit: 300)
    if AuthorName.isIntroduced(text), text.utf8.count < 160, let name = AuthorName.cleaned(text) {
      return name
    }
    // A name that is a link or has a class of its own is the surest.
    for n in tree.subtree(byline).dropFirst() where tree[n].tag != .text {
      let isName =
        tree.value(n, .itemprop) == "name" || tree[n].tag == .a
        || tree.value(n, .class).map { $0.lowercased().contains("name") || $0 == "fn" } ?? false
      if isName, let name = AuthorName.cleaned(tree.text(n, limit: 100)) { return name }
    }
    if let block = segmentation.blocks(in: tree.subtree(byline)).first {
      let first = segmentation.string(segmentation.blocks[block])
      if first.utf8.count < 160, let name = AuthorName.cleaned(first) { return name }
    }
    return text.utf8.count < 160 ? AuthorName.cleaned(text) : nil
  }

  /// A short line near the headline or at the end that begins with "by", or holds a date and a name.
  private var written: String? {
    let blocks = segmentation.blocks
    guard let last = verdicts.lastIndex(of: .kept) else { return nil }
    let near = page.blocksNearHeadline(after: 8, before: 6).filter {
      blocks[$0].length < 140
        && !page.lies(blocks[$0].element, in: [.comments, .related, .navigation])
    }
    let end = (last..<min(last + 4, blocks.count)).filter { blocks[$0].length < 100 }
    for i in near + end {
      let text = segmentation.string(blocks[i])
      if AuthorName.isIntroduced(text), let name = AuthorName.cleaned(text) { return name }
    }
    for i in near + end {
      let text = segmentation.string(blocks[i])
      if CalendarDate.first(in: text) != nil, let name = AuthorName.beside(date: text) {
        return name
      }
    }
    for i in near.prefix(5) where !blocks[i].isHeading && !blocks[i].context.isCaption {
      let text = segmentation.string(blocks[i]).trimmingMarks()
      if AuthorName.looksLikeName(text) { return text }
    }
    // A signature: the last line of the article is a name and nothing else.
    let signature = segmentation.string(blocks[last])
    return AuthorName.looksLikeName(signature) ? signature : nil
  }

  private func names(_ list: [String]) -> String? {
    var names: [String] = []
    for text in list {
      if let name = AuthorName.cleaned(text), !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func isSite(_ name: String) -> Bool {
    let words = Words(name)
    return [facts.first("og:site_name"), facts.linkedData.siteName].contains {
      $0.map { Words($0) == words } ?? false
    }
  }

  private func isForeign(_ n: Int) -> Bool {
    page.lies(n, in: [.comments, .related, .sidebar, .navigation, .caption])
  }
}
