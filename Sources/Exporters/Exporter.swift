import Article

/// Writes annotated articles in one format, each as soon as it is ready.
public protocol Exporter: Sendable {
  /// Written before the first article.
  var opening: String { get }
  /// Written between two articles.
  var separator: String { get }
  /// Written after the last article.
  var closing: String { get }
  /// One article, line end included.
  func export(_ article: Article, _ annotation: Annotation) -> String
}

extension Exporter {
  public var opening: String { "" }
  public var separator: String { "" }
  public var closing: String { "" }
}

/// What an export is told beside the format.
public struct ExportOptions: Sendable {
  public var json: ArticleDocument.Options
  /// Whether one article comes or a list.
  public var isList: Bool

  public init(json: ArticleDocument.Options = [], isList: Bool = false) {
    self.json = json
    self.isList = isList
  }
}
