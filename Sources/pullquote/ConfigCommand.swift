import ArgumentParser
import Reader

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the configuration in force, with what each setting means.")

  func run() throws {
    let settings = Settings()
    let keymap = Keymap(rebinding: settings.configuration.keys)
    let commands = CommandSummary.all(in: keymap).map { ($0.name, $0.keys, $0.summary) }
    emit(lines: [settings.configuration.toml(commands: commands)])
    let problems = settings.problems + keymap.problems
    for problem in problems { complain(problem) }
    if !problems.isEmpty { throw ExitCode(1) }
  }
}
