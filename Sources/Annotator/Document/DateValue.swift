/// The calendar value of a date's words, as far as the article's date allows.
///
/// "24 July 2022" is a day, "July 2022" a month, "2022" a year; "Wednesday" is the last one up to the
/// article's day, "26 December" lies in the year that brings it nearest to that day.
struct DateValue {
  /// The day on which the article was published.
  let published: CalendarDate?

  /// ISO 8601: `2022-07-24`, `2022-07` or `2022`; nil where it cannot be known.
  func iso(of words: [String]) -> String? {
    let year = words.lazy.compactMap(Self.year).first
    let month = words.lazy.compactMap { Self.months[$0] }.first
    if let month { return monthly(month, day: day(in: words), year: year) }
    if let year { return words.count == 1 ? "\(year)" : nil }
    guard let published, words.count <= 3 else { return nil }
    if let days = words.lazy.compactMap({ Self.relativeDays[$0] }).first {
      return published.adding(days: days).iso
    }
    guard let weekday = words.lazy.compactMap({ Self.weekdays[$0] }).first else { return nil }
    if words.contains("next") {
      return published.adding(days: (weekday - published.weekday + 6) % 7 + 1).iso
    }
    let back = (published.weekday - weekday + 7) % 7
    return published.adding(days: words.contains("last") && back == 0 ? -7 : -back).iso
  }

  private func monthly(_ month: Int, day: Int?, year: Int?) -> String? {
    guard let year = year ?? published.map({ nearestYear(month: month, to: $0) }) else {
      return nil
    }
    guard let day else { return "\(year)-\(CalendarDate.two(month))" }
    return CalendarDate(year: year, month: month, day: day)?.iso
  }

  /// The year that puts a month nearest to the article's.
  private func nearestYear(month: Int, to date: CalendarDate) -> Int {
    let distance = month - date.month
    return distance > 6 ? date.year - 1 : distance < -6 ? date.year + 1 : date.year
  }

  private func day(in words: [String]) -> Int? {
    for word in words {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let ending = word.dropFirst(digits.count)
      if digits.count <= 2, let day = Int(digits), (1...31).contains(day),
        ending.isEmpty || ["st", "nd", "rd", "th"].contains(ending)
      {
        return day
      }
    }
    return nil
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1000...2999).contains(year) else { return nil }
    return year
  }

  private static let months = numbered(
    [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ], from: 1)
  private static let weekdays = numbered(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], from: 0)
  private static let relativeDays = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]

  private static func numbered(_ groups: [String], from first: Int) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (i, group) in groups.enumerated() {
      for word in group.split(separator: " ") { numbers[String(word)] = first + i }
    }
    return numbers
  }
}
