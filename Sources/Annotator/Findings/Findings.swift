import Article

/// What stands in an article, before anything is concluded from it: stretches of text, and links
/// between stretches with their probabilities.
///
/// The rules and the encoder both make these; the document stage turns them into entities and quotes
/// without asking who found them. Every list is in text order.
struct Findings {
  var names: [NameFinding] = []
  /// Descriptions and pronouns of people, groups and organisations.
  var references: [ReferenceFinding] = []
  var marks: [MarkFinding] = []
  var statements: [StatementFinding] = []
  /// The shortest words that name who speaks, where they are known.
  var speakers: [TextRange] = []
}

/// A name, a date or an amount of money.
struct NameFinding: Equatable {
  var range: TextRange
  /// The range by which ``Antecedent`` calls it, where it was refined since.
  var found: TextRange?
  var type: EntityType
  /// Probability, 0…1, that range and type are right.
  var confidence: Double
  /// The probability of each type in the order of `EntityType.allCases`; empty where only one was
  /// considered.
  var typeProbabilities: [Double] = []
  /// The earlier names and references that may mean the same, likeliest first; empty where nobody
  /// has judged them.
  var antecedents: [Antecedent] = []
}

extension NameFinding {
  /// Makes it a name of `type`, as probable as it was of the type that it had.
  mutating func retype(as type: EntityType) {
    if !typeProbabilities.isEmpty, let old = EntityType.allCases.firstIndex(of: self.type),
      let new = EntityType.allCases.firstIndex(of: type)
    {
      typeProbabilities[new] = max(typeProbabilities[new], typeProbabilities[old])
      typeProbabilities[old] = 0
    }
    self.type = type
  }
}

/// An earlier name or reference with the probability that it means the same.
struct Antecedent: Equatable {
  var range: TextRange
  var probability: Double
}

/// A description or pronoun.
struct ReferenceFinding: Equatable {
  var range: TextRange
  var kind: Mention.Kind
  /// The earlier names and references that may mean the same, likeliest first; empty where nobody
  /// has judged them.
  var antecedents: [Antecedent] = []
  /// Probability that it means nothing that was mentioned before.
  var isNew = 0.0
}

/// A stretch in quotation marks.
struct MarkFinding: Equatable {
  /// Marks included; an unclosed one runs to the end of its paragraph.
  var range: TextRange
  var isClosed: Bool
  var isSingle: Bool
  /// Probability, 0…1, that somebody's words stand in it, rather than a title or a so-called word.
  var speech: Double
  var links = Links()

  var isSpeech: Bool { speech >= 0.5 }
}

/// What somebody says or thinks, as it is reported without marks.
struct StatementFinding: Equatable {
  var range: TextRange
  var act: Quote.Act
  /// Probability, 0…1.
  var confidence: Double
  var links: Links
}

/// Whose words a stretch may be and what says so.
struct Links: Equatable {
  /// Likeliest first; empty where nobody has looked.
  var sources: [Link] = []
  var cues: [Link] = []

  struct Link: Equatable {
    /// Nil for none of those that were found.
    var range: TextRange?
    var probability: Double
  }

  /// The likeliest source, even where none at all is likelier still: words are seldom nobody's.
  var source: Link? { Self.best(of: sources) }
  var cue: TextRange? { Self.best(of: cues)?.range }

  /// A link that is less likely is none.
  static let leastProbability = 0.2

  private static func best(of links: [Link]) -> Link? {
    links.first { $0.range != nil && $0.probability >= leastProbability }
  }
}
