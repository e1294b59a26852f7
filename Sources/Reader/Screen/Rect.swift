/// A rectangle of screen cells.
struct Rect: Equatable, Sendable {
  var column: Int
  var row: Int
  var columns: Int
  var rows: Int

  var columnRange: Range<Int> { column..<(column + columns) }
  var rowRange: Range<Int> { row..<(row + rows) }

  func contains(_ position: Position) -> Bool {
    columnRange.contains(position.column) && rowRange.contains(position.row)
  }
}
