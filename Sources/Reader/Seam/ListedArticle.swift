/// One of several articles of a source, before it is read. Untrusted.
public struct ListedArticle: Equatable, Sendable {
  /// What `Effect.open` is to ask for; no two articles share it.
  public var source: String
  /// Nil where only reading tells.
  public var title: String?
  /// ISO 8601.
  public var date: String?

  public init(source: String, title: String? = nil, date: String? = nil) {
    self.source = source
    self.title = title
    self.date = date
  }
}
