import Article

/// The product's own JSON (see ``ArticleDocument``): one object a line, or an array of them.
struct JSONExporter: Exporter {
  let options: ArticleDocument.Options
  let isArray: Bool

  var opening: String { isArray ? "[" : "" }
  var separator: String { isArray ? "," : "" }
  var closing: String { isArray ? "]\n" : "" }

  func export(_ article: Article, _ annotation: Annotation) -> String {
    ArticleDocument(article, annotation).json(options).serialized() + "\n"
  }
}
