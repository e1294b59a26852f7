/// Tells whether a text is English, the language that the rules and the encoder know.
enum Language {
  /// The share of function words among the words of a text in English is far higher.
  private static let leastShare = 0.15
  /// Fewer words say nothing of their language.
  private static let fewest = 40
  private static let most = 4000

  static func isEnglish(_ segmentation: Segmentation) -> Bool {
    var words = 0
    var known = 0
    let grammar: WordClass = [
      .determiner, .preposition, .conjunction, .auxiliary, .masculinePronoun, .femininePronoun,
      .pluralPronoun, .neuterPronoun, .firstPerson, .relativePronoun,
    ]
    for lexeme in segmentation.lexemes.prefix(most) where lexeme.kind == .word {
      words += 1
      if lexeme.classes.intersects(grammar) { known += 1 }
    }
    return words < fewest || Double(known) >= leastShare * Double(words)
  }
}
