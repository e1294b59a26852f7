import ArgumentParser
import Dispatch
import Glibc

/// Where the program begins: on the main thread, which the reader keeps for itself.
///
/// A command that waits for tasks leaves the main thread to them. The reader does not: it would run
/// on a thread of the pool then, which has to be started first.
@main enum Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let request = AnnotateRequest(usualArguments: arguments) { annotate(request) }
    do {
      if let read = Read(argumentsWithoutOptions: arguments) { return try read.run() }
      var command = try Pullquote.parseAsRoot()
      guard let command = command as? any AsyncParsableCommand else { return try command.run() }
      wait(for: command)
    } catch {
      Pullquote.exit(withError: error)
    }
  }

  private static func annotate(_ request: AnnotateRequest) -> Never {
    let run = AnnotateRun(request, BatchItems(request.sources))
    if run.isSingle { exit(run.performInTurn() ? 0 : 1) }
    Task { exit(await run.perform() ? 0 : 1) }
    dispatchMain()
  }

  private static func wait(for command: sending any AsyncParsableCommand) -> Never {
    Task {
      var command = command
      do {
        try await command.run()
        exit(0)
      } catch {
        Pullquote.exit(withError: error)
      }
    }
    dispatchMain()
  }
}

extension Read {
  /// A command line of sources alone, as it nearly always is; nil for every other.
  ///
  /// The first screen waits for this, and to make a parser of all commands takes longer than to
  /// make that screen.
  init?(argumentsWithoutOptions arguments: [String]) {
    let commands = Pullquote.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !arguments.contains(where: { $0.hasPrefix("-") && $0 != "-" || commands.contains($0) })
    else { return nil }
    self.init()
    plain = false
    licenses = false
    theme = nil
    sources = arguments
  }
}
