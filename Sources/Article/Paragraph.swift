/// A paragraph of an article: where it stands and what part it plays.
public struct Paragraph: Equatable, Sendable {
  /// What a paragraph is to the article.
  public enum Role: String, CaseIterable, Sendable {
    case headline, subheading, byline, dateline, url, caption
    /// Navigation, share lines, related links, adverts.
    case boilerplate
    case heading, listItem, blockquote, body

    /// Whether the paragraph belongs to the running text that a reader came for.
    public var isBody: Bool {
      switch self {
      case .body, .heading, .listItem, .blockquote: true
      case .headline, .subheading, .byline, .dateline, .url, .caption, .boilerplate: false
      }
    }
  }

  /// White space around the paragraph is outside; line ends of hard-wrapped text are inside.
  public var range: TextRange
  public var role: Role

  public init(range: TextRange, role: Role = .body) {
    self.range = range
    self.role = role
  }
}
