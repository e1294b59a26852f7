import Foundation
import TestSupport
import Testing

/// Help for people who are new: the first run, the manual, the shell's completion.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HelpTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  @Test func theFirstRunIsWelcomedAndNoOther() throws {
    let first = try scene.start([scene.file()])
    try first.wait(for: "? all keys")
    first.send("]")
    try first.wait("the welcome gone") { first.text.firstRange(of: "all keys") == nil }
    first.send("q")
    _ = try first.waitForEnd()
    let second = try scene.start([scene.file()])
    try second.wait(for: " q1 ")
    second.send("q")
    _ = try second.waitForEnd()
    #expect(!second.hasSent("Welcome"))
  }

  @Test func helpExplainsATopic() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    terminal.send(":help corrections\r")
    try terminal.wait(for: "Corrections are your own layer")
  }

  @Test func theManualIsAManPage() throws {
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "'\(Scene.program)' manual | grep -v '^[.]' | grep -c 'next quote'"],
      environment: scene.environment())
    _ = try terminal.waitForEnd()
    #expect(Int(terminal.lines[0]) ?? 0 > 0)
    let source = try PseudoTerminal(
      ["/bin/sh", "-c", "'\(Scene.program)' manual | sed -n '1,3p'"],
      environment: scene.environment())
    _ = try source.waitForEnd()
    #expect(source.lines[0].hasPrefix(".TH PULLQUOTE 1"))
    #expect(source.lines[1] == ".SH NAME")
  }

  @Test func theLicensesOfAllPartsArePrinted() throws {
    let words = ["GRDB", "commercial use", "END OF TERMS AND CONDITIONS", "zlib"]
    let patterns = words.map { "-e '\($0)'" }.joined(separator: " ")
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "'\(Scene.program)' --licenses | grep -o \(patterns) | sort -u | wc -l"],
      environment: scene.environment())
    _ = try terminal.waitForEnd()
    #expect(terminal.lines[0] == "\(words.count)")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completesInTheShell(shell: String) throws {
    let terminal = try PseudoTerminal(
      [
        "/bin/sh", "-c",
        "'\(Scene.program)' --generate-completion-script \(shell) | grep -c 'annotate\\|plain'",
      ], environment: scene.environment())
    _ = try terminal.waitForEnd()
    #expect(Int(terminal.lines[0]) ?? 0 > 1)
  }

  @Test func helpNamesTheReadersOptions() throws {
    let terminal = try scene.start(["--help"])
    _ = try terminal.waitForEnd()
    #expect(terminal.text.firstRange(of: "[--plain] [--theme <theme>] [<sources> ...]") != nil)
  }
}
