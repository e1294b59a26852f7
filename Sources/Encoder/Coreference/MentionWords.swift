/// The words of a mention as they are compared with another's: lower-cased, without accents,
/// possessive endings and a leading article.
struct MentionWords: Equatable, Sendable {
  let words: [String]
  /// A lone word in capitals as it stands, else the initials of the words that begin with one.
  let initials: String

  init(_ text: ArraySlice<UInt8>, folding actions: ScalarActions) {
    let scalars = Array(Scalars(bytes: text))
    words = Self.words(of: scalars.flatMap { Self.fold($0, by: actions) })
    initials = Self.initials(of: scalars)
  }

  /// How the words of two mentions agree, as coreference has learnt it.
  enum Agreement: Int {
    case none
    case same
    /// The same last word, and one has only this.
    case shortForm
    case sameLastWord
    /// All words of one are in the other.
    case subset
    /// One is a lone word in capitals, which the capitals of the other's words spell.
    case acronym
    /// The same last word, where a description is involved.
    case sameHead
  }

  func agreement(with other: MentionWords, isDescription: Bool) -> Agreement {
    guard let last = words.last, let otherLast = other.words.last else { return .none }
    if words == other.words { return .same }
    if isDescription { return last == otherLast ? .sameHead : .none }
    let areLone = (words.count == 1, other.words.count == 1)
    if last == otherLast { return areLone.0 || areLone.1 ? .shortForm : .sameLastWord }
    let (own, others) = (Set(words), Set(other.words))
    if own.isSubset(of: others) || others.isSubset(of: own) { return .subset }
    if areLone.0 != areLone.1, initials.unicodeScalars.count > 1, initials == other.initials {
      return .acronym
    }
    return .none
  }

  private static func fold(_ scalar: Unicode.Scalar, by actions: ScalarActions) -> [Unicode.Scalar]
  {
    if scalar == "’" { return ["'"] }
    switch actions[scalar] {
    case .drop: return []
    case .space: return [" "]
    case .keep(let scalar), .isolate(let scalar): return [scalar]
    case .expand(let first, let second, let third):
      return [first, second] + (third.map { [$0] } ?? [])
    }
  }

  private static func words(of folded: [Unicode.Scalar]) -> [String] {
    var words: [String] = []
    var word = ""
    func finish() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    var index = 0
    while index < folded.count {
      let isPossessive =
        folded[index] == "'" && index + 1 < folded.count && folded[index + 1] == "s"
        && (index + 2 == folded.count || !folded[index + 2].isOfWord)
      if isPossessive {
        index += 2
        continue
      }
      if folded[index].isOfWord || folded[index] == "&" {
        word.unicodeScalars.append(folded[index])
      } else {
        finish()
      }
      index += 1
    }
    finish()
    return words.first.map { ["the", "a", "an"].contains($0) } == true
      ? Array(words.dropFirst()) : words
  }

  private static func initials(of scalars: [Unicode.Scalar]) -> String {
    let words = scalars.split { !$0.isOfWord }
    if words.count == 1 {
      let letterCase = LetterCase(of: words[0])
      guard letterCase == .upper || letterCase == .initial, words[0].count > 1 else { return "" }
      return words[0].map(\.properties.lowercaseMapping).joined()
    }
    return words.compactMap(\.first).filter(\.properties.isUppercase)
      .map(\.properties.lowercaseMapping).joined()
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to words: a letter, a number or `_`.
  fileprivate var isOfWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        || ("0"..."9").contains(self) || self == "_"
    }
    return properties.isAlphabetic && !properties.isDiacritic || properties.numericType != nil
  }
}
