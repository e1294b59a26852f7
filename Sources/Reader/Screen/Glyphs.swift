import Article

/// The signs that the reader draws beside the article's own words.
public struct Glyphs: Equatable, Sendable {
  var directBar: Character
  var partialBar: Character
  var indirectBar: Character
  var pointer: Character
  var included: Character
  var excluded: Character
  /// Beside what the reader has written a note on, and beside what they have put right.
  var note: Character
  var corrected: Character
  var ellipsis: Character
  var fold: String
  var bullet: Character
  var dot: Character
  var paragraph: String
  var horizontal: Character
  var vertical: Character
  /// Upper left, upper right, lower left, lower right.
  var corners: (Character, Character, Character, Character)
  /// Opening down, up, right, left.
  var tees: (down: Character, up: Character, right: Character, left: Character)
  /// Whether the article's characters must be brought down to ASCII too.
  var isASCII: Bool

  /// For terminals that show Unicode.
  public static let unicode = Glyphs(
    directBar: "▌", partialBar: "▎", indirectBar: "┊", pointer: "▸", included: "●", excluded: "○",
    note: "✎", corrected: "✓", ellipsis: "…", fold: "⋯", bullet: "•", dot: "·", paragraph: "¶",
    horizontal: "─", vertical: "│",
    corners: ("┌", "┐", "└", "┘"), tees: ("┬", "┴", "├", "┤"), isASCII: false)

  /// For terminals or locales that have no more than ASCII.
  public static let ascii = Glyphs(
    directBar: "#", partialBar: "|", indirectBar: ":", pointer: ">", included: "*", excluded: "-",
    note: "n", corrected: "*", ellipsis: "~", fold: "...", bullet: "*", dot: "-", paragraph: "par.",
    horizontal: "-",
    vertical: "|", corners: ("+", "+", "+", "+"), tees: ("+", "+", "+", "+"), isASCII: true)

  public static func == (a: Glyphs, b: Glyphs) -> Bool { a.isASCII == b.isASCII }

  func bar(_ kind: Quote.Kind) -> Character {
    switch kind {
    case .direct: directBar
    case .partial: partialBar
    case .indirect, .term: indirectBar
    }
  }
}
