/// The command table.
enum Commands {
  static let all: [Command] =
    motion + quotes + speakers + corrections + entities + finding + panes + articles + program

  static func named(_ name: String) -> Command? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
