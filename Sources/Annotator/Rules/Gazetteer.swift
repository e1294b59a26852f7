import Article

/// Well-known names of several words.
enum Gazetteer {
  /// The longest listed name at lexeme `i`: its end and type.
  static func match(
    _ lexemes: [Lexeme], at i: Int, before end: Int, in text: ArticleText
  ) -> (Int, EntityType)? {
    guard let longest = lengths[lexemes[i].key] else { return nil }
    for length in stride(from: longest, through: 2, by: -1) where i + length <= end {
      if let type = names[phraseKey(lexemes[i..<(i + length)])] { return (i + length, type) }
    }
    return nil
  }

  private static func phraseKey(_ lexemes: ArraySlice<Lexeme>) -> UInt64 {
    lexemes.reduce(0) { ($0 &* 31) ^ $1.key }
  }

  private static let names: [UInt64: EntityType] = {
    var names: [UInt64: EntityType] = [:]
    for (type, list) in lists {
      for name in list.split(separator: ",") {
        let words = name.split(whereSeparator: \.isWhitespace)
        names[words.reduce(0) { ($0 &* 31) ^ wordKey($1.utf8) }] = type
      }
    }
    return names
  }()

  /// For the first words of the listed names, how many words the longest has.
  private static let lengths: [UInt64: Int] = {
    var lengths: [UInt64: Int] = [:]
    for (_, list) in lists {
      for name in list.split(separator: ",") {
        let words = name.split(whereSeparator: \.isWhitespace)
        lengths[wordKey(words[0].utf8), default: 0] = max(
          lengths[wordKey(words[0].utf8)] ?? 0, words.count)
      }
    }
    return lengths
  }()

  private static let lists: [(EntityType, String)] = [
    (
      .location,
      """
      islamic republic, russian federation, united states of america, united states, united kingdom,
      united arab emirates, saudi arabia, south africa, south korea, north korea, new zealand,
      sri lanka, costa rica, el salvador, sierra leone, ivory coast, burkina faso, cape verde,
      equatorial guinea, czech republic, dominican republic, puerto rico, hong kong, middle east,
      latin america, central america, south america, north america, south asia, southeast asia,
      east asia, central asia, east africa, west africa, north africa, new york, new york city,
      los angeles, san francisco, las vegas, new delhi, cape town, buenos aires, rio de janeiro,
      sao paulo, mexico city, san jose, kuala lumpur, phnom penh, addis ababa, dar es salaam,
      abu dhabi, tel aviv, west bank, gaza strip, great britain, northern ireland, new south wales,
      papua new guinea, trinidad and tobago, bosnia and herzegovina, western cape, eastern cape,
      persian gulf, south china sea, european continent, kuwait city, panama city, guatemala city
      """
    ),
    (
      .organization,
      """
      united nations, european union, african union, world bank, world health organization, red cross,
      red crescent, security council, white house, associated press, islamic state, general assembly
      """
    ),
  ]
}
