/// Points in time as feeds write them: RFC 822, ISO 8601 and their kin.
enum Timestamp {
  /// The time in ISO 8601 with its zone (`2026-03-05T10:00:00+01:00`), of which Greenwich is assumed
  /// where none is named; the date alone where the text holds no time, nil where it holds no date.
  static func iso(_ text: String) -> String? {
    let text = String(text.prefix(80)).trimmingSpace()
    guard let time = Time(text) else { return CalendarDate.first(in: text)?.iso }
    // What stands around the time is the date; "T" before it is none of its words.
    var before = text[..<time.range.lowerBound]
    if before.last?.lowercased() == "t", before.dropLast().last?.isNumber == true {
      before.removeLast()
    }
    let after = text[time.range.upperBound...]
    let date = CalendarDate.first(in: before) ?? CalendarDate.first(in: before + " " + after)
    return date.map { "\($0.iso)T\(time.iso)\(zone(after))" }
  }

  /// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff`, perhaps with "am" or "pm".
  private struct Time {
    var range: Range<String.Index>
    var iso: String

    init?(_ text: String) {
      guard let colon = text.firstIndex(of: ":") else { return nil }
      var start = colon
      while start > text.startIndex, text[text.index(before: start)].isASCIIDigit {
        start = text.index(before: start)
      }
      let hours = text[start..<colon]
      let minutes = Self.digits(text[text.index(after: colon)...])
      guard var hour = Int(hours), let minute = Int(minutes) else { return nil }
      var end = minutes.endIndex
      var second = 0
      if text[end...].first == ":" {
        let seconds = Self.digits(text[text.index(after: end)...])
        second = Int(seconds) ?? 0
        end = seconds.endIndex
        if let mark = text[end...].first, mark == "." || mark == "," {
          let fraction = Self.digits(text[text.index(after: end)...])
          if !fraction.isEmpty { end = fraction.endIndex }
        }
      }
      let rest = text[end...].drop { $0 == " " }
      if rest.prefix(2).lowercased() == "pm", hour < 12 { hour += 12 }
      if rest.prefix(2).lowercased() == "am", hour == 12 { hour = 0 }
      guard hour < 24, minute < 60, second <= 60 else { return nil }
      range = start..<end
      iso = [hour, minute, min(second, 59)].map(Timestamp.twoDigits).joined(separator: ":")
    }

    private static func digits(_ text: Substring) -> Substring {
      text.prefix { $0.isASCIIDigit }
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The zone that a text begins with: an offset, perhaps behind GMT, or a name.
  private static func zone(_ text: Substring) -> String {
    let names = text.drop { $0 == " " || $0 == "(" }
    let name = names.prefix { $0.isLetter || $0 == "/" }
    let rest = text[name.endIndex...]
    if name.isEmpty || ["gmt", "utc", "ut"].contains(name.lowercased()),
      let sign = rest.drop(while: { $0 == " " }).first, sign == "+" || sign == "-",
      let minutes = offset(rest.drop { $0 == " " }.dropFirst())
    {
      return iso(minutes: sign == "-" ? -minutes : minutes)
    }
    return iso(minutes: Int((hours[name.lowercased()] ?? 0) * 60))
  }

  /// Minutes of `hhmm`, `hh:mm` or `hh`.
  private static func offset(_ text: Substring) -> Int? {
    let written = text.prefix { $0.isASCIIDigit || $0 == ":" }
    let digits = written.filter(\.isASCIIDigit)
    guard let number = Int(digits), digits.count <= 4 else { return nil }
    let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
    return minutes <= 14 * 60 ? minutes : nil
  }

  private static func iso(minutes: Int) -> String {
    if minutes == 0 { return "Z" }
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(twoDigits(size / 60)):\(twoDigits(size % 60))"
  }

  /// Offsets of the names that feeds use.
  private static let hours: [String: Double] = [
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "at": -4, "ast": -4, "adt": -3, "et": -5, "ct": -6, "mt": -7, "pt": -8, "akst": -9, "akdt": -8,
    "hst": -10, "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2, "mez": 1,
    "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5, "jst": 9, "kst": 9, "aest": 10,
    "aedt": 11,
    "nzst": 12, "nzdt": 13,
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
