/// The word classes of English words by their keys.
struct Lexicon: Sendable {
  /// Longer words, in bytes, are in no class and in no name.
  static let longestWord = 64

  static let english = Lexicon()

  private var classes: [UInt64: WordClass] = [:]

  subscript(key: UInt64) -> WordClass { classes[key] ?? [] }
  subscript(word: String) -> WordClass { self[wordKey(word)] }

  private init() {
    classes.reserveCapacity(4096)
    for (wordClass, words) in Self.speech + Self.people + Self.things + Self.places + Self.grammar {
      for word in words.split(whereSeparator: \.isWhitespace) {
        classes[wordKey(word.utf8), default: []].insert(wordClass)
      }
    }
  }
}
