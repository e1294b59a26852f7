/// Something that the reader can be told to do, by keys or by name.
///
/// Keymap, help, completion and the manual are made from these values; see ``Commands/all``.
struct Command: Sendable {
  /// What a command needs besides its name.
  enum Argument: Sendable {
    case none
    /// The key pressed next: the name of a mark.
    case character
    /// Words after the name on the command line; the text says what they are. The command's keys
    /// call it without any.
    case text(String)
    /// As `text`, but the command's keys open the command line, for the words to be typed there.
    case line(String)
  }

  /// In which part of the help it stands.
  enum Section: String, CaseIterable, Sendable {
    case moving = "Moving"
    case quotes = "Quotes and speakers"
    case corrections = "Corrections and notes"
    case taking = "Taking along"
    case entities = "Entities and filters"
    case finding = "Finding"
    case panes = "Panes and windows"
    case articles = "Articles"
    case program = "Program"
  }

  /// Lower-case words joined by hyphens.
  let name: String
  /// Other names that hands know from elsewhere; neither listed nor completed.
  let aliases: [String]
  /// As ``KeySequence/init(_:)`` reads them; each binds the command.
  let keys: [String]
  /// One line for the help, without a full stop.
  let summary: String
  let section: Section
  let scope: Scope
  let argument: Argument
  let run: @Sendable (inout State, Invocation) -> [Effect]

  /// Whether it makes sense while nothing can be shown.
  var worksUnseen: Bool { ["quit", "quit-all", "suspend", "redraw", "stop"].contains(name) }

  init(
    _ name: String, aliases: [String] = [], keys: [String], _ summary: String, section: Section,
    scope: Scope = .everywhere, argument: Argument = .none,
    run: @escaping @Sendable (inout State, Invocation) -> [Effect]
  ) {
    self.name = name
    self.aliases = aliases
    self.keys = keys
    self.summary = summary
    self.section = section
    self.scope = scope
    self.argument = argument
    self.run = run
  }
}

/// How a command was called.
struct Invocation: Sendable {
  /// The number typed before the key.
  var count: Int?
  /// The words after the name, or the character of a mark.
  var argument = ""
  /// Whether the name ended in an exclamation mark: do it in spite of what speaks against it.
  var isForced = false

  /// The number of times to do it.
  var times: Int { max(1, count ?? 1) }
}
