/// The command table.
enum Commands {
  static let all: [Command] =
    motion + quotes + speakers + corrections + taking + entities + finding + panes + articles
    + program

  /// The command of that name or alias.
  static func named(_ name: String) -> Command? { byName[name] }

  private static let byName = Dictionary(
    uniqueKeysWithValues: all.flatMap { command in
      ([command.name] + command.aliases).map { ($0, command) }
    })
}
