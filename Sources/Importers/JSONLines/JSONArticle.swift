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
      guard let start = item["start"]?.integer, let end = item["end"]?.integer, start >= 0,
        start <= end, let role = item["role"]?.string.flatMap(Paragraph.Role.init)
      else { return nil }
      let range = map.offset(scalar: start)..<map.offset(scalar: end)
      if let last = paragraphs.last, range.lowerBound < last.range.upperBound { return nil }
      paragraphs.append(Paragraph(range: range, role: role))
    }
    return paragraphs
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
