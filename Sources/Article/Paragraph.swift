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
  /// The words that name who speaks the paragraph, where the form of the text says it: those before
  /// the colon of "SPEAKER:", without it, whether here or before an earlier paragraph of the same
  /// turn; the name in the "— Name" below a block quote or a post. May be a mere "Q" or "A".
  public var speaker: TextRange?

  public init(range: TextRange, role: Role = .body, speaker: TextRange? = nil) {
    self.range = range
    self.role = role
    self.speaker = speaker
  }
}
