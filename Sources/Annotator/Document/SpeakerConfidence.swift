import Article

/// How often a speaker found in some way is the right one, on articles held out of training.
enum SpeakerConfidence {
  /// Marks without a cue that go on with the speaker before.
  static let goingOn = 0.6
  /// The subject of a sentence in which nothing was linked.
  static let subject = 0.55
  static let headlineWithSameWords = 0.75
  static let headline = 0.45

  /// - Parameters:
  ///   - kind: Of the mention beside the cue; nil where none was known.
  ///   - link: Probability that these are the words that name the speaker.
  static func confidence(of kind: Mention.Kind?, link: Double) -> Double {
    let isSure = link >= 0.95
    return switch kind {
    case .name: isSure ? 0.97 : 0.83
    case .pronoun: isSure ? 0.84 : 0.75
    case .nominal: isSure ? 0.75 : 0.6
    case nil: 0.4
    }
  }
}
