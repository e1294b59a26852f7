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
    for cell in FurnitureCells(string, styles: styles, isASCII: glyphs.isASCII) {
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
    FurnitureCells(string).reduce(0) { $0 + $1.width }
  }
}
