/// Dates as sources write them.
enum PublicationDate {
  /// ISO 8601: the text itself where it has that form, perhaps with a space instead of the `T`, else
  /// its date without the time; nil where it holds none.
  static func normalized(_ text: String) -> String? { normalized(text, monthFirst: false) }

  /// - Parameter monthFirst: Whether 3/5/2026 is the fifth of March.
  static func normalized(_ text: String, monthFirst: Bool) -> String? {
    let trimmed = String(text.prefix(60)).trimmingSpace()
    if isISO(trimmed) { return trimmed }
    return CalendarDate.first(in: trimmed, monthFirst: monthFirst)?.iso
  }

  /// Whether a text is `2026-03-05`, alone or with a time behind `T`.
  private static func isISO(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count >= 16 && bytes[10] == UInt8(ascii: "T"),
      CalendarDate.first(in: text.prefix(10)) != nil, bytes[4] == UInt8(ascii: "-")
    else { return false }
    return bytes.dropFirst(11).allSatisfy { "0123456789:.+-Z".utf8.contains($0) }
  }
}
