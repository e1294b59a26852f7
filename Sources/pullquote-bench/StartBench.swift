import ArgumentParser
import FoundationEssentials
import TestSupport

/// How long a reader waits.
struct StartBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Measure the reader's start in a terminal, and the executable's size.",
    discussion: """
      Times run from the start of the process: to the first screen, to the first screen with an \
      annotated quote, and to the last change of the screen. The first screen of the article must \
      have a quote. With every run the program is a new one, as if it never ran before.
      """)

  @Argument(help: "An article, such as one of 5 KB.", completion: .file()) var file: String
  @Option(help: "The executable; else the one beside this command.") var program: String?
  @Option(help: "Runs; medians and the fastest are printed.") var runs = 20

  func run() throws {
    let program =
      self.program
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "pullquote").path
    let size = FileSize.bytes(of: program) ?? 0
    let starts = try (0..<runs).map { _ in try Start(of: program, reading: file) }
    print("Executable: \((Double(size) / 1e6).formatted(digits: 1)) MB")
    report("First screen", starts.map(\.firstScreen))
    report("First annotated quote", starts.map(\.firstQuote))
    report("Last change of the screen", starts.map(\.lastChange))
  }

  func validate() throws {
    guard runs > 0 else { throw ValidationError("There must be at least one run.") }
  }

  private func report(_ name: String, _ times: [Duration]) {
    let sorted = times.sorted()
    func milliseconds(_ time: Duration) -> String {
      "\(Int((time / .milliseconds(1)).rounded())) ms"
    }
    print(
      "\(name): \(milliseconds(sorted[sorted.count / 2])) (fastest \(milliseconds(sorted[0])))")
  }
}

/// One start of the reader.
private struct Start {
  let firstScreen: Duration
  let firstQuote: Duration
  let lastChange: Duration

  /// The bars before lines with quotes.
  private static let bars = ["▎", "┊"]
  /// When nothing changes for so long, all is shown.
  private static let silence = Duration.milliseconds(700)

  init(of program: String, reading file: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "pullquote-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = ContinuousClock()
    let start = clock.now
    let terminal = try PseudoTerminal(
      [program, file],
      environment: ["HOME": folder.path, "TERM": "xterm-256color", "LANG": "C.UTF-8"])
    try terminal.wait("an article") { terminal.hasSent("¶") }
    firstScreen = clock.now - start
    try terminal.wait("a quote") { Self.bars.contains(where: terminal.hasSent) }
    firstQuote = clock.now - start
    var last = clock.now
    var count = terminal.output.count
    try? terminal.wait("silence", within: Self.silence) {
      if terminal.output.count > count {
        count = terminal.output.count
        last = clock.now
      }
      return false
    }
    lastChange = last - start
    terminal.send("q")
    _ = try terminal.waitForEnd()
  }
}
