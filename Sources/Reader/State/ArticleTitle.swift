import Article

/// What an article is called on the screen.
enum ArticleTitle {
  /// The title it gives itself, or its headline, or the name of its file; fit for one line.
  static func of(_ article: Article?, source: String) -> String {
    if let title = article?.title.map({ PlainText.line($0, limit: 300) }), !title.isEmpty {
      return title
    }
    // A headline comes early or not at all.
    if let article,
      let headline = article.paragraphs.prefix(50).first(where: { $0.role == .headline })
    {
      let start = headline.range.lowerBound
      let end = min(headline.range.upperBound.utf8, start.utf8 + 2000)
      let bytes = article.text.utf8[start.utf8..<end]
      let title = PlainText.line(String(decoding: bytes, as: UTF8.self), limit: 300)
      if !title.isEmpty { return title }
    }
    return PlainText.fileName(source)
  }
}
