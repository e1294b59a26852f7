import Testing

@testable import Reader

/// The command table, and the keys made from it.
@Suite struct KeymapTests {
  @Test func everyCommandCanBeFoundAndExplained() {
    for command in Commands.all {
      #expect(!command.summary.isEmpty && !command.summary.hasSuffix("."))
      #expect(command.name.allSatisfy { $0.isLowercase || $0 == "-" })
      for key in command.keys {
        #expect(KeySequence(key)?.description == key, "\(command.name): \(key)")
      }
    }
    #expect(Set(Commands.all.map(\.name)).count == Commands.all.count)
  }

  @Test func noKeyIsBoundTwiceInAPane() {
    for pane in PaneID.allCases {
      var owners: [String: Command] = [:]
      for command in Commands.all where command.scope.contains(Scope(pane)) {
        for key in command.keys {
          if let other = owners[key] {
            #expect(other.scope.count != command.scope.count, "\(key) in \(pane)")
          }
          owners[key] = command
        }
      }
    }
  }

  @Test(arguments: [PaneID.text, .entities, .quotes])
  func helpListsAllKeysOfThePane(_ pane: PaneID) {
    var driver = Driver(Samples.harbour, columns: 120, rows: 40)
    driver.type(pane == .text ? "t?" : pane == .entities ? "e?" : "i?")
    let overlay = driver.reader.state.overlay!
    // Long lines are broken, so that only the words count.
    let text = overlay.rows.map { $0.parts.map(\.text).joined() }
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
    for command in Commands.all where command.scope.contains(Scope(pane)) {
      #expect(text.contains(command.summary), "\(command.name)")
    }
    driver.type("?")
    #expect(driver.reader.state.overlay == nil)
  }

  @Test func keysAreReadAsTheyAreWritten() {
    #expect(KeySequence("z z")?.keys == [KeyPress("z"), KeyPress("z")])
    #expect(KeySequence("C-A-x")?.keys == [KeyPress(.character("x"), control: true, alt: true)])
    #expect(KeySequence("F12")?.keys == [KeyPress(.function(12))])
    #expect(KeySequence("C-")?.keys == nil)
    #expect(KeySequence("") == nil)
    #expect(KeySequence("NoSuchKey") == nil)
  }

  @Test func keysCanBeRebound() {
    let keymap = Keymap(rebinding: [
      "down": ["n", "z j"], "nonsense": ["x"], "up": ["NoSuchKey"],
    ])
    #expect(keymap.problems.count == 2)
    #expect(keymap.problems[0].contains("no command “nonsense”"))
    var driver = Driver(
      Samples.numbered, columns: 60, rows: 12, options: ReaderOptions(keymap: keymap))
    #expect(driver.status.contains("Keys: there is no command"))
    driver.type("nnnzj")
    #expect(driver.picture[1].contains("number 2 "))
    driver.type("j")
    #expect(driver.status.contains("j is not bound"))
    driver.type("?")
    #expect(driver.picture.joined().contains("n, z j"))
  }

  @Test func aRebindingTakesTheKeyAway() {
    let keymap = Keymap(rebinding: ["quit-all": ["x"]])
    #expect(keymap.match(KeySequence("x")!, in: .text) == .command("quit-all"))
    #expect(keymap.summary(of: "clear-filter") == "")
  }
}
