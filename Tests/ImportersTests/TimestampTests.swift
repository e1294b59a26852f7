import Testing

@testable import Importers

@Suite struct TimestampTests {
  @Test(arguments: [
    ("Thu, 05 Mar 2026 10:00:00 GMT", "2026-03-05T10:00:00Z"),
    ("5 Mar 2026 10:00 EST", "2026-03-05T10:00:00-05:00"),
    ("Thu, 5 Mar 26 10:00:00 GMT-01:01", "2026-03-05T10:00:00-01:01"),
    ("Thu Mar  5 22:30:01 2026", "2026-03-05T22:30:01Z"),
    ("Thu Mar 5 2026 17:26:16 +0200", "2026-03-05T17:26:16+02:00"),
    ("March 5, 2026 1:05 pm", "2026-03-05T13:05:00Z"),
    ("2026-03-05T10:00:00.123+05:30", "2026-03-05T10:00:00+05:30"),
    ("2026-03-05 10:00:00", "2026-03-05T10:00:00Z"),
    ("2026-03-05", "2026-03-05"),
  ])
  func timesAreRead(text: String, iso: String) {
    #expect(Timestamp.iso(text) == iso)
  }

  @Test(arguments: ["", "10:00", "yesterday", "31 Feb 2026 10:00"])
  func othersAreNone(text: String) {
    #expect(Timestamp.iso(text) == nil)
  }
}
