import Article

/// How a reader is set up: what the terminal can show, and what the user prefers.
public struct ReaderOptions: Sendable {
  /// The signs that the terminal can show.
  public var glyphs: Glyphs
  public var preferences: Preferences
  public var keymap: Keymap
  /// What articles can be exported to.
  public var exportFormats: [Export.Format]

  public init(
    glyphs: Glyphs = .unicode, preferences: Preferences = Preferences(), keymap: Keymap = Keymap(),
    exportFormats: [Export.Format] = []
  ) {
    self.glyphs = glyphs
    self.preferences = preferences
    self.keymap = keymap
    self.exportFormats = exportFormats
  }
}

/// What the user likes, and may change while reading.
public struct Preferences: Equatable, Sendable {
  /// A list beside the text.
  public enum Pane: String, CaseIterable, Sendable { case entities, quotes }

  /// Columns of a line of text, if there is room.
  public var measure = 72
  /// The lists that stand beside the text, if there is room.
  public var panes = Pane.allCases
  /// The kinds of quotes that are lit in the text and listed.
  public var kinds = Quote.Kind.allCases
  /// The types of entities that are lit in the text and listed.
  public var types = EntityType.allCases
  /// Whether the mouse is the reader's, or left to the terminal.
  public var usesMouse = true

  public init() {}

  /// The kinds that the index has: terms quote nobody, and are in it only when they are asked for.
  var listedKinds: [Quote.Kind] {
    kinds.count == Quote.Kind.allCases.count ? kinds.filter { $0 != .term } : kinds
  }
}
