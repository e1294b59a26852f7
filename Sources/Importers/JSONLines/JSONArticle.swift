import Article

/// An article as an object of JSON: Pullquote's own, or one of a crawler's.
struct JSONArticle {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  var text: ArticleText? {
    string("text", "body", "content", "articleBody", "maintext", "cleaned_text", "article")
      .map { ArticleText($0) }
  }
  var title: String? { string("title", "headline", "name") }
  var byline: String? { names("byline", "author", "authors", "creator") }
  var source: String? { string("source", "url", "link", "source_url") }
  var language: String? { string("language", "lang", "inLanguage") }
  var date: String? {
    string(
      "date", "published", "date_publish", "publish_date", "published_at", "datePublished",
      "pubDate", "publication_date"
    ).flatMap(PublicationDate.normalized)
  }

  /// The paragraphs of Pullquote's own JSON, whose offsets are scalars of the text; nil where there
  /// are none, or where they do not fit the text.
  func paragraphs(of text: ArticleText) -> [Paragraph]? {
    guard let list = value["paragraphs"]?.elements, !list.isEmpty else { return nil }
    let map = ScalarMap(text)
    var paragraphs: [Paragraph] = []
    for item in list {
      guard let range = Self.range(item, map),
        let role = item["role"]?.string.flatMap(Paragraph.Role.init)
      else { return nil }
      if let last = paragraphs.last, range.lowerBound < last.range.upperBound { return nil }
      paragraphs.append(Paragraph(range: range, role: role))
    }
    return paragraphs
  }

  /// The links of Pullquote's own JSON, those that lead to the web and do not overlap.
  func links(of text: ArticleText) -> [Link] {
    guard let list = value["links"]?.elements, !list.isEmpty else { return [] }
    let map = ScalarMap(text)
    var links: [Link] = []
    for item in list {
      guard let range = Self.range(item, map), !range.isEmpty,
        range.lowerBound >= links.last?.range.upperBound ?? text.startOffset,
        let address = item["address"]?.string, WebAddress.isOne(address)
      else { continue }
      links.append(Link(range: range, address: address))
    }
    return links
  }

  /// The range from "start" to "end", which are scalars of the text.
  private static func range(_ item: JSONValue, _ map: ScalarMap) -> TextRange? {
    guard let start = item["start"]?.integer, let end = item["end"]?.integer, start >= 0,
      start <= end
    else { return nil }
    return map.offset(scalar: start)..<map.offset(scalar: end)
  }

  /// The article, if the object is one.
  ///
  /// - Parameters:
  ///   - source: What the article says of where it came from, unless the object says it.
  ///   - place: Where the object stands in the source, for messages.
  /// - Throws: ``ImportError/malformed(_:)`` without a text, or ``ImportError/empty``.
  func article(source: String, place: String) throws(ImportError) -> Article {
    guard let text else { throw .malformed("\(place) has no member \"text\"") }
    var article: Article
    if let paragraphs = paragraphs(of: text) {
      article = Article(
        source: source, text: text, paragraphs: paragraphs, links: links(of: text))
    } else {
      article = try PlainTextImporter.article(from: text.utf8, source: source)
    }
    article.source = self.source ?? source
    article.title = title ?? article.title
    article.byline = byline ?? article.byline
    article.date = date ?? article.date
    article.language = language
    return article
  }

  private func string(_ keys: String...) -> String? {
    for key in keys {
      if let string = value[key]?.string, !string.isEmpty { return string }
    }
    return nil
  }

  /// A name, a list of names, or objects with names.
  private func names(_ keys: String...) -> String? {
    for key in keys {
      let names = (value[key]?.elements ?? []).compactMap { $0.string ?? $0["name"]?.string }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }
}
