import Testing

@testable import Reader

@Suite struct ListingTests {
  private func listing(_ titles: String...) -> [ListedArticle] {
    titles.map { ListedArticle(source: "feed#\($0)", title: $0, date: "2026-03-05T10:00:00Z") }
  }

  @Test func theArticlesOfASourceTakeItsPlace() throws {
    var driver = Driver(sources: ["feed", "other.txt"])
    let job = try #require(driver.openJob)
    driver.send(.listed(job, listing("One", "Two"), isComplete: true))
    #expect(driver.reader.state.articles.map(\.source) == ["feed#One", "feed#Two", "other.txt"])
    let opened = try #require(driver.openJob)
    #expect(driver.effects.last == .open(source: "feed#One", isUntrusted: false, opened))
    #expect(driver.reader.state.overlay == nil)
  }

  @Test func theOnlySourceShowsItsList() throws {
    var driver = Driver(sources: ["feed"])
    let job = try #require(driver.openJob)
    driver.send(.listed(job, listing("One", "Two"), isComplete: false))
    #expect(driver.reader.state.overlay?.kind == .articles)
    driver.type("j")
    driver.send(.listed(job, listing("Three"), isComplete: true))
    #expect(driver.reader.state.articles.map(\.title) == ["One", "Two", "Three"])
    #expect(driver.reader.state.overlay?.rows.count == 3)
    #expect(driver.reader.state.overlay?.position.selected == 1)
    driver.send(.listed(job, listing("Late"), isComplete: true))
    #expect(driver.reader.state.articles.count == 3)
  }

  @Test func aStoppedSourceIsNotListed() throws {
    var driver = Driver(sources: ["feed"])
    let job = try #require(driver.openJob)
    driver.send(.interrupt)
    #expect(driver.effects.last == .cancel(job))
    driver.send(.listed(job, listing("One"), isComplete: true))
    #expect(driver.reader.state.articles.map(\.source) == ["feed"])
  }

  @Test func aFetchShowsHowFarItIs() throws {
    var driver = Driver(sources: ["https://example.org/a"])
    driver.send(.received(try #require(driver.openJob), bytes: 120_400, of: 400_000))
    #expect(driver.status.contains("121 kB of 400 kB"))
  }
}
