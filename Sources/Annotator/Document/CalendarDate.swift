/// A day of the Gregorian calendar.
struct CalendarDate: Equatable {
  var year: Int
  var month: Int
  var day: Int

  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; whatever follows is ignored.
  init?(iso: String) {
    let parts = iso.prefix(10).split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  var iso: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// 0 for Monday … 6 for Sunday.
  var weekday: Int { (dayNumber + 2) % 7 }

  func adding(days: Int) -> CalendarDate {
    var result = self
    result.day += days
    while result.day < 1 {
      result.month -= 1
      if result.month == 0 { (result.month, result.year) = (12, result.year - 1) }
      result.day += Self.days(of: result.month, in: result.year)
    }
    while result.day > Self.days(of: result.month, in: result.year) {
      result.day -= Self.days(of: result.month, in: result.year)
      result.month += 1
      if result.month == 13 { (result.month, result.year) = (1, result.year + 1) }
    }
    return result
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 March of the year 0; that day was a Wednesday.
  private var dayNumber: Int {
    let year = month > 2 ? self.year : self.year - 1
    let monthsSinceMarch = (month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (monthsSinceMarch * 153 + 2) / 5 + day
      - 1
  }
}
