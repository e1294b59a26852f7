/// A point in time that is written in ISO 8601 with the zone of Greenwich, to the hour.
struct GreenwichTime: Equatable {
  var day: CalendarDate
  var hour: Int
  /// Whether minutes and seconds are zero.
  var isFullHour: Bool

  /// Nil for a date without a time, and for other zones.
  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = CalendarDate.first(in: parts[0]) else { return nil }
    let zones = ["Z", "+00:00", "+0000", "+00"]
    guard let zone = zones.first(where: parts[1].hasSuffix) else { return nil }
    let fields = parts[1].dropLast(zone.count).split { $0 == ":" || $0 == "." }
    guard fields.count >= 2, let hour = Int(fields[0]) else { return nil }
    self.day = day
    self.hour = hour
    isFullHour = fields.dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
  }
}
