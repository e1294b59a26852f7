/// Which keys call which command, in each pane.
public struct Keymap: Sendable {
  /// What was wrong with the keys that the user chose, one line each.
  public private(set) var problems: [String] = []
  /// By command: its keys, in the order of the table.
  private(set) var keys: [String: [KeySequence]] = [:]
  private var bindings: [PaneID: [KeySequence: String]] = [:]
  private var prefixes: [PaneID: Set<KeySequence>] = [:]

  enum Match: Equatable {
    case command(String)
    /// More keys are needed.
    case prefix
    case none
  }

  /// - Parameter rebinding: By command name, the keys that replace those of the table. A key taken
  ///   from another command is that command's no longer.
  public init(rebinding: [String: [String]] = [:]) {
    for command in Commands.all {
      keys[command.name] = command.keys.compactMap { KeySequence($0) }
    }
    for (name, texts) in rebinding.sorted(by: { $0.key < $1.key }) {
      guard let command = Commands.named(name) else {
        problems.append("there is no command “\(PlainText.line(name, limit: 60))”")
        continue
      }
      rebind(command, texts)
    }
    index()
  }

  /// Finds what a sequence does in a pane.
  func match(_ sequence: KeySequence, in pane: PaneID) -> Match {
    if let name = bindings[pane]?[sequence] { return .command(name) }
    return prefixes[pane]?.contains(sequence) == true ? .prefix : .none
  }

  /// The keys of a command as the help shows them.
  func summary(of name: String) -> String {
    (keys[name] ?? []).map(\.description).joined(separator: ", ")
  }

  private mutating func rebind(_ command: Command, _ texts: [String]) {
    var sequences: [KeySequence] = []
    for text in texts {
      guard let sequence = KeySequence(text) else {
        let shown = PlainText.line(text, limit: 40)
        problems.append(
          "“\(shown)” for \(command.name) is no key (examples: j, C-o, PageDown, z z)")
        continue
      }
      sequences.append(sequence)
    }
    // A key of a list (Enter, Space) stays the list's own unless it is rebound for that list.
    let strength = min(command.scope.count, Scope.panes.count)
    for other in Commands.all
    where other.name != command.name && !other.scope.isDisjoint(with: command.scope)
      && other.scope.count >= strength
    {
      keys[other.name]?.removeAll(where: sequences.contains)
    }
    keys[command.name] = sequences
  }

  /// Where two commands have the same key, the one that works in fewer panes wins in those.
  private mutating func index() {
    let commands = Commands.all.sorted { $0.scope.count > $1.scope.count }
    for pane in PaneID.allCases {
      var map: [KeySequence: String] = [:]
      var starts: Set<KeySequence> = []
      for command in commands where command.scope.contains(Scope(pane)) {
        for sequence in keys[command.name] ?? [] {
          map[sequence] = command.name
          for length in 1..<sequence.keys.count where sequence.keys.count > 1 {
            starts.insert(KeySequence(Array(sequence.keys.prefix(length))))
          }
        }
      }
      bindings[pane] = map
      prefixes[pane] = starts
    }
  }
}
