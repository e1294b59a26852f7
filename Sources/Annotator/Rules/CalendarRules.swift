import Article

/// Finds dates and amounts of money.
struct CalendarRules {
  let text: ArticleText
  let lexemes: [Lexeme]

  /// A date or an amount that begins at lexeme `i`.
  func match(at i: Int, before end: Int) -> (Segmentation.Run, EntityType)? {
    if let last = date(at: i, before: end) { return (i..<last, .date) }
    if let last = money(at: i, before: end) { return (i..<last, .money) }
    return nil
  }

  private func date(at i: Int, before end: Int) -> Int? {
    let lexeme = lexemes[i]
    if lexeme.kind == .number {
      // "24 July 2022", "2022"
      if i + 1 < end, lexemes[i + 1].classes.contains(.month), lexemes[i + 1].isCapital {
        return withYear(i + 2, before: end)
      }
      return isYear(lexeme) && !(i + 1 < end && lexemes[i + 1].classes.contains(.currency))
        ? i + 1 : nil
    }
    if lexeme.classes.contains(.weekday), lexeme.isCapital {
      guard i + 2 < end, Punctuation.is(lexemes[i + 1], ",", in: text) else { return i + 1 }
      return date(at: i + 2, before: end) ?? i + 1
    }
    guard lexeme.classes.contains(.month), lexeme.isCapital else { return nil }
    if i + 1 < end, lexemes[i + 1].kind == .number, lexemes[i + 1].end - lexemes[i + 1].start <= 4 {
      return isYear(lexemes[i + 1]) ? i + 2 : withYear(i + 2, before: end)
    }
    let isMay = lexeme.classes.contains(.auxiliary)
    let follows = i > 0 && lexemes[i - 1].classes.contains(.preposition)
    return !isMay || follows ? i + 1 : nil
  }

  /// Past ", 2022" or "2022" where it stands at `i`.
  private func withYear(_ i: Int, before end: Int) -> Int {
    if i < end, isYear(lexemes[i]) { return i + 1 }
    if i + 1 < end, Punctuation.is(lexemes[i], ",", in: text), isYear(lexemes[i + 1]) {
      return i + 2
    }
    return i
  }

  private func isYear(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .number, lexeme.end - lexeme.start == 4 else { return false }
    let digits = text.utf8[lexeme.start..<lexeme.end]
    return digits.allSatisfy { (0x30...0x39).contains($0) }
      && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  private func money(at i: Int, before end: Int) -> Int? {
    var next = i
    if isCurrencySign(lexemes[i]) {
      next += 1
    } else if lexemes[i].classes.contains(.currency), lexemes[i].shape == .allCapitals {
      // "US$ 2.7 million", "Rs 500", "EUR 20"
      next += 1
      if next < end, isCurrencySign(lexemes[next]) { next += 1 }
    } else if lexemes[i].kind == .number {
      var unit = i + 1
      while unit < end, lexemes[unit].classes.contains(.scale) { unit += 1 }
      if unit < end, lexemes[unit].classes.contains(.nationality) { unit += 1 }
      guard unit < end, lexemes[unit].classes.contains(.currency) else { return nil }
      return unit + 1
    } else {
      return nil
    }
    guard next < end, lexemes[next].kind == .number else { return nil }
    next += 1
    while next < end, lexemes[next].classes.contains(.scale) { next += 1 }
    return next
  }

  private func isCurrencySign(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .punctuation else { return false }
    let bytes = text.utf8[lexeme.start..<lexeme.end]
    return bytes.elementsEqual("$".utf8) || bytes.elementsEqual("€".utf8)
      || bytes.elementsEqual("£".utf8) || bytes.elementsEqual("¥".utf8)
  }
}
