import Testing

@testable import Annotator

@Suite struct DateValueTests {
  @Test(arguments: [
    ("24 july 2022", "2022-07-24"), ("july 24th 2022", "2022-07-24"), ("july 2022", "2022-07"),
    ("1998", "1998"), ("wednesday december 26", "2018-12-26"), ("3 january", "2019-01-03"),
    ("friday", "2018-12-28"), ("saturday", "2018-12-22"), ("last friday", "2018-12-21"),
    ("next monday", "2018-12-31"), ("yesterday", "2018-12-27"), ("tomorrow", "2018-12-29"),
  ])
  func valueByTheDateOfPublication(words: String, value: String) {
    let published = CalendarDate(iso: "2018-12-28")
    let words = words.split(separator: " ").map(String.init)
    #expect(DateValue(published: published).iso(of: words) == value)
  }

  @Test(arguments: ["friday", "july", "last year", "february 30 2022"])
  func noValueWhereNoneCanBeKnown(words: String) {
    let words = words.split(separator: " ").map(String.init)
    #expect(DateValue(published: nil).iso(of: words) == nil)
  }

  @Test func daysAreCountedOverMonthsAndLeapYears() {
    #expect(CalendarDate(iso: "2024-02-28")?.adding(days: 2).iso == "2024-03-01")
    #expect(CalendarDate(iso: "2023-01-01")?.adding(days: -1).iso == "2022-12-31")
    #expect(CalendarDate(iso: "2000-02-29")?.weekday == 1)
  }
}
