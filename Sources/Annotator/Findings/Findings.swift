import Article

/// What stands in an article, before any of it is connected: stretches of text and links between
/// stretches that lie close together.
///
/// The rules and the encoder both make these; the document stage turns them into entities and quotes
/// without asking who found them. Every list is in text order.
struct Findings {
  var names: [NameFinding] = []
  var references: [ReferenceFinding] = []
  var marks: [MarkFinding] = []
  var attributions: [AttributionFinding] = []
}

/// A name, a date or an amount of money.
struct NameFinding: Equatable {
  var range: TextRange
  var type: EntityType
  /// Probability, 0…1, that range and type are right.
  var confidence: Double
}

/// A description or pronoun of a person, a group or an organisation.
struct ReferenceFinding: Equatable {
  var range: TextRange
  var kind: Mention.Kind
}

/// A stretch in quotation marks.
struct MarkFinding: Equatable {
  /// Marks included; an unclosed one runs to the end of its paragraph.
  var range: TextRange
  var isClosed: Bool
  var isSingle: Bool
  /// Probability, 0…1, that somebody's words stand in it, rather than a title or a so-called word.
  var speech: Double
}

/// Words of speech or thought with who and what ties them together.
struct AttributionFinding: Equatable {
  /// What is said: whole marks, or clauses without marks, or both.
  var contents: [TextRange]
  var cue: TextRange?
  /// The words that name who says it; several for "Fadavi and Osipov".
  var sources: [TextRange]
  var act: Quote.Act
  /// Probability, 0…1.
  var confidence: Double
  /// How the source was found, for people.
  var reason: String
}
