import Testing

@testable import Reader

/// What `:set` changes while reading.
@Suite struct SettingTests {
  private func driver(_ options: ReaderOptions = ReaderOptions()) -> Driver {
    Driver(Samples.harbour, columns: 110, rows: 30, options: options)
  }

  private func screen(_ driver: Driver) -> String { driver.picture.joined(separator: "\n") }

  @Test func measure() {
    var driver = driver()
    driver.type(":set measure 40<Enter>")
    #expect(driver.reader.state.preferences.measure == 40)
    driver.type(":set measure=60<Enter>")
    #expect(driver.reader.state.preferences.measure == 60)
    driver.type(":set measure<Enter>")
    #expect(driver.status.contains("measure is 60"))
    driver.type(":set measure 7<Enter>")
    #expect(driver.status.contains("measure must be a number from 20 to 200"))
  }

  @Test func panes() {
    var driver = driver()
    driver.type(":set panes quotes<Enter>")
    #expect(!screen(driver).contains("PEOPLE"))
    #expect(screen(driver).contains("─ Quotes"))
    driver.type("e")
    #expect(screen(driver).contains("PEOPLE"))
    driver.type("t:set panes none<Enter>")
    #expect(!screen(driver).contains("│"))
    driver.type(":set panes all<Enter>")
    #expect(screen(driver).contains("PEOPLE") && screen(driver).contains("─ Quotes"))
  }

  @Test func kindsAreLitAndListed() {
    var driver = driver()
    driver.type(":set kinds direct<Enter>")
    let annotation = driver.reader.state.reading.index.annotation
    let listed = driver.reader.state.reading.quotes.inText
    #expect(!listed.isEmpty && listed.allSatisfy { annotation[$0].kind == .direct })
    let styles = driver.screen.rows.joined().map(\.styles)
    #expect(styles.contains { $0.contains(.quoteDirect) })
    #expect(!styles.contains { $0.contains(.quotePartial) || $0.contains(.quoteIndirect) })
    driver.type(":kinds partial indirect<Enter>")
    #expect(driver.status.contains("kinds is partial indirect"))
    driver.type(":set kinds loud<Enter>")
    #expect(driver.status.contains("kinds must be some of direct, partial, indirect, term"))
  }

  @Test func typesAreLitAndListed() {
    var driver = driver()
    #expect(driver.screen.rows.joined().contains { $0.styles.contains(.location) })
    driver.type(":set types person date<Enter>")
    #expect(!driver.screen.rows.joined().contains { $0.styles.contains(.location) })
    #expect(screen(driver).contains("DATES"))
    #expect(!screen(driver).contains("PLACES"))
  }

  @Test func mouse() {
    var driver = driver()
    driver.type("M")
    #expect(driver.effects.last == .mouse(false))
    #expect(driver.status.contains("M takes it back"))
    driver.type(":set mouse on<Enter>")
    #expect(driver.effects.last == .mouse(true))
    driver.type(":set mouse maybe<Enter>")
    #expect(driver.status.contains("mouse must be on or off"))
  }

  @Test func completionKnowsNamesAndValues() {
    var driver = driver()
    driver.type(":set m<Tab><Tab>")
    #expect(driver.status == ":set mouse")
    driver.type(" <Tab>")
    #expect(driver.status == ":set mouse on")
    driver.type("<C-u>set kinds direct,p<Tab>")
    #expect(driver.status == ":set kinds direct,partial")
    driver.type("<C-u>set theme da<Tab>")
    #expect(driver.effects.last == .theme("dark"))
    driver.type("<C-u>set nothing 3<Enter>")
    #expect(driver.status.contains("There is no setting nothing"))
    driver.type(":set<Enter>")
    #expect(screen(driver).contains("columns of a line of text"))
  }

  @Test func whatTheUserPrefersHoldsFromTheStart() {
    var preferences = Preferences()
    preferences.panes = [.entities]
    preferences.types = [.person]
    preferences.usesMouse = false
    let driver = driver(ReaderOptions(preferences: preferences))
    #expect(!screen(driver).contains("─ Quotes"))
    #expect(!screen(driver).contains("PLACES"))
    #expect(!driver.reader.usesMouse)
  }
}
