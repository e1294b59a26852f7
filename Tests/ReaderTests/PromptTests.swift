import Testing

@testable import Reader

/// The command line, its completion, and editing in prompts.
@Suite struct PromptTests {
  private func driver() -> Driver { Driver(Samples.harbour, columns: 100, rows: 24) }

  @Test func commandsRunByName() {
    var driver = driver()
    driver.type(":next-quote<Enter>")
    #expect(driver.status.hasPrefix(" q1 "))
    driver.type(":outl<Enter>")
    #expect(driver.reader.state.overlay?.kind == .outline)
    driver.type("q:sort-entities<Enter>")
    #expect(driver.reader.state.focus == .entities)
    driver.type(":zzz<Enter>")
    #expect(driver.status.contains("There is no command zzz"))
    driver.type(":next<Enter>")
    #expect(driver.status.contains("Which one: "))
    driver.type(":<Enter>")
    driver.type(":search quays<Enter>")
    #expect(driver.status.contains("/quays  1/1"))
    driver.type(":measure 40<Enter>")
    #expect(driver.reader.state.preferences.measure == 40)
  }

  @Test func completionOffersAndInserts() {
    var driver = driver()
    driver.type(":prev")
    #expect(driver.picture.joined().contains("previous mention of the chosen entity (()"))
    driver.type("<Tab>")
    #expect(driver.status == ":previous-article")
    driver.type("<Tab><Tab><S-Tab>")
    #expect(driver.status == ":previous-match")
    driver.type("<C-u>filter Tom<Tab>")
    #expect(driver.status == ":filter Tomas Beel")
    driver.type("<C-u>filter bee<Tab>")
    #expect(driver.status == ":filter Tomas Beel")
    driver.type("<Enter>")
    #expect(driver.status.contains("filter: Tomas Beel"))
    driver.type(":clo")
    #expect(driver.reader.state.completion(of: "clo").candidates.isEmpty)
  }

  @Test func themesAreShownBeforeTheyAreChosen() {
    var driver = driver()
    driver.type(":theme d<Tab>")
    #expect(driver.effects.last == .theme("dark"))
    driver.type("<Esc>")
    #expect(driver.effects.last == .theme(nil))
    driver.type(":theme l<Tab><Enter>")
    #expect(driver.effects.last == .theme("light"))
    driver.type(":theme <Tab><C-c>")
    #expect(driver.effects.last == .theme("light"))
    driver.send(.themes(["dark", "light", "my own"]))
    driver.type(":theme m<Tab>")
    #expect(driver.effects.last == .theme("my own"))
    driver.type("<Esc>:theme nonsense<Enter>")
    #expect(driver.status.contains("There is no theme nonsense"))
    driver.type(":theme<Enter>")
    #expect(driver.status.contains("dark, "))
  }

  @Test func linesAreEdited() {
    var driver = driver()
    driver.type(":one two<C-w><Backspace>X<Left><Left>Y<Home>Z<End>!<Delete>")
    #expect(driver.status == ":ZonYeX!")
    driver.type("<C-a><Delete><C-e><C-b><C-f>")
    #expect(driver.status == ":onYeX!")
    driver.send(.paste("a\nb\u{1B}[0m"))
    #expect(driver.status == ":onYeX!a b�[0m")
    driver.type("<C-u><Backspace>")
    #expect(driver.reader.state.prompt == nil)
    driver.type(":x<C-c>")
    #expect(driver.reader.state.prompt == nil)
    driver.type("/y")
    driver.send(.interrupt)
    #expect(driver.reader.state.prompt == nil)
  }

  @Test func aLongLineShowsItsEnd() {
    var driver = Driver(Samples.harbour, columns: 20, rows: 5)
    driver.type(":abcdefghijklmnopqrstuvwxyz")
    #expect(driver.status.hasSuffix("xyz"))
    #expect(driver.screen.cursor!.column <= 19)
  }

  @Test func fileNamesAreCompletedBehindTheFormat() {
    var driver = driver()
    driver.type(":export csv ")
    #expect(driver.effects.last == .listFolder(""))
    driver.send(.folder("", names: ["notes/", "nets.csv", ".hidden", "bad\u{1B}name"]))
    #expect(driver.picture.joined().contains("nets.csv"))
    #expect(!driver.picture.joined().contains("hidden"))
    #expect(!driver.picture.joined().contains("bad"))
    driver.type("ne<Tab>")
    #expect(driver.status == ":export csv nets.csv")
    driver.type("<C-w>no<Tab>")
    #expect(driver.status == ":export csv notes/")
    #expect(driver.effects.last == .listFolder("notes/"))
    driver.send(.folder("", names: ["late"]))
    driver.send(.folder("notes/", names: ["two.csv", "one.csv"]))
    driver.type("<Tab>")
    #expect(driver.status == ":export csv notes/one.csv")
    driver.type("<Tab>")
    #expect(driver.status == ":export csv notes/two.csv")
    driver.type("<C-u>w! ~/")
    #expect(driver.effects.last == .listFolder("~/"))
    driver.send(.folder("~/", names: ["a b.md"]))
    driver.type("a<Tab>")
    #expect(driver.status == ":w! ~/a b.md")
    driver.type("<C-u>export cs")
    #expect(driver.effects.last == .listFolder("~/"))
  }
}
