import Article

extension FeedEntry {
  /// The link, if it leads to the web.
  var address: String? { link.flatMap { WebAddress.isOne($0) ? $0 : nil } }

  /// The entry as an article: its title, its content, or else its summary and where the whole is.
  ///
  /// - Parameter source: What the article says of where it came from, unless the entry has a link.
  /// - Throws: ``ImportError/empty`` for an entry that says nothing.
  func article(source: String) throws(ImportError) -> Article {
    var assembler = ArticleAssembler()
    if let title { assembler.append(title.utf8, .headline) }
    if let author { assembler.append(author.utf8, .byline) }
    let front = assembler.paragraphs.count
    for text in [content, summary] where assembler.paragraphs.count == front {
      if let text { append(text, to: &assembler) }
    }
    let isWhole = content != nil && assembler.paragraphs.count > front
    if !isWhole, let link { assembler.append(link.utf8, .url) }
    if assembler.paragraphs.isEmpty { throw .empty }
    return Article(
      source: address ?? source, title: title,
      byline: author, date: date, text: ArticleText(validUTF8: assembler.text),
      paragraphs: assembler.paragraphs, links: assembler.links)
  }

  private func append(_ text: FeedText, to assembler: inout ArticleAssembler) {
    guard text.isHTML else {
      for line in text.string.utf8.split(separator: 0x0A) {
        var words = SquashedText()
        words.append(Array(line)[...])
        assembler.append(words.bytes, .body)
      }
      return
    }
    // All of it is the article: the feed has left the site's menus out.
    let markup = MarkupCleaner.clean(Array(text.string.utf8)).markup
    let tree = TreeBuilder.tree(of: markup)
    let segmentation = Segmenter.segment(tree)
    for block in segmentation.blocks {
      let isTitle = block.isHeading && segmentation.string(block) == title
      if isTitle { continue }
      assembler.append(block, of: segmentation) { tree.address(of: $0, base: link ?? "") }
    }
  }
}
