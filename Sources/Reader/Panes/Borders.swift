import Styling

/// Draws the box around the panes, the lines between them and their titles.
struct Borders {
  let state: State
  let layout: PaneLayout

  func paint(on screen: inout Screen) {
    let glyphs = state.options.glyphs
    let styles: StyleSet = [.border]
    let horizontal = Cell(glyphs.horizontal, styles: styles)
    let vertical = Cell(glyphs.vertical, styles: styles)
    func put(_ cell: Cell, _ column: Int, _ row: Int) {
      screen.put(cell, at: Position(column: column, row: row))
    }
    func put(_ character: Character, _ column: Int, _ row: Int) {
      put(Cell(character, styles: styles), column, row)
    }
    let top = layout.frame?.row
    let bottom = layout.frame.map { $0.row + $0.rows - 1 }
    if let frame = layout.frame, let top, let bottom {
      for column in frame.columnRange {
        put(horizontal, column, top)
        put(horizontal, column, bottom)
      }
      let right = frame.column + frame.columns - 1
      for row in (top + 1)..<bottom {
        put(vertical, frame.column, row)
        put(vertical, right, row)
      }
      put(glyphs.corners.0, frame.column, top)
      put(glyphs.corners.1, right, top)
      put(glyphs.corners.2, frame.column, bottom)
      put(glyphs.corners.3, right, bottom)
    }
    guard let divider = layout.divider, let text = layout[.text] else { return }
    for row in text.rowRange { put(vertical, divider, row) }
    if let top, let bottom {
      put(glyphs.tees.down, divider, top)
      put(glyphs.tees.up, divider, bottom)
    }
    if let row = layout.listDivider {
      let right = screen.size.columns - (layout.frame == nil ? 0 : 1)
      for column in divider..<right { put(horizontal, column, row) }
      put(glyphs.tees.right, divider, row)
      if layout.frame != nil { put(glyphs.tees.left, right, row) }
    }
    paintTitles(on: &screen)
  }

  private func paintTitles(on screen: inout Screen) {
    for pane in [PaneID.entities, .quotes] {
      guard let rect = layout[pane], let frame = layout.frame, rect.row > frame.row else {
        continue
      }
      let columns = (rect.column + 1)..<(rect.column + rect.columns - 1)
      var styles: StyleSet = [.border, .paneTitle]
      if state.focus == pane { styles.insert(.borderFocused) }
      screen.write(
        " \(title(of: pane)) ", row: rect.row - 1, columns: columns, styles: styles,
        glyphs: state.options.glyphs)
    }
  }

  private func title(of pane: PaneID) -> String {
    let reading = state.reading
    let narrowing: String
    var title = pane.title
    if pane == .quotes {
      narrowing = reading.quotes.narrowing
      let count = reading.quotes.inText.count
      if count > 0 {
        let number = reading.quotes.selected.flatMap(reading.quotes.numberInText)
        title += " \(number.map { "\($0 + 1)/" } ?? "")\(count)"
      }
    } else {
      narrowing = reading.entities.narrowing
    }
    return narrowing.isEmpty ? title : "\(title) /\(PlainText.line(narrowing, limit: 30))"
  }
}
