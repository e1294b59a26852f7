import Styling
import TestSupport
import Testing

/// Reading an article in the real program.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ReadingTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  @Test(arguments: [(200, 60), (120, 40), (80, 24), (40, 12), (20, 5)])
  func opensAndLeavesAtEverySize(columns: Int, rows: Int) throws {
    let terminal = try scene.start([scene.file()], columns: columns, rows: rows)
    try terminal.wait(for: "Harbour Town")
    terminal.send("G")
    try terminal.wait(for: "month.")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(terminal.isModeRestored)
    for mode in [1049, 1002, 1006, 2004, 2026] { #expect(!terminal.isModeOn(mode)) }
  }

  @Test func showsWhoSaidWhat() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Maria Lindqvist  ")
    try terminal.wait(for: "▌ “We could not imagine")
    #expect(terminal.look(of: "Maria Lindqvist,")?.bold == true)
    #expect(terminal.lines.contains { $0.contains("─ Entities ─") })
    #expect(terminal.lines.contains { $0.contains("─ Quotes ") })
  }

  @Test func stepsThroughQuotes() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "▌ “We could not imagine")
    terminal.send("gg]")
    try terminal.wait(for: " q1 ")
    terminal.send("]")
    try terminal.wait(for: " q2 Maria Lindqvist")
    terminal.send("}")
    try terminal.wait("another quote of the same speaker") {
      let status = terminal.lines.last ?? ""
      return status.hasPrefix(" q") && !status.hasPrefix(" q2 ") && status.contains("Lindqvist ·")
    }
    let here = terminal.lines.last
    terminal.send("[")
    try terminal.wait("the quote before") {
      terminal.lines.last != here && terminal.lines.last?.hasPrefix(" q") == true
    }
  }

  @Test func findsWords() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    terminal.send("/nostalgia")
    try terminal.wait(for: "/nostalgia")
    terminal.send("\r")
    try terminal.wait("lit match") { terminal.look(of: "nostalgia")?.background != nil }
  }

  @Test func listsItsKeys() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    terminal.send("?")
    try terminal.wait(for: "next quote")
    terminal.send("\u{1B}")
    try terminal.wait("article again") { terminal.text.firstRange(of: "next quote") == nil }
  }

  @Test func keepsThePlaceWhenTheWindowChanges() throws {
    let terminal = try scene.start([scene.file()], columns: 80, rows: 12)
    try terminal.wait(for: "Harbour Town")
    terminal.send("G")
    try terminal.wait(for: "month.")
    for (columns, rows) in [(50, 12), (140, 30), (20, 5), (80, 12)] {
      terminal.resize(columns: columns, rows: rows)
      // The paragraph that was on top.
      try terminal.wait(for: "The storm of")
    }
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
  }

  @Test func readsStandardInputAndTakesKeysFromTheTerminal() throws {
    let terminal = try scene.start(["-"], standardInput: .pipe(Array(Scene.article.utf8)))
    try terminal.wait(for: "Harbour Town")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
  }

  @Test func paintsSpeakersInTheColorsOfTheTheme() throws {
    let terminal = try scene.start([scene.file()], environment: ["COLORTERM": "truecolor"])
    try terminal.wait("coloured bar") { terminal.look(of: "▌")?.foreground != nil }
    let speakers = (0..<StyleName.speakerCount).compactMap {
      if case .rgb(let red, let green, let blue)? = Themes.dark[.speaker($0)].foreground {
        [red, green, blue]
      } else {
        nil
      }
    }
    #expect(speakers.contains(terminal.look(of: "▌")?.foreground ?? []))
  }

  @Test(arguments: ["xterm-256color", "xterm", "linux", "screen-256color", "tmux-256color"])
  func showsColorsOnUsualTerminals(name: String) throws {
    let terminal = try scene.start([scene.file()], environment: ["TERM": name])
    try terminal.wait("coloured bar") { terminal.look(of: "▌")?.foreground != nil }
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
  }

  @Test(arguments: ["linux", "vt100"])
  func leavesTheLastLineToTheShellWithoutASecondScreen(name: String) throws {
    let terminal = try scene.start([scene.file()], environment: ["TERM": name])
    try terminal.wait(for: "help")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(terminal.lines.last?.allSatisfy(\.isWhitespace) == true)
    #expect(terminal.text.contains("Harbour Town"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func tellsThingsApartWithoutColors(environment: [String: String]) throws {
    let terminal = try scene.start([scene.file()], environment: environment)
    try terminal.wait(for: "▌ “We could not imagine")
    #expect(terminal.looks.allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(terminal.look(of: "Maria Lindqvist,")?.bold == true)
  }

  @Test func sendsOnlyASCIIWhereTheLocaleHasNoMore() throws {
    let terminal = try scene.start([scene.file()], environment: ["LANG": "C"])
    try terminal.wait(for: "# \"We could not imagine the bay")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }
}
