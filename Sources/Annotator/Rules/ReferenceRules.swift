import Article

/// Finds pronouns, and descriptions of people and organisations by their head nouns.
struct ReferenceRules {
  let text: ArticleText
  let segmentation: Segmentation
  let names: [NameFinding]

  private static let longestDescription = 8

  /// - Throws: `CancellationError`.
  func references() throws(CancellationError) -> [ReferenceFinding] {
    var found: [ReferenceFinding] = []
    var nextName = 0
    for sentence in segmentation.sentences {
      try checkCancellation()
      var i = sentence.lowerBound
      while i < sentence.upperBound {
        let lexeme = segmentation.lexemes[i]
        while nextName < names.count, names[nextName].range.upperBound.utf8 <= lexeme.start {
          nextName += 1
        }
        let isInName =
          nextName < names.count && names[nextName].range.lowerBound.utf8 <= lexeme.start
        if !isInName, lexeme.classes.intersects(.anyPronoun) {
          found.append(ReferenceFinding(range: lexeme.range, kind: .pronoun))
        } else if !isInName, let run = description(endingAt: i, in: sentence) {
          let range = segmentation.range(of: run)
          while let last = found.last, last.range.upperBound > range.lowerBound,
            last.kind == .nominal
          {
            found.removeLast()
          }
          found.append(ReferenceFinding(range: range, kind: .nominal))
        }
        i += 1
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The description whose head noun is lexeme `i`.
  private func description(endingAt i: Int, in sentence: Segmentation.Run) -> Segmentation.Run? {
    let lexemes = segmentation.lexemes
    let heads: WordClass = [.personNoun, .pluralPersonNoun, .organizationNoun]
    guard lexemes[i].shape == .lower, lexemes[i].classes.intersects(heads) else { return nil }
    if i + 1 < sentence.upperBound {
      let next = lexemes[i + 1]
      // A longer description goes on; a name right after it is described by it.
      if next.shape == .lower, next.classes.intersects(heads), !next.isGlued { return nil }
      if next.isCapital, !next.classes.intersects([.weekday, .month]) { return nil }
      if Punctuation.is(next, "-", in: text), next.isGlued { return nil }
    }
    var start = i
    while start > sentence.lowerBound, i - start < Self.longestDescription {
      let before = lexemes[start - 1]
      if before.classes.intersects([.determiner, .possessive]) { return (start - 1)..<(i + 1) }
      if before.isGlued, before.classes.isEmpty, isPossessive(before) {
        return possessor(before: start - 1, in: sentence)..<(i + 1)
      }
      guard isModifier(before) else { break }
      start -= 1
    }
    // Without an article only several people are described: "senior officials".
    return lexemes[i].classes.contains(.pluralPersonNoun) ? start..<(i + 1) : nil
  }

  private func isModifier(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind != .punctuation else { return Punctuation.is(lexeme, "-", in: text) }
    let others: WordClass = [
      .sayVerb, .thinkVerb, .preposition, .conjunction, .auxiliary, .relativePronoun, .anyPronoun,
      .firstPerson, .sayParticiple,
    ]
    return !lexeme.classes.intersects(others)
  }

  private func isPossessive(_ lexeme: Lexeme) -> Bool {
    let byte = text.utf8[lexeme.start]
    return lexeme.kind == .word && (byte == 0x27 || byte == 0xE2)
  }

  /// Where the possessor before "'s" begins: its capitalised words, or one word and its article.
  private func possessor(before i: Int, in sentence: Segmentation.Run) -> Int {
    let lexemes = segmentation.lexemes
    var start = max(i - 1, sentence.lowerBound)
    while start > sentence.lowerBound, lexemes[start].isCapital, lexemes[start - 1].isCapital {
      start -= 1
    }
    if start > sentence.lowerBound, lexemes[start - 1].classes.contains(.determiner) { start -= 1 }
    return start
  }
}
