import Testing

@testable import Reader

/// Help by topic, command and key, and the welcome.
@Suite struct HelpTests {
  private func driver(_ columns: Int = 100, _ rows: Int = 40) -> Driver {
    Driver(Samples.harbour, columns: columns, rows: rows)
  }

  private func help(_ driver: Driver) -> String {
    (driver.reader.state.overlay?.rows ?? []).map { $0.parts.map(\.text).joined() }
      .joined(separator: "\n")
  }

  @Test func topicsNameOnlyCommandsThatThereAre() {
    for topic in HelpTopic.all {
      for name in topic.namedCommands {
        #expect(Commands.named(name)?.name == name, "\(topic.name): \(name)")
      }
      #expect(topic.paragraphs().allSatisfy { !$0.isEmpty })
    }
    #expect(Set(HelpTopic.all.map(\.name)).count == HelpTopic.all.count)
  }

  @Test func everyCommandBelongsToATopic() {
    let sections = Set(HelpTopic.all.flatMap(\.sections))
    #expect(sections == Set(Command.Section.allCases))
  }

  @Test(arguments: [
    ("speakers", "next quote of the same speaker"), ("spea", "next quote of the same speaker"),
    ("Config", "config.toml"), ("]", "next quote"), ("next-quote", "next quote"),
    ("C-o", "back to"),
  ]) func isFoundByTopicCommandAndKey(word: String, words: String) {
    var driver = driver()
    driver.type(":help \(word)<Enter>")
    #expect(help(driver).contains(words))
  }

  @Test func anUnknownTopicNamesThoseThereAre() {
    var driver = driver(200)
    driver.type(":help cooking<Enter>")
    #expect(driver.status.contains("no help on cooking; there is on moving, quotes"))
    driver.type(":help sp<Tab>")
    #expect(driver.status == ":help speakers")
  }

  @Test func keysAreThoseOfTheUser() {
    let keymap = Keymap(rebinding: ["next-quote": ["C-n"]])
    let topic = HelpTopic.named("quotes")!
    #expect(topic.paragraphs().joined().contains("] and [ step"))
    #expect(topic.paragraphs(keymap).joined().contains("C-n and [ step"))
  }

  @Test(arguments: [(200, 60), (80, 24), (40, 12), (20, 5)])
  func nothingIsCutOff(columns: Int, rows: Int) {
    var driver = driver(columns, rows)
    driver.type(":help speakers<Enter>")
    let inside = OverlayWindow.inside(
      driver.reader.state.overlay!, size: Size(columns: columns, rows: rows))
    let widest = driver.reader.state.overlay!.rows.map { row in
      row.parts.reduce(0) { $0 + Screen.width($1.text) }
    }.max()!
    #expect(widest <= inside.columns - 1, "\(driver.picture.joined(separator: "\n"))")
  }

  @Test(arguments: ["?", ":help speakers<Enter>", ":help next-quote<Enter>", "]w"])
  func windowsAreSetAnewForANewWidth(keys: String) {
    var driver = driver(100, 40)
    driver.type(keys)
    for columns in [40, 24, 100] {
      driver.resize(columns, 30)
      var fresh = self.driver(columns, 30)
      fresh.type(keys)
      #expect(help(driver) == help(fresh))
      #expect(driver.reader.state.overlay?.title == fresh.reader.state.overlay?.title)
    }
  }

  @Test func aWindowStaysWhereItWasScrolledTo() {
    var driver = driver(100, 12)
    driver.type("?20j")
    let before = driver.reader.state.overlay!
    driver.resize(99, 12)
    #expect(driver.reader.state.overlay?.position.top == before.position.top)
    driver.resize(40, 12)
    #expect(driver.reader.state.overlay!.position.top > 0)
  }

  @Test func theFirstRunIsWelcomedUntilAKey() {
    var driver = driver()
    #expect(driver.effects.count { $0 == .greet } == 1)
    driver.send(.firstRun)
    #expect(driver.status.contains("? all keys · q leave"))
    driver.type("j")
    #expect(!driver.status.contains("Welcome"))
    var small = self.driver(20, 5)
    small.send(.firstRun)
    #expect(small.status.contains("? all keys"))
  }
}
