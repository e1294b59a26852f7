import Article

/// A line of the text pane.
struct TextLine: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Words of the paragraph with that number; the first line of it or a later one.
    case text(paragraph: Int, isFirst: Bool)
    case fold(Folding.Fold)
    /// The space after a paragraph.
    case space
  }

  var kind: Kind
  /// The bytes that the line stands for, up to where the next line begins.
  var range: TextRange
  /// Empty columns before the words.
  var indent = 0
}

/// Which line, told by its paragraph, piece and number in it. Valid for one layout only.
struct LinePlace: Hashable, Sendable {
  /// The first paragraph of the fold, for a folded line.
  var paragraph: Int
  var piece: Int
  /// Counts from the start of the piece.
  var line: Int
}
