import Article

/// Tells punctuation marks apart by their bytes.
enum Punctuation {
  /// A full stop, question mark, exclamation mark or ellipsis; or an abbreviation's own dot.
  static func endsSentence(_ lexeme: Lexeme, in text: ArticleText) -> Bool {
    let last = text.utf8[lexeme.end - 1]
    switch last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return lexeme.kind == .punctuation
    case UInt8(ascii: "."):
      return lexeme.kind == .punctuation || lexeme.classes.contains(.place)
        || lexeme.end - lexeme.start > 3
    case 0xA6: return lexeme.end - lexeme.start == 3 && lexeme.kind == .punctuation
    default: return false
    }
  }

  /// A closing bracket or any quotation mark.
  static func closes(_ lexeme: Lexeme, in text: ArticleText) -> Bool {
    let byte = text.utf8[lexeme.start]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
      || isQuotationMark(lexeme, in: text)
  }

  static func isQuotationMark(_ lexeme: Lexeme, in text: ArticleText) -> Bool {
    guard lexeme.kind == .punctuation else { return false }
    let bytes = text.utf8
    switch bytes[lexeme.start] {
    case 0x22, 0x27, 0x60: return true
    case 0xC2:
      return lexeme.end - lexeme.start == 2
        && (bytes[lexeme.start + 1] == 0xAB || bytes[lexeme.start + 1] == 0xBB)
    case 0xE2:
      return lexeme.end - lexeme.start == 3 && bytes[lexeme.start + 1] == 0x80
        && (0x98...0x9F).contains(bytes[lexeme.start + 2])
    default: return false
    }
  }

  /// "'s", glued to the word before.
  static func isPossessive(_ lexeme: Lexeme, in text: ArticleText) -> Bool {
    let byte = text.utf8[lexeme.start]
    return lexeme.isGlued && lexeme.kind == .word && (byte == 0x27 || byte == 0xE2)
  }

  static func `is`(_ lexeme: Lexeme, _ character: Unicode.Scalar, in text: ArticleText) -> Bool {
    lexeme.end - lexeme.start == 1 && text.utf8[lexeme.start] == UInt8(ascii: character)
  }
}
