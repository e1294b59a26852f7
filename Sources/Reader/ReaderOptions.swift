/// How a reader is set up: what the terminal can show, and what the user prefers.
public struct ReaderOptions: Sendable {
  /// The signs that the terminal can show.
  public var glyphs: Glyphs
  /// Columns of a line of text, if there is room.
  public var measure: Int
  public var keymap: Keymap
  /// What articles can be exported to.
  public var exportFormats: [Export.Format]

  public init(
    glyphs: Glyphs = .unicode, measure: Int = 72, keymap: Keymap = Keymap(),
    exportFormats: [Export.Format] = []
  ) {
    self.glyphs = glyphs
    self.measure = measure
    self.keymap = keymap
    self.exportFormats = exportFormats
  }
}
