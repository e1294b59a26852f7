import Styling

/// Draws a window in the middle of the screen.
struct OverlayWindow {
  let state: State
  let overlay: Overlay

  /// The rectangle within the window's border.
  static func inside(_ overlay: Overlay, size: Size) -> Rect {
    let hasMargin = size.columns >= 40
    let columns = min(
      max(overlay.width + 2, 30), size.columns - (hasMargin ? 6 : 2), Overlay.widest)
    let rows = max(1, min(overlay.rows.count, size.rows - 4))
    return Rect(
      column: (size.columns - columns) / 2, row: max(2, (size.rows - rows) / 2), columns: columns,
      rows: rows)
  }

  func paint(on screen: inout Screen) {
    let inside = Self.inside(overlay, size: screen.size)
    let glyphs = state.options.glyphs
    paintBox(around: inside, on: &screen)
    for row in 0..<inside.rows where overlay.rows.indices.contains(overlay.position.top + row) {
      let number = overlay.position.top + row
      var column = inside.column + 1
      for part in overlay.rows[number].parts {
        column = screen.write(
          part.text, row: inside.row + row,
          columns: column..<(inside.column + inside.columns), styles: part.styles, glyphs: glyphs)
      }
      if number == overlay.position.selected {
        screen.put(
          Cell(glyphs.pointer), at: Position(column: inside.column, row: inside.row + row))
        screen.addStyle(.selectionFocused, row: inside.row + row, columns: inside.columnRange)
      }
    }
  }

  private func paintBox(around inside: Rect, on screen: inout Screen) {
    let glyphs = state.options.glyphs
    let left = inside.column - 1
    let right = inside.column + inside.columns
    let top = inside.row - 1
    let bottom = inside.row + inside.rows
    // A blank column on either side sets the window off from the words behind it.
    screen.fill(
      Rect(column: left - 1, row: top, columns: inside.columns + 4, rows: inside.rows + 2))
    func put(_ character: Character, _ column: Int, _ row: Int) {
      screen.put(
        Cell(character, styles: [.borderFocused]), at: Position(column: column, row: row))
    }
    for column in (left + 1)..<right {
      put(glyphs.horizontal, column, top)
      put(glyphs.horizontal, column, bottom)
    }
    for row in inside.rowRange {
      put(glyphs.vertical, left, row)
      put(glyphs.vertical, right, row)
    }
    put(glyphs.corners.0, left, top)
    put(glyphs.corners.1, right, top)
    put(glyphs.corners.2, left, bottom)
    put(glyphs.corners.3, right, bottom)
    screen.write(
      " \(overlay.title) ", row: top, columns: (left + 2)..<right,
      styles: [.borderFocused, .paneTitle], glyphs: glyphs)
    let hidden = overlay.rows.count - overlay.position.top - inside.rows
    if hidden > 0 {
      screen.write(
        " \(hidden) more ", row: bottom, columns: (left + 2)..<right,
        styles: [.borderFocused, .hint], glyphs: glyphs)
    }
  }
}
