import Article

/// Finds what a relative pronoun stands for: "an architect" in "an architect who said", "the board"
/// in "the head of the board, which said".
struct RelativeAntecedent {
  let text: ArticleText
  let segmentation: Segmentation
  let reader: SourceReader

  enum Found: Equatable {
    case mention(Mention)
    /// Words that no mention stands in.
    case described(TextRange)
  }

  /// How many nouns that others depend on are passed: "the head of the board of …".
  private static let longestChain = 3
  /// Words of a description at most.
  private static let longestPhrase = 6

  /// Nil where neither a mention nor a noun with its article stands right before.
  ///
  /// - Parameter pronoun: The pronoun, or "many of whom".
  func antecedent(of pronoun: TextRange) -> Found? {
    let run = segmentation.run(of: pronoun)
    let isPersonal = segmentation.lexemes[run].contains { Words.personal.contains($0.key) }
    let sentence = segmentation.sentence(at: pronoun.lowerBound)
    var end = run.lowerBound
    // "many of" before "whom"
    if end > sentence.lowerBound + 1, segmentation.lexemes[end - 1].key == Words.of { end -= 2 }
    while end > sentence.lowerBound, segmentation.lexemes[end - 1].kind == .punctuation { end -= 1 }
    for _ in 0..<Self.longestChain {
      guard end > sentence.lowerBound else { return nil }
      if let mention = mention(endingAt: end) {
        if canBe(mention, isPersonal: isPersonal) { return .mention(mention) }
        end = segmentation.lexemeIndex(at: mention.range.lowerBound)
      } else {
        switch phrase(endingAt: end, from: sentence.lowerBound) {
        case .described(let words): return .described(segmentation.range(of: words))
        case .dependent(let preposition): end = preposition + 1
        case .other: return nil
        }
      }
      // "Democrats on the Hill, who": what the preposition hangs on.
      while end > sentence.lowerBound,
        segmentation.lexemes[end - 1].classes.contains(.determiner)
      {
        end -= 1
      }
      guard end > sentence.lowerBound, segmentation.lexemes[end - 1].classes.contains(.preposition)
      else { return nil }
      end -= 1
    }
    return nil
  }

  private enum Phrase {
    case described(Segmentation.Run)
    /// No article stands before the noun, but the preposition at this index.
    case dependent(Int)
    case other
  }

  /// The noun that ends at a lexeme, back to its article.
  private func phrase(endingAt end: Int, from start: Int) -> Phrase {
    for i in (max(start, end - Self.longestPhrase)..<end).reversed() {
      let lexeme = segmentation.lexemes[i]
      if lexeme.classes.intersects([.determiner, .possessive]) {
        // "This pleased Democrats": no article of theirs.
        let isApart =
          segmentation.lexemes[end - 1].isCapital
          && !segmentation.lexemes[i + 1..<end].allSatisfy(\.isCapital)
        if isApart, let noun = bare(endingAt: end) { return .described(noun) }
        return i + 1 < end ? .described(i..<end) : .other
      }
      if lexeme.classes.contains(.preposition) {
        return bare(endingAt: end).map(Phrase.described) ?? .dependent(i)
      }
      if lexeme.kind == .punctuation || lexeme.classes.intersects(Self.noNoun) { break }
    }
    return bare(endingAt: end).map(Phrase.described) ?? .other
  }

  /// A noun without an article that is somebody: "Democrats and Republicans".
  private func bare(endingAt end: Int) -> Segmentation.Run? {
    let lexemes = segmentation.lexemes
    guard isSomebody(lexemes[end - 1]) else { return nil }
    if end >= 3, lexemes[end - 2].key == Words.and, isSomebody(lexemes[end - 3]) {
      return end - 3..<end
    }
    return end - 1..<end
  }

  private func isSomebody(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .word else { return false }
    let isPlural = text.utf8[lexeme.end - 1] == UInt8(ascii: "s")
    return lexeme.isCapital && isPlural
      || lexeme.classes.intersects([.personNoun, .pluralPersonNoun, .organizationNoun])
  }

  private static let noNoun: WordClass = [
    .sayVerb, .thinkVerb, .conjunction, .auxiliary, .relativePronoun, .anyPronoun, .firstPerson,
  ]

  /// The longest mention whose last word stands before the lexeme `end`.
  private func mention(endingAt end: Int) -> Mention? {
    let last = segmentation.lexemes[end - 1].range
    return reader.mentions[
      reader.mentions.start(near: segmentation.range(of: max(0, end - 12)..<end))...
    ]
    .prefix { $0.range.lowerBound < last.upperBound }
    .first { $0.range.upperBound == last.upperBound }
  }

  /// "who" is a person or an organisation's people, "which" anything but a person.
  private func canBe(_ mention: Mention, isPersonal: Bool) -> Bool {
    let type = reader.types[mention.entity.index]
    return isPersonal
      ? [.person, .organization, .nationality].contains(type) : type != .person
  }

  private enum Words {
    static let personal = wordKeys("who whom whose")
    static let and = wordKey("and")
    static let of = wordKey("of")
  }
}
