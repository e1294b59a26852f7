import TestSupport
import Testing

/// Lines that the terminal is told to move instead of being sent again.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ScrollingTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  /// Does something and waits until it is drawn: a prompt is opened after it, and closed again.
  ///
  /// - Returns: what the screen showed, which ends with the prompt.
  private func act(
    _ terminal: PseudoTerminal, _ keys: String
  ) throws -> (lines: [String], looks: [PseudoTerminal.Look]) {
    terminal.send(keys + "/")
    try terminal.wait("prompt") { terminal.lines.last == "/" }
    let screen = (terminal.lines, terminal.looks)
    terminal.send("\u{7F}")
    try terminal.wait("status line") { terminal.lines.last?.firstRange(of: "? help") != nil }
    return screen
  }

  /// Waits until the lists are there in their final form.
  private func waitForLists(_ terminal: PseudoTerminal) throws {
    try terminal.wait("finished annotation") {
      terminal.text.firstRange(of: "Quotes 1/") != nil
        && terminal.text.firstRange(of: "annotating") == nil
    }
  }

  @Test(arguments: [true, false])
  func whatHasMovedLooksAsIfDrawnAnew(answersQuestions: Bool) throws {
    let terminal = try scene.start(
      [scene.file()], columns: 110, rows: 16, environment: ["COLORTERM": "truecolor"])
    terminal.answersQuestions = answersQuestions
    try waitForLists(terminal)
    _ = try act(terminal, "")
    for keys in ["j", "jj", "k", "5j", " ", "k", "u", "G", "kkk", "gg"] {
      let moved = try act(terminal, keys)
      let drawn = try act(terminal, "\u{0C}")
      #expect(moved.lines == drawn.lines, "after \(keys)")
      let looksAlike = moved.looks == drawn.looks
      #expect(looksAlike, "after \(keys)")
    }
    #expect(terminal.hasSent("\u{1B}[?69h") == answersQuestions)
  }

  @Test func aLineOfTextCostsLittleWhereTheTerminalMovesColumns() throws {
    let terminal = try scene.start([scene.file()], columns: 110, rows: 30)
    try waitForLists(terminal)
    _ = try act(terminal, "gg")
    let before = terminal.output.count
    _ = try act(terminal, "jj")
    // Two lines moved, their numbers in the title, a prompt opened and closed.
    #expect(terminal.output.count - before < 1800)
  }
}
