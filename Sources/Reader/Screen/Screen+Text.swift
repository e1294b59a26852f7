import Styling

extension Screen {
  /// Writes a line of furniture and returns the column after it. What does not fit in `columns` is
  /// cut, and an ellipsis shows that.
  @discardableResult
  mutating func write(
    _ string: some StringProtocol, row: Int, columns: Range<Int>, styles: StyleSet = [],
    glyphs: Glyphs
  ) -> Int {
    var column = columns.lowerBound
    guard column < columns.upperBound else { return column }
    let text = String(string)
    let bytes = text.utf8.span
    var i = 0
    while i < bytes.count {
      let cell: Cell
      // Most characters need no look at graphemes.
      if let simple = Scalar.simple(at: i, in: bytes, end: bytes.count),
        !glyphs.isASCII || simple.value < 0x80,
        let simpleCell = Cell(simple: simple.value, styles: styles, offset: nil)
      {
        cell = simpleCell
        i += simple.length
      } else {
        let character = text[text.utf8.index(text.startIndex, offsetBy: i)]
        cell = Cell(glyphs.isASCII ? Transliteration.ascii(character) : character, styles: styles)
        i += character.utf8.count
      }
      let width = cell.width
      if column + width > columns.upperBound {
        // The ellipsis takes the place of the last character that fitted.
        if column == columns.lowerBound { return column }
        put(Cell(glyphs.ellipsis, styles: styles), at: Position(column: column - 1, row: row))
        return column
      }
      put(cell, at: Position(column: column, row: row))
      column += width
    }
    return column
  }

  /// Fills a rectangle with blanks of one style.
  mutating func fill(_ rect: Rect, styles: StyleSet = []) {
    let blank = Cell(" ", styles: styles)
    for row in rect.rowRange {
      for column in rect.columnRange { put(blank, at: Position(column: column, row: row)) }
    }
  }

  /// Columns that a string takes.
  static func width(_ string: some StringProtocol) -> Int {
    let text = String(string)
    let bytes = text.utf8.span
    var width = 0
    var i = 0
    while i < bytes.count {
      if let simple = Scalar.simple(at: i, in: bytes, end: bytes.count) {
        width += simple.width
        i += simple.length
      } else {
        let character = text[text.utf8.index(text.startIndex, offsetBy: i)]
        width += DisplayCharacter(character).width
        i += character.utf8.count
      }
    }
    return width
  }
}
