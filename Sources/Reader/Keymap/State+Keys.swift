/// From keys to commands: counts, sequences, and commands that wait for a character.
extension State {
  private static let largestCount = 99_999

  mutating func press(_ key: KeyPress) -> [Effect] {
    message = nil
    reading.selection = nil
    if prompt != nil { return edit(key) }
    if let name = pending.waiting {
      let count = pending.count
      pending = PendingKeys()
      guard case .character(let character) = key.key, !key.control, !key.alt else { return [] }
      return Commands.named(name)?.run(
        &self, Invocation(count: count, argument: String(character))) ?? []
    }
    if pending.keys.isEmpty, let count = count(continuedBy: key) {
      pending.count = count
      return []
    }
    pending.keys.append(key)
    switch options.keymap.match(KeySequence(pending.keys), in: keyPane) {
    case .command(let name): return run(name)
    case .prefix: return []
    case .none:
      let wasUseful = pending.count != nil || pending.keys.count > 1
      let keys = KeySequence(pending.keys).description
      pending = PendingKeys()
      if !(wasUseful && key.key == .escape) { say("\(keys) is not bound · ? help") }
      return []
    }
  }

  private mutating func run(_ name: String) -> [Effect] {
    let count = pending.count
    pending = PendingKeys()
    guard let command = Commands.named(name) else { return [] }
    // On a screen too small to show what happens, only leaving and the like work.
    if paneLayout == nil && !command.worksUnseen { return [] }
    if case .character = command.argument {
      pending.waiting = name
      pending.count = count
      return []
    }
    if case .line = command.argument { return openCommandLine(with: command) }
    return command.run(&self, Invocation(count: count))
  }

  /// The count with another digit; nil if the key is none, or is bound as a key of its own.
  private func count(continuedBy key: KeyPress) -> Int? {
    guard !key.control, !key.alt, case .character(let character) = key.key,
      character.isASCII, let digit = character.wholeNumberValue,
      digit > 0 || pending.count != nil,
      options.keymap.match(KeySequence([key]), in: keyPane) == .none
    else { return nil }
    return min((pending.count ?? 0) * 10 + digit, Self.largestCount)
  }
}
