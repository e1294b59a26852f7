/// Names that stand for the same place or people by common knowledge.
enum KnownAliases {
  /// Equal for forms that are names of one thing.
  static func key(of form: NameForm, lexicon: Lexicon) -> String? {
    if form.type == .nationality {
      // "Malawians" are counted with "Malawian", "Sri Lankans" with "Sri Lankan".
      let word = withoutPerson(form.words[form.words.count - 1], lexicon: lexicon)
      let last = plurals[word] ?? singular(word, lexicon: lexicon)
      return (["people"] + form.words.dropLast() + [last]).joined(separator: " ")
    }
    guard form.type == .location || form.type == .organization else { return nil }
    return places[form.key]
  }

  private static func singular(_ word: String, lexicon: Lexicon) -> String {
    guard word.hasSuffix("s") else { return word }
    let stem = String(word.dropLast())
    return lexicon[stem].contains(.nationality) || stem.hasSuffix("an") ? stem : word
  }

  /// "French" of "Frenchman".
  private static func withoutPerson(_ word: String, lexicon: Lexicon) -> String {
    for end in ["woman", "women", "man", "men"] where word.hasSuffix(end) {
      let stem = String(word.dropLast(end.count))
      if lexicon[stem].contains(.nationality) { return stem }
    }
    return word
  }

  /// Unions of states that a list of places would claim.
  static let organizations: Set<String> = [
    "un", "united nations", "eu", "european union", "au", "african union", "nato", "asean",
  ]

  private static let plurals = [
    "britons": "british", "briton": "british", "spaniards": "spanish", "scots": "scottish",
    "turks": "turkish", "jews": "jewish", "jew": "jewish", "thais": "thai", "arabic": "arab",
    "arabs": "arab", "danes": "danish", "swedes": "swedish", "poles": "polish", "finns": "finnish",
    "islamists": "islamist", "shiites": "shia", "shiite": "shia", "kurds": "kurdish",
    "serbs": "serbian", "tajiks": "tajik", "uzbeks": "uzbek", "argentinean": "argentine",
    "argentinian": "argentine",
  ]

  private static let places: [String: String] = {
    var result: [String: String] = [:]
    for group in [
      "us, usa, united states, united states of america, america",
      "uk, united kingdom, britain, great britain",
      "uae, united arab emirates, emirates",
      "iran, islamic republic, islamic republic of iran",
      "russia, russian federation",
      "china, peoples republic of china, prc",
      "south korea, republic of korea, rok",
      "north korea, dprk, democratic peoples republic of korea",
      "saudi arabia, kingdom of saudi arabia, ksa",
      "drc, dr congo, democratic republic of congo, democratic republic of the congo",
      "un, united nations", "eu, european union", "au, african union",
      "nz, new zealand", "turkey, turkiye", "kiev, kyiv", "burma, myanmar",
      "delhi, new delhi", "czech republic, czechia", "ivory coast, cote divoire",
      "swaziland, eswatini",
    ] {
      for name in group.split(separator: ",") {
        result[String(name.trimmingPrefix(while: \.isWhitespace))] = group
      }
    }
    return result
  }()
}
