/// A news article as it was read: text, paragraphs and what the source says of itself.
///
/// A value. Annotation never changes it.
public struct Article: Equatable, Sendable {
  /// Where the article came from: a path, a URL, or `-` for standard input. Untrusted.
  public var source: String
  public var title: String?
  public var byline: String?
  /// The date of publication in ISO 8601, where it is known.
  public var date: String?
  /// The language as a BCP 47 tag, where it is known.
  public var language: String?
  public var text: ArticleText
  /// In text order, without overlap.
  public var paragraphs: [Paragraph]
  /// In text order, without overlap; none from plain text.
  public var links: [Link]
  /// False while only the first part of a large source has been read; the rest only adds paragraphs.
  public var isComplete: Bool
  /// Whether it came from an address of this machine or its network. Only then may its links lead
  /// to such addresses too.
  public var isPrivate = false

  public init(
    source: String, title: String? = nil, byline: String? = nil, date: String? = nil,
    language: String? = nil, text: ArticleText, paragraphs: [Paragraph], links: [Link] = [],
    isComplete: Bool = true
  ) {
    self.source = source
    self.title = title
    self.byline = byline
    self.date = date
    self.language = language
    self.text = text
    self.paragraphs = paragraphs
    self.links = links
    self.isComplete = isComplete
  }

  /// The index of the paragraph that holds `offset`, or else of the last one before it.
  ///
  /// - Complexity: O(log paragraphs).
  public func paragraphIndex(at offset: TextOffset) -> Int? {
    paragraphs.index(at: offset)
  }
}

extension [Paragraph] {
  /// The index of the last paragraph that starts at or before `offset`; nil before the first.
  ///
  /// - Complexity: O(log paragraphs).
  package func index(at offset: TextOffset) -> Int? {
    let next = partitioningIndex { $0.range.lowerBound > offset }
    return next == 0 ? nil : next - 1
  }
}
