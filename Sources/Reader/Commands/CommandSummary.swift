/// What people outside the reader need to know of a command: for the configuration and the manual.
public struct CommandSummary: Equatable, Sendable {
  public let name: String
  /// In the notation of ``KeySequence/init(_:)``.
  public let keys: [String]
  public let summary: String
  /// The heading it stands under.
  public let section: String

  /// Every command, in the order of the table, with the keys that a keymap gives it.
  public static func all(in keymap: Keymap = Keymap()) -> [CommandSummary] {
    Commands.all.map { command in
      CommandSummary(
        name: command.name, keys: (keymap.keys[command.name] ?? []).map(\.description),
        summary: command.summary, section: command.section.rawValue)
    }
  }
}
