import Article
import Styling
import Testing

@testable import Reader

/// Focus, measure, folds, the mouse, and terminals without Unicode.
@Suite struct PaneTests {
  private func driver(_ columns: Int = 100, _ rows: Int = 24) -> Driver {
    Driver(Samples.harbour, columns: columns, rows: rows)
  }

  @Test func focusGoesRound() {
    var driver = driver()
    for (key, pane) in [
      ("<Tab>", PaneID.entities), ("<Tab>", .quotes), ("<Tab>", .text), ("<S-Tab>", .quotes),
      ("e", .entities), ("t", .text), ("i", .quotes),
    ] {
      driver.type(key)
      #expect(driver.reader.state.focus == pane)
    }
  }

  @Test func zoomHidesAllButTheText() {
    var driver = driver()
    driver.type("z")
    #expect(!driver.picture.joined().contains("│"))
    #expect(driver.picture[3].contains("Harbour to close"))
    driver.type("e")
    #expect(driver.picture.joined().contains("│"))
  }

  @Test func theMeasureChanges() {
    var driver = Driver(Samples.numbered, columns: 120, rows: 40)
    driver.type("--")
    #expect(driver.status.contains("64 columns"))
    driver.type("+")
    #expect(driver.reader.state.preferences.measure == 68)
    driver.type("20-")
    #expect(driver.reader.state.preferences.measure == 20)
  }

  @Test func boilerplateOpens() {
    var driver = driver()
    driver.type("<Enter>")
    #expect(driver.picture[2].contains("Home"))
    #expect(driver.picture[3].contains("Sport"))
    driver.type("<Enter>")
    #expect(driver.status.contains("Nothing is folded"))
    driver.type("B")
    #expect(driver.picture[2].contains("⋯ 2 lines of page furniture"))
  }

  @Test func rolesHaveTheirLook() {
    let screen = driver().screen
    func styles(_ row: Int) -> StyleSet { screen.rows[row][6].styles }
    #expect(styles(2).contains(.fold))
    #expect(styles(4).contains(.headline))
    #expect(styles(5).contains(.byline))
    #expect(styles(6).contains(.dateline))
    #expect(styles(8).contains(.caption))
    #expect(styles(10).contains(.text))
  }

  @Test func annotationIsStyled() {
    let text = MarkedText(
      "[person Ann|Ann] [cue|said] [direct Ann|“No.”] [partial Bob|“x”] [indirect|that] [term|“t”]")
    let screen = Driver(text, columns: 60, rows: 6).screen
    let row = screen.rows[1]
    #expect(screen.picture[1] == " ▌ Ann said “No.” “x” that “t”")
    #expect(row[1].styles.contains(.speaker1))
    #expect(row[3].styles.contains(.person))
    #expect(row[7].styles.contains(.cue))
    #expect(row[12].styles.contains(.quoteDirect))
    #expect(row[18].styles.contains(.quotePartial))
    #expect(row[22].styles.contains(.quoteIndirect))
    #expect(row[27].styles.contains(.term))
    #expect(row[12].offset == TextOffset(utf8: 9))
  }

  @Test func clicksAndWheel() {
    var driver = driver()
    driver.send(.mouse(Mouse(.press, at: Position(column: 80, row: 4))))
    #expect(driver.reader.state.focus == .entities)
    let selected = driver.reader.state.reading.entities.selected!
    #expect(driver.reader.state.reading.index.annotation[selected].name == "Tomas Beel")
    driver.send(.mouse(Mouse(.press, at: Position(column: 80, row: 14))))
    #expect(driver.status.hasPrefix(" q2 "))
    driver.send(.mouse(Mouse(.press, at: Position(column: 10, row: 2))))
    #expect(driver.picture[2].contains("Home"))
    driver.send(.mouse(Mouse(.wheelDown, at: Position(column: 10, row: 5))))
    #expect(!driver.picture.joined().contains("Home"))
    driver.send(.mouse(Mouse(.wheelUp, at: Position(column: 10, row: 5))))
    #expect(driver.picture[2].contains("Home"))
    driver.type("?")
    driver.send(.mouse(Mouse(.wheelDown, at: Position(column: 50, row: 10))))
    #expect(driver.reader.state.overlay?.position.top == 3)
    driver.send(.mouse(Mouse(.press, at: Position(column: 0, row: 0))))
    #expect(driver.reader.state.overlay == nil)
  }

  @Test func bordersAreDragged() {
    var driver = driver()
    driver.send(.mouse(Mouse(.press, at: Position(column: 73, row: 5))))
    driver.send(.mouse(Mouse(.drag, at: Position(column: 60, row: 7))))
    driver.send(.mouse(Mouse(.release, at: Position(column: 60, row: 7))))
    #expect(driver.picture[3].split(separator: "│")[0].count == 59)
    driver.send(.mouse(Mouse(.press, at: Position(column: 70, row: 9))))
    driver.send(.mouse(Mouse(.drag, at: Position(column: 70, row: 15))))
    #expect(driver.picture[15].contains("─ Quotes"))
    driver.send(.mouse(Mouse(.drag, at: Position(column: 70, row: 99))))
    driver.send(.mouse(Mouse(.release, at: Position(column: 70, row: 99))))
    driver.send(.mouse(Mouse(.press, at: Position(column: 60, row: 5))))
    driver.send(.mouse(Mouse(.drag, at: Position(column: 0, row: 5))))
    #expect(driver.picture[5].split(separator: "│")[0].count == 12)
    driver.resize(72, 14)
    #expect(driver.screen.rows.allSatisfy { $0.count == 72 })
  }

  @Test func draggingOverTextCopiesIt() {
    var driver = driver()
    driver.send(.mouse(Mouse(.press, at: Position(column: 4, row: 14))))
    driver.send(.mouse(Mouse(.drag, at: Position(column: 20, row: 15))))
    #expect(driver.screen.rows[14][10].styles.contains(.selectionFocused))
    #expect(!driver.screen.rows[15][25].styles.contains(.selectionFocused))
    driver.send(.mouse(Mouse(.release, at: Position(column: 20, row: 15))))
    guard case .copy(let text) = driver.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("Fishermen doubt it. Tomas Beel, who has sailed"))
    #expect(text.hasSuffix("thirty years, cal"))
    driver.type("j")
    #expect(!driver.screen.rows.joined().contains { $0.styles.contains(.selectionFocused) })
  }

  @Test func anEmptyArticleSaysSo() {
    let driver = Driver(MarkedText(""), columns: 80, rows: 24)
    #expect(driver.picture[2].contains("There is no text here."))
    let waiting = Driver(sources: ["slow.txt"])
    #expect(waiting.picture[2].contains("Reading slow.txt"))
  }

  @Test func asciiOnly() {
    let text = MarkedText(
      "#Café “Ünïcode”\n~Menu\n[direct Ann|“It’s over…”] said Łukasz – 漢字.\n*Item", title: nil)
    let driver = Driver(
      text, columns: 100, rows: 14, options: ReaderOptions(glyphs: .ascii))
    let screen = driver.screen
    for cell in screen.rows.joined() where cell.width > 0 {
      #expect(cell.character.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(cell.character)")
    }
    let picture = screen.picture.joined(separator: "\n")
    #expect(picture.contains("Cafe \"Unicode\""))
    #expect(picture.contains("# \"It's over.\" said"))
    #expect(picture.contains("... 1 line of page furniture"))
  }

  @Test func theQuoteHereGoesBeforeHints() {
    let driver = {
      var driver = Driver(Samples.harbour, columns: $0, rows: 24)
      driver.type("g]")
      return driver
    }
    #expect(driver(120).status.hasSuffix("filter: none   ? help  : command"))
    // The confidence is the end of what is known of the quote.
    let status = driver(72).status
    #expect(status.contains(" · 1.00 ") || status.contains(" · 0."), "\(status)")
    #expect(status.contains("? help"), "\(status)")
  }
}
