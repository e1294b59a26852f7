import Article

/// A question on the last line, and the answer being typed.
struct Prompt: Equatable, Sendable {
  enum Kind: Hashable, Sendable {
    case search
    case command
    case narrow(PaneID)

    var label: String {
      switch self {
      case .search: "/"
      case .command: ":"
      case .narrow: "narrow: "
      }
    }
  }

  var kind: Kind
  var editor = LineEditor()
  /// Where the text was when the prompt opened; Esc goes back there.
  var origin: (anchor: TextOffset, point: TextOffset)
  /// What narrowed the list before; Esc restores it.
  var earlier = ""
  /// The position in the history, counted back from the newest; nil for the line being typed.
  var historyIndex: Int?
  var completion: Completion?
  /// Whether a theme is shown that is not chosen yet.
  var previewsTheme = false

  init(_ kind: Kind, origin: (anchor: TextOffset, point: TextOffset)) {
    self.kind = kind
    self.origin = origin
  }

  static func == (a: Prompt, b: Prompt) -> Bool {
    a.kind == b.kind && a.editor == b.editor && a.origin == b.origin
  }
}

/// The ways in which a command line can go on, and which of them is tried.
struct Completion: Equatable, Sendable {
  /// What stands before the completed word.
  var prefix: String
  var candidates: [String]
  var chosen: Int
}
