/// What the encoder finds in a text, before anything is concluded from it. Everything is in the
/// order of the text; ranges are UTF-8 bytes, confidences mean probabilities of the words' labels.
package struct EncoderFindings: Equatable, Sendable {
  package var entities: [FoundEntity] = []
  /// Attributed words, in marks or not.
  package var statements: [FoundStatement] = []
  /// The spans that the caller asked about, in marks.
  package var quotations: [FoundQuotation] = []
  /// Whose words are attributed, in full.
  package var sources: [FoundSpan] = []
  /// Short mentions of who speaks.
  package var speakers: [FoundSpan] = []
  /// What says that words are attributed.
  package var cues: [FoundSpan] = []
  /// Descriptions of persons and organizations.
  package var descriptions: [FoundSpan] = []
  /// Names, descriptions and pronouns as coreference sees them; by start, the longer first.
  package var mentions: [FoundMention] = []

  package init() {}
}

/// A span with the probability that it is what it was found as.
package struct FoundSpan: Equatable, Sendable {
  package let range: Range<Int>
  package let confidence: Double
}

/// A name, date or amount of money.
package struct FoundEntity: Equatable, Sendable {
  package let range: Range<Int>
  /// Its type's place among ``TextEncoder/entityTypes``.
  package let type: Int
  package let confidence: Double
  /// The mean probability of each type over its words; together 1 where it is surely an entity.
  /// Summed over all mentions of a name they tell its type better than any mention.
  package let typeProbabilities: [Float]
}

/// Attributed words: what somebody said, wrote or thought.
package struct FoundStatement: Equatable, Sendable {
  /// By which convention, and at which depth.
  package enum Layer: Sendable {
    /// Not inside another; in marks or not, said or thought.
    case outermost
    /// Inside another.
    case nested
    /// Reported without marks, and said rather than thought.
    case said
  }

  package let layer: Layer
  package let range: Range<Int>
  package let confidence: Double
  package let links: FoundLinks
}

/// What the encoder makes of a span in marks.
package struct FoundQuotation: Equatable, Sendable {
  package let range: Range<Int>
  /// The probability that it is speech, by the opening mark.
  package let speech: Double
  /// The probability that it is a term: marks that quote nobody.
  package let term: Double
  /// How much of it is attributed words, from 0 to 1.
  package let content: Double
  package let links: FoundLinks
}

/// What attributed words may belong to.
package struct FoundLinks: Equatable, Sendable {
  /// Sources and speakers, likeliest first, `nil` for none of them. Probabilities sum up to 1.
  package let sources: [FoundLink]
  /// Cues, in the same way.
  package let cues: [FoundLink]
}

/// A span that something may belong to.
package struct FoundLink: Equatable, Sendable {
  /// `nil`: it belongs to no span that was found.
  package let range: Range<Int>?
  package let probability: Double
}

/// A mention of a person, an organization or a thing, with the vector that coreference compares.
package struct FoundMention: Equatable, Sendable {
  /// What a mention is made of.
  package enum Kind: Equatable, Sendable {
    /// A name of the entity type in that place.
    case name(type: Int)
    case description
    case he, she, they, it
  }

  package let kind: Kind
  package let range: Range<Int>
  /// The number of its paragraph among those with words.
  package let paragraph: Int
  let vector: [Float]
}

extension EncoderFindings {
  /// Adds what was found in another part of the text, so that everything is in order again.
  package mutating func merge(_ other: EncoderFindings) {
    entities.merge(other.entities, by: \.range)
    statements.merge(other.statements, by: \.range)
    quotations.merge(other.quotations, by: \.range)
    sources.merge(other.sources, by: \.range)
    speakers.merge(other.speakers, by: \.range)
    cues.merge(other.cues, by: \.range)
    descriptions.merge(other.descriptions, by: \.range)
    mentions.merge(other.mentions, by: \.range)
  }
}

extension EncoderFindings {
  /// Adds what was found behind everything so far.
  mutating func append(_ next: EncoderFindings) {
    entities += next.entities
    statements += next.statements
    quotations += next.quotations
    sources += next.sources
    speakers += next.speakers
    cues += next.cues
    descriptions += next.descriptions
    mentions += next.mentions
  }
}

extension Array {
  /// Inserts elements that lie together in the order of the text, as those of one part do.
  fileprivate mutating func merge(_ part: [Element], by range: (Element) -> Range<Int>) {
    guard let first = part.first else { return }
    let place = partition { range($0).lowerBound < range(first).lowerBound }
    insert(contentsOf: part, at: place)
  }
}
