/// A day of the calendar, as a page names it.
struct CalendarDate: Equatable {
  var year: Int
  var month: Int
  var day: Int

  /// Nil unless the day exists, in a year in which there was a web to publish on.
  init?(year: Int, month: Int, day: Int) {
    let year = year < 100 ? 2000 + year : year
    guard (1990...2039).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= days[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  var iso: String {
    let digits = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return "\(year)-\(digits(month))-\(digits(day))"
  }
}

extension CalendarDate {
  /// The day after; nil after the last that there may be.
  var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }

  /// The first date in a text.
  ///
  /// - Parameter monthFirst: Whether 3/5/2026 is the fifth of March.
  static func first(in text: some StringProtocol, monthFirst: Bool = false) -> CalendarDate? {
    let tokens = DateTokens(text).tokens
    for i in tokens.indices {
      if let date = date(tokens[i...], monthFirst: monthFirst) { return date }
    }
    return nil
  }

  private static func date(_ tokens: ArraySlice<DateTokens.Token>, monthFirst: Bool)
    -> CalendarDate?
  {
    switch tokens.first {
    case .number(let year, digits: 4):
      let t = Array(tokens.prefix(8))
      // 2026-03-05, 2026/3/5, 2026年3月5日
      if let (month, separator) = number(t, 1, 2), let (day, again) = number(t, 3, 4),
        separator == again || separator == "年"
      {
        return CalendarDate(year: year, month: month, day: day)
      }
    case .number(let first, digits: 1...2):
      let t = Array(tokens.prefix(8))
      // 5.3.2026, 5. 3. 2026, 05/03/26
      if let (second, separator) = number(t, 1, 2), "./-".unicodeScalars.contains(separator),
        let (year, again) = number(t, 3, 4), again == separator, isYear(t, 4, separator)
      {
        let isMonthFirst = separator == "/" && (monthFirst && first <= 12 || second > 12)
        return isMonthFirst
          ? CalendarDate(year: year, month: first, day: second)
          : CalendarDate(year: year, month: second, day: first)
      }
      return dayThenMonth(t, day: first)
    case .word(let word):
      // March 5, 2026; Mar. 5th 2026; Wed Jul 08 16:36:31 CEST 2020
      guard let month = MonthNames.number(word) else { return nil }
      let rest = significant(tokens.prefix(8).dropFirst())
      guard case .number(let day, digits: 1...2)? = rest.first else { return nil }
      for case .number(let year, digits: 4) in rest.dropFirst().prefix(2) {
        return CalendarDate(year: year, month: month, day: day)
      }
      for case .number(let year, digits: 4) in significant(tokens.prefix(16)).dropFirst(2).suffix(4)
      {
        return CalendarDate(year: year, month: month, day: day)
      }
    default: break
    }
    return nil
  }

  /// 5 March 2026, 5. März 2026, 5 de marzo de 2026, 5th of March, 2026
  private static func dayThenMonth(_ t: [DateTokens.Token], day: Int) -> CalendarDate? {
    let rest = significant(t.dropFirst())
    guard case .word(let word)? = rest.first, let month = MonthNames.number(word) else {
      return nil
    }
    guard case .number(let year, let digits)? = rest.dropFirst().first else { return nil }
    // Two digits are a year only at the end: "14 March 20", but not "14 March 20 people".
    guard digits == 4 || digits == 2 && rest.count == 2 else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The number at `index`, behind one separator.
  private static func number(
    _ t: [DateTokens.Token], _ separator: Int, _ index: Int
  ) -> (Int, Unicode.Scalar)? {
    guard index < t.count, case .mark(let mark) = t[separator],
      case .number(let value, _) = t[index]
    else { return nil }
    return (value, mark)
  }

  private static func isYear(
    _ t: [DateTokens.Token], _ index: Int, _ separator: Unicode.Scalar
  ) -> Bool {
    guard case .number(_, let digits) = t[index] else { return false }
    return digits == 4 || digits == 2
  }

  /// Numbers and words without marks, ordinal endings and prepositions.
  private static func significant(
    _ tokens: some Sequence<DateTokens.Token>
  ) -> [DateTokens.Token] {
    tokens.filter { token in
      switch token {
      case .mark: false
      case .word(let word): !["st", "nd", "rd", "th", "de", "of", "del", "er"].contains(word)
      case .number: true
      }
    }
  }
}

/// A text as numbers, words and marks; white space is dropped.
struct DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Unicode.Scalar)
  }

  private(set) var tokens: [Token] = []

  init(_ text: some StringProtocol) {
    var rest = Substring(text).unicodeScalars.prefix(400)
    while let first = rest.first {
      if first.isSpace {
        rest = rest.dropFirst()
      } else if first.isDigit {
        let digits = rest.prefix(while: \.isDigit)
        tokens.append(.number(Int(Substring(digits)) ?? 0, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        tokens.append(.word(Substring(letters).lowercased()))
        rest = rest[letters.endIndex...]
      } else {
        tokens.append(.mark(first))
        rest = rest.dropFirst()
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { isASCII ? value <= 0x20 : properties.isWhitespace }

  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter or an accent on one, but none of the signs that stand behind a number in a date.
  fileprivate var isLetter: Bool {
    if isASCII { return (0x61...0x7A).contains(value | 0x20) }
    let isSign = self == "年" || self == "月" || self == "日"
    return !isSign
      && (properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered)
  }
}
