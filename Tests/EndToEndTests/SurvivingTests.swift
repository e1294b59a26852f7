import Foundation
import TestSupport
import Testing

/// What must not break: signals, stops, bad input, bad terminals.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SurvivingTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT]) func givesTheTerminalBackWhenEnded(signal: Int32)
    throws
  {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    terminal.signal(signal)
    let ending = try terminal.waitForEnd()
    #expect(ending == .signal(signal))
    #expect(terminal.isModeRestored)
    #expect(!terminal.isModeOn(1049))
    #expect(terminal.isModeOn(25), "the cursor shows")
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL]) func givesTheTerminalBackAfterACrash(signal: Int32)
    throws
  {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    terminal.signal(signal)
    let ending = try terminal.waitForEnd()
    #expect(ending == .signal(signal))
    #expect(terminal.isModeRestored)
    #expect(!terminal.isModeOn(1049))
    #expect(terminal.hasSent("crashed"))
  }

  /// Below a shell, since a process without one is never stopped.
  @Test func stopsAndGoesOnUnderAShell() throws {
    let terminal = try PseudoTerminal(
      ["/bin/bash", "--norc", "-i"], environment: scene.environment(["PS1": "shell> "]))
    try terminal.wait(for: "shell>")
    terminal.send("'\(Scene.program)' '\(try scene.file())'\r")
    try terminal.wait(for: "Harbour Town")
    terminal.send("\u{1A}")
    try terminal.wait(for: "Stopped")
    #expect(!terminal.isModeOn(1049))
    terminal.send("fg\r")
    try terminal.wait(for: "Harbour Town")
    #expect(terminal.isModeOn(1049))
    terminal.send("q")
    try terminal.wait("the shell") { !terminal.isModeOn(1049) }
    terminal.send("exit\r")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
  }

  @Test func goesOnAfterAStopThatItCannotRefuse() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(terminal.isModeRestored)
  }

  @Test func sendsNothingThatAnArticleOrItsNameWantsToSend() throws {
    let payloads = [
      "\u{1B}]0;PWNED\u{07}", "\u{1B}]52;c;cHduZWQ=\u{07}", "\u{1B}[21t", "\u{1B}[6n", "\u{1B}c",
      "\u{9B}31m", "\u{202E}",
    ]
    let path = try scene.file(
      "a\u{1B}]0;PWNED\u{07}\u{202E}.txt",
      Scene.article + "\n\nEvil " + payloads.joined(separator: " evil ") + " end.")
    let terminal = try scene.start([path])
    try terminal.wait(for: "Harbour Town")
    terminal.send("G")
    try terminal.wait(for: "end.")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    for payload in payloads { #expect(!terminal.hasSent(payload), "\(payload.debugDescription)") }
  }

  @Test func saysWhichFileIsMissingAndLeavesTheScreenAlone() throws {
    let terminal = try scene.start(["no\u{1B}]0;PWNED\u{07}file.txt"])
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(1))
    #expect(terminal.text.firstRange(of: "pullquote: ") != nil)
    #expect(!terminal.hasSent("\u{1B}"))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "nosuch"], ["TERM": ""]])
  func saysWhatToDoAboutATerminalThatWillNotDo(environment: [String: String]) throws {
    let terminal = try scene.start([scene.file()], environment: environment)
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(1))
    #expect(terminal.text.firstRange(of: "--plain") != nil)
    #expect(!terminal.hasSent("\u{1B}"))
    #expect(terminal.isModeRestored)
  }

  @Test func endsQuietlyWhenNobodyReadsItsOutput() throws {
    let terminal = try PseudoTerminal(
      [
        "/bin/bash", "--norc", "-c",
        "'\(Scene.program)' quotes '\(try scene.file())' | true; echo end ${PIPESTATUS[0]}",
      ], environment: scene.environment())
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    // 0 if the output fitted into the pipe before it was closed.
    #expect(["end 0", "end 141"].contains(terminal.lines[0]), "\(terminal.text)")
  }
}
