import Article

/// Reads a web page as an article.
///
/// The text is extracted: headline, byline and the paragraphs of the article, with menus, comments,
/// adverts and related links left out. The limits are those of ``HTMLLimits``.
///
/// - Parameters:
///   - bytes: The page as it came, perhaps compressed by gzip.
///   - source: Where it came from, for `Article.source`.
///   - charset: The encoding that the transfer named, if it did.
/// - Throws: ``ImportError`` where there is nothing to read.
package func importHTML(
  _ bytes: [UInt8], source: String, charset: String? = nil
) throws(ImportError) -> Article {
  var page = bytes
  if Gunzip.isCompressed(page) {
    page = try Gunzip.decompress(page, limit: HTMLLimits.pageBytes)
  }
  if page.count > HTMLLimits.pageBytes { throw .tooLarge(limit: HTMLLimits.pageBytes) }
  guard TreeBuilder.isAvailable else { throw .noHTMLParser }
  let (markup, linkedData) = MarkupCleaner.clean(PageDecoder.decode(page, label: charset))
  return try Page(tree: TreeBuilder.tree(of: markup), linkedData: linkedData).article(
    source: source)
}

extension Page {
  fileprivate func article(source: String) throws(ImportError) -> Article {
    let title = TitleFinder(page: self).find()
    let byline = BylineFinder(page: self).find()
    var assembler = ArticleAssembler(paragraphLimit: HTMLLimits.paragraphs)
    if let title { assembler.append(title.text.utf8, .headline) }
    if let byline { assembler.append(byline.utf8, .byline) }
    let front = assembler.paragraphs.count
    appendBody(to: &assembler, title: title, base: base(source: source))
    if assembler.paragraphs.count == front { throw .noArticle }
    return Article(
      source: source, title: title?.text, byline: byline, date: DateFinder(page: self).find(),
      language: language, text: ArticleText(validUTF8: assembler.text),
      paragraphs: assembler.paragraphs, links: assembler.links)
  }

  /// The text as the page shows it, or else as the page carries it for machines.
  private func appendBody(
    to assembler: inout ArticleAssembler, title: TitleFinder.Title?, base: String
  ) {
    let kept = verdicts.indices.filter { verdicts[$0] == .kept }
    let shown = kept.reduce(0) { $0 + segmentation.blocks[$1].length }
    if let carried = facts.linkedData.body, shown < 600, carried.count > shown * 2 {
      for line in carried.split(separator: "\n") { assembler.append(line.utf8, .body) }
      return
    }
    let titleWords = title.map { Words($0.text) }
    for i in kept where i != title?.block {
      let block = segmentation.blocks[i]
      if block.isHeading, Words(segmentation.string(block)) == titleWords { continue }
      assembler.append(block, of: segmentation) { tree.address(of: $0, base: base) }
    }
    if kept.isEmpty, let summary = facts.first("og:description", "description") {
      assembler.append(summary.utf8, .body)
    }
  }

  /// What relative links start from: a saved page knows its address only by what it says itself.
  private func base(source: String) -> String {
    let address = WebAddress.isOne(source) ? source : facts.canonical ?? facts.first("og:url") ?? ""
    return facts.base.map { WebLink.resolve($0, against: address) } ?? address
  }

  /// A BCP 47 tag.
  private var language: String? {
    let declared =
      facts.language ?? facts.linkedData.language
      ?? facts.first("og:locale", "content-language", "language", "dc.language")
    guard let tag = declared?.trimmingSpace().replacing("_", with: "-"), !tag.isEmpty,
      tag.utf8.count <= 35,
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    return tag
  }
}
