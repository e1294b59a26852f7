/// What the keys go to.
enum PaneID: CaseIterable, Hashable, Sendable {
  case text, entities, quotes
  /// A window over the panes: help, outline, list of articles.
  case overlay

  var title: String {
    switch self {
    case .text: "Text"
    case .entities: "Entities"
    case .quotes: "Quotes"
    case .overlay: "Window"
    }
  }
}

extension PaneID {
  init(_ pane: Preferences.Pane) {
    switch pane {
    case .entities: self = .entities
    case .quotes: self = .quotes
    }
  }
}

/// The panes in which a command works.
struct Scope: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let text = Scope(rawValue: 1)
  static let entities = Scope(rawValue: 2)
  static let quotes = Scope(rawValue: 4)
  static let overlay = Scope(rawValue: 8)
  static let lists: Scope = [.entities, .quotes]
  /// The three panes of an article.
  static let panes: Scope = [.text, .entities, .quotes]
  static let everywhere: Scope = [.text, .entities, .quotes, .overlay]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ pane: PaneID) {
    switch pane {
    case .text: self = .text
    case .entities: self = .entities
    case .quotes: self = .quotes
    case .overlay: self = .overlay
    }
  }

  /// How many panes it holds: the fewer, the stronger a binding.
  var count: Int { rawValue.nonzeroBitCount }
}
