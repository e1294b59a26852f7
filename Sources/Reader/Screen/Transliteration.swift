/// Brings characters down to ASCII without changing their width.
enum Transliteration {
  static func ascii(_ character: Character) -> Character {
    if character.isASCII { return character }
    guard let scalar = character.unicodeScalars.first else { return "?" }
    switch scalar.value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0xB4: return "'"
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2033: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2022, 0xB7, 0x25AA: return "*"
    case 0x2026: return "."
    case 0xA0, 0x2007, 0x202F: return " "
    case 0xC0...0x24F: return latin(scalar)
    default: return "?"
    }
  }

  /// The base letters of Latin-1 and Latin Extended-A and -B by their names: "LATIN SMALL LETTER E
  /// WITH ACUTE" is an e.
  private static func latin(_ scalar: Unicode.Scalar) -> Character {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return "?" }
    let words = name.split(separator: " ")
    guard words.count > 3, words[2] == "LETTER", let letter = words[3].first,
      words[3].count == 1
    else { return "?" }
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }
}
