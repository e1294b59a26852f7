import Article

/// What an article says of itself in its headline, byline, dateline and address.
public struct ArticleDetails: Equatable, Sendable {
  public var title: String?
  public var byline: String?
  /// ISO 8601.
  public var date: String?

  /// Reads the paragraphs that have a role.
  public init(paragraphs: [Paragraph], of text: ArticleText) {
    for paragraph in paragraphs.prefix(while: { $0.range.lowerBound.utf8 < judgedPrefix }) {
      switch paragraph.role {
      case .headline where title == nil: title = singleLine(text[paragraph.range])
      case .byline where byline == nil: byline = Self.author(singleLine(text[paragraph.range]))
      case .dateline where date == nil: date = Self.date(text[paragraph.range])
      case .url where date == nil: date = Self.date(inURL: text[paragraph.range])
      default: break
      }
    }
  }

  private static func author(_ line: String) -> String {
    for opening in ["By: ", "By ", "BY ", "by "] where line.hasPrefix(opening) {
      return String(line.dropFirst(opening.count))
    }
    return line
  }

  /// "24 July 2022", "July 24, 2022", "2022-07-24" anywhere in the words.
  private static func date(_ words: String) -> String? {
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (i, part) in parts.enumerated() {
      if let month = CalendarWords.months[part] {
        let before = i > 0 ? dayNumber(parts[i - 1]) : nil
        let after = i + 1 < parts.count ? dayNumber(parts[i + 1]) : nil
        let years = parts[min(i + 1, parts.count)...].prefix(2).compactMap { yearNumber($0) }
        if let day = before ?? after, let year = years.first { return iso(year, month, day) }
      } else if let year = yearNumber(part), i + 2 < parts.count,
        let month = Int(parts[i + 1]), let day = dayNumber(parts[i + 2])
      {
        if let date = iso(year, month, day) { return date }
      }
    }
    return nil
  }

  /// "/2022/07/18/" in the path of an address, or a number that begins with such a date.
  private static func date(inURL url: String) -> String? {
    let parts = url.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." }
    for (i, part) in parts.enumerated() {
      guard part.allSatisfy(\.isASCIIDigit) else { continue }
      if i + 2 < parts.count, let year = yearNumber(part), let month = Int(parts[i + 1]),
        let day = dayNumber(parts[i + 2]), let date = iso(year, month, day)
      {
        return date
      }
      if part.count >= 8, let year = yearNumber(part.prefix(4)),
        let month = Int(part.dropFirst(4).prefix(2)), let day = Int(part.dropFirst(6).prefix(2)),
        let date = iso(year, month, day)
      {
        return date
      }
    }
    return nil
  }

  private static func dayNumber(_ word: Substring) -> Int? {
    let digits = word.prefix(while: \.isASCIIDigit)
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static func yearNumber(_ word: Substring) -> Int? {
    guard word.count == 4, let year = Int(word), (1900...2099).contains(year) else { return nil }
    return year
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The words of a paragraph with hard line ends turned into spaces.
private func singleLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
