import Styling

/// Width and height in character cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen, counted from the upper left corner, from 0.
public struct Position: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// Everything that the terminal is to show: complete, and safe to send.
public struct Screen: Equatable, Sendable {
  public let size: Size
  /// `size.rows` rows of `size.columns` cells each.
  public private(set) var rows: [[Cell]]
  /// Where the terminal's cursor blinks (in a prompt); nil hides it.
  public var cursor: Position?
  /// What the terminal's window is called; printable characters only (see ``PlainText``).
  public var windowTitle: String

  public init(size: Size, windowTitle: String = "") {
    self.size = size
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
    cursor = nil
    self.windowTitle = windowTitle
  }

  /// Puts a cell; outside the screen nothing happens, and half of a wide character is never left.
  public mutating func put(_ cell: Cell, at position: Position) {
    guard rows.indices.contains(position.row), position.column >= 0,
      position.column + max(1, cell.width) <= size.columns
    else { return }
    Self.put(cell, at: position.column, in: &rows[position.row])
  }

  private static func put(_ cell: Cell, at column: Int, in row: inout [Cell]) {
    let after = column + max(1, cell.width)
    if row[column].width == 0 && column > 0 { row[column - 1] = .blank }
    if after < row.count && row[after].width == 0 { row[after] = .blank }
    row[column] = cell
    if cell.width == 2 { row[column + 1] = cell.continuation }
  }

  /// Adds a style to every cell of a stretch of a row.
  public mutating func addStyle(_ name: StyleName, row: Int, columns: Range<Int>) {
    guard rows.indices.contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      rows[row][column].styles.insert(name)
    }
  }
}
