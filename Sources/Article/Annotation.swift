/// A word, number or punctuation mark.
public struct Token: Equatable, Sendable {
  public var range: TextRange

  public init(range: TextRange) { self.range = range }
}

/// What was found in an article: flat arrays, sorted by position, each fact stored once.
///
/// Entities are sorted by their first mention. A mention names its entity, not the other way round;
/// look-ups come from ``AnnotationIndex``.
public struct Annotation: Equatable, Sendable {
  public var tokens: [Token]
  public var sentences: [TextRange]
  public var entities: [Entity]
  public var mentions: [Mention]
  /// Sorted by the start of their first span.
  public var quotes: [Quote]
  /// False where the text is in a language that the annotator does not know. Then it has only found
  /// what stands in marks.
  public var isLanguageKnown = true

  public init(
    tokens: [Token] = [], sentences: [TextRange] = [], entities: [Entity] = [],
    mentions: [Mention] = [], quotes: [Quote] = []
  ) {
    self.tokens = tokens
    self.sentences = sentences
    self.entities = entities
    self.mentions = mentions
    self.quotes = quotes
  }

  public subscript(id: Entity.ID) -> Entity { entities[id.index] }
  public subscript(id: Quote.ID) -> Quote { quotes[id.index] }
}
