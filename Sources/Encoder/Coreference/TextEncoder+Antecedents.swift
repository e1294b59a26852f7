/// What a mention may refer back to.
package struct Antecedents: Equatable, Sendable {
  /// The index of the first mention that was looked at; the others follow it.
  package let first: Int
  /// The scores of the mentions from the first one to the one just before.
  package let scores: [Float]
  /// The score of none of them.
  package let none: Float
}

extension TextEncoder {
  /// The mentions that one is compared with at most.
  private static let reach = 150

  /// Scores for each mention those before it as what it refers to. Of the choices the highest
  /// score is the likeliest.
  /// - Parameters:
  ///   - mentions: all that ``EncoderFindings`` has for the text, or some of them, in order.
  ///   - check: called for each mention; what it throws ends the work.
  /// - Throws: what `check` throws.
  package func antecedents(
    of mentions: [FoundMention], in text: String,
    check: () throws -> Void = { try Task.checkCancellation() }
  ) rethrows -> [Antecedents] {
    let bytes = Array(text.utf8)
    let actions = ScalarActions()
    let words = mentions.map { MentionWords(bytes[$0.range], folding: actions) }
    let sides = coreference.sides(of: mentions.flatMap(\.vector))
    let kinds = mentions.map { number(of: $0.kind) }
    return try mentions.indices.map { later in
      try check()
      let first = max(0, later - Self.reach)
      let features = (first..<later).map { earlier in
        Coreference.Features(
          kind: kinds[earlier], distance: Coreference.distance(mentions: later - earlier),
          paragraph: Coreference.distance(
            paragraphs: mentions[later].paragraph - mentions[earlier].paragraph),
          match: agreement(
            of: (mentions[later], words[later]), with: (mentions[earlier], words[earlier])))
      }
      return Antecedents(
        first: first,
        scores: coreference.scores(of: later, kind: kinds[later], after: first, features, sides),
        none: coreference.scoreOfNew(mentions[later].vector))
    }
  }

  private func agreement(
    of later: (FoundMention, MentionWords), with earlier: (FoundMention, MentionWords)
  ) -> Int {
    guard !later.0.kind.isPronoun, !earlier.0.kind.isPronoun else { return 0 }
    let isDescription = later.0.kind == .description || earlier.0.kind == .description
    return later.1.agreement(with: earlier.1, isDescription: isDescription).rawValue
  }
}

extension FoundMention.Kind {
  /// Whether it is one of the pronouns.
  package var isPronoun: Bool {
    switch self {
    case .name, .description: false
    case .he, .she, .they, .it: true
    }
  }
}
