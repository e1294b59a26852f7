import Article
import Testing

@testable import Importers

/// Who wrote a page, and when, where pages say it in misleading ways.
@Suite struct PageDetailsTests {
  private func date(_ published: String, head: String = "", line: String = "") throws -> String? {
    let meta = "<meta property='article:published_time' content='\(published)'>"
    let page = Sample.page("<p class='date'>\(line)</p>\(Sample.body)", head: meta + head)
    return try importHTML(page, source: "a.html").date
  }

  @Test func theDayIsThatOfTheReadersZone() throws {
    let address = "<link rel='canonical' href='https://example.org/2026/03/07/ferry'>"
    #expect(try date("2026-03-06T23:11:59+00:00", head: address) == "2026-03-07")
    #expect(try date("2026-03-06T22:30:00Z", line: "7 March 2026") == "2026-03-07")
    #expect(try date("2026-03-08T01:10:00Z", line: "7 March 2026") == "2026-03-07")
    #expect(try date("2025-12-31T23:30:00Z", line: "1 January 2026") == "2026-01-01")
    // Midnight in Central Europe, in winter and in summer.
    #expect(try date("2026-03-06T23:00:00.000Z") == "2026-03-07")
    #expect(try date("2026-06-30T22:00:00Z") == "2026-07-01")
  }

  @Test func otherTimesAreTakenAsTheyStand() throws {
    let own = [
      "2026-03-06T23:11:59+01:00", "2026-03-06T12:00:00Z", "2026-03-06T23:11:59Z", "2026-03-06",
      "2026-01-06T22:00:00Z",
    ]
    for time in own { #expect(try date(time) == time) }
    #expect(try date("2026-03-06T15:00:00Z", line: "7 March 2026") == "2026-03-06T15:00:00Z")
    #expect(try date("2026-03-06T23:30:00Z", line: "9 March 2026") == "2026-03-06T23:30:00Z")
  }

  @Test(arguments: [
    ("By Anna Berg, 6 March 2026", "Anna Berg"), ("by freeman1984", "freeman1984"),
    ("Par Anna Berg à 10:22", "Anna Berg"), ("View Comments", nil), ("Kontakt", nil),
    ("Autoreninfo", nil), ("Anna Berg 06.03.2026", "Anna Berg"),
  ])
  func namesAreWithoutWhatStandsAround(line: String, name: String?) {
    #expect(AuthorName.cleaned(line) == name)
  }

  @Test func aPhraseOfTheSiteIsNoName() throws {
    let page = Sample.page("<p>View Comments</p>\(Sample.body)")
    #expect(try importHTML(page, source: "a.html").byline == nil)
    #expect(AuthorName.looksLikeName("Anna Berg"))
    #expect(!AuthorName.looksLikeName("View Comments"))
    #expect(!AuthorName.looksLikeName("Read More"))
  }
}
