/// Something that the reader put right. Corrections are the reader's own layer: they are replayed
/// over whatever an annotator found (see ``Annotation/applying(_:to:)``), and so survive a new one.
public enum Correction: Hashable, Sendable {
  /// Another speaker, by name; nil for unknown. A name that the article's entities do not have
  /// becomes a person of its own.
  case speaker(QuoteAnchor, name: String?)
  case kind(QuoteAnchor, Quote.Kind)
  case notAQuote(QuoteAnchor)
  /// Two entities are one, which goes on under the second's name.
  case merge(EntityKey, into: EntityKey)
  /// The mentions of an entity that read `alias` are a thing of their own.
  case split(EntityKey, alias: String)
  case rename(EntityKey, name: String)
  case retype(EntityKey, EntityType)

  /// The name under which the entity that it speaks of goes on; nil for what concerns a quote.
  public var entityName: String? {
    switch self {
    case .merge(_, let into): into.name
    case .split(_, let alias): alias
    case .rename(_, let name): name
    case .retype(let key, _): key.name
    case .speaker, .kind, .notAQuote: nil
    }
  }
}

/// A quote as it is found again: by the place where its words begin and how long they are.
public struct QuoteAnchor: Hashable, Sendable {
  public let start: TextAnchor
  /// Length of the first span in UTF-8 bytes.
  public let length: Int

  public init(start: TextAnchor, length: Int) {
    self.start = start
    self.length = length
  }

  public init(_ quote: Quote, in text: ArticleText) {
    start = TextAnchor(quote.spans[0].lowerBound, in: text)
    length = quote.spans[0].utf8Count
  }

  /// The quote of `annotation` that shares most with the anchored words; nil where none shares half.
  func quote(in annotation: Annotation, of text: ArticleText) -> Quote.ID? {
    guard let start = start.offset(in: text) else { return nil }
    let range = start..<TextOffset(utf8: min(start.utf8 + length, text.utf8.count))
    var best: (index: Int, overlap: Int)?
    for (index, quote) in annotation.quotes.enumerated() {
      let overlap = quote.spans[0].overlap(range)
      if overlap * 2 > max(range.utf8Count, quote.spans[0].utf8Count),
        overlap > best?.overlap ?? 0
      {
        best = (index, overlap)
      }
    }
    return best.map { Quote.ID($0.index) }
  }
}
