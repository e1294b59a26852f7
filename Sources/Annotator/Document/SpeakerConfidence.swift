import Article

/// How often a speaker found in some way is the right one, on the annotated articles.
enum SpeakerConfidence {
  /// Marks without a cue that go on with the speaker before.
  static let goingOn = 0.85
  /// The subject of a sentence in which nothing was linked.
  static let subject = 0.7
  /// The person spoken of before words in marks that nobody is linked to.
  static let spokenOf = 0.6
  /// Who published the document, or made the statement, that is said to say it.
  static let issuer = 0.7
  /// Who is interviewed, or asks, in a turn that says no more than "Q" or "A".
  static let interview = 0.85
  static let headlineWithSameWords = 0.75
  static let headline = 0.45

  /// - Parameters:
  ///   - kind: Of the mention beside the cue; nil where none was known.
  ///   - type: Of the entity that it stands for.
  ///   - link: Probability that these are the words that name the speaker.
  static func confidence(
    of kind: Mention.Kind?, _ type: EntityType, link: Double
  ) -> Double {
    let isSure = link >= 0.95
    return switch kind {
    case .name: isSure ? 0.95 : 0.85
    case .pronoun: isSure ? 0.93 : 0.87
    case .nominal: type == .organization ? 0.82 : isSure ? 0.86 : 0.82
    case nil: 0.42
    }
  }
}
