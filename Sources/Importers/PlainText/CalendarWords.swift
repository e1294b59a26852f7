/// The words of dates in English, in lower case.
enum CalendarWords {
  static func isCalendarWord(_ word: Substring) -> Bool {
    months[word] != nil || others.contains(word)
  }

  static let months: [Substring: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  private static let others: Set<Substring> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "st", "nd", "rd", "th", "am", "pm", "gmt",
    "utc", "est", "edt", "at", "of", "the",
  ]
}
