/// Keys that were pressed but do not yet make a command: a count, the start of a sequence, a
/// command that waits for a character.
struct PendingKeys: Equatable, Sendable {
  var count: Int?
  var keys: [KeyPress] = []
  /// The name of the command that waits for one more character.
  var waiting: String?

  var isEmpty: Bool { self == PendingKeys() }

  /// As shown in the status line.
  var summary: String {
    (count.map(String.init) ?? "") + KeySequence(keys).description
  }
}
