extension State {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  /// Click selects, the wheel scrolls what is under it.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard let layout = paneLayout else { return [] }
    if overlay != nil { return pointInOverlay(mouse) }
    guard let pane = layout.pane(at: mouse.position), let rect = layout[pane] else { return [] }
    switch mouse.action {
    case .wheelUp: return scroll(pane, -Self.wheelRows)
    case .wheelDown: return scroll(pane, Self.wheelRows)
    case .press:
      message = nil
      return click(pane, row: mouse.position.row - rect.row)
    case .drag, .release: return []
    }
  }

  private mutating func scroll(_ pane: PaneID, _ rows: Int) -> [Effect] {
    switch pane {
    case .text:
      reading.scroll(rows)
      followText()
    case .entities: reading.entities.move(rows)
    case .quotes: reading.quotes.move(rows)
    case .overlay: break
    }
    return []
  }

  private mutating func click(_ pane: PaneID, row: Int) -> [Effect] {
    _ = focus(on: pane)
    switch pane {
    case .text:
      guard reading.viewport.lines.indices.contains(row) else { return [] }
      let line = reading.viewport.lines[row]
      reading.point = line.range.lowerBound
      if case .fold(let fold) = line.kind { reading.open(fold.paragraphs) }
      followText()
    case .entities:
      let number = reading.entities.position.top + row
      guard reading.entities.rows.indices.contains(number),
        case .entity = reading.entities.rows[number]
      else { return [] }
      reading.entities.position.selected = number
    case .quotes:
      let number = reading.quotes.position.top + row
      guard reading.quotes.rows.indices.contains(number),
        case .quote = reading.quotes.rows[number]
      else { return [] }
      reading.quotes.position.selected = number
      showSelectedQuote()
    case .overlay: break
    }
    return []
  }

  private mutating func pointInOverlay(_ mouse: Mouse) -> [Effect] {
    guard let size, let overlay else { return [] }
    let inside = OverlayWindow.inside(overlay, size: size)
    switch mouse.action {
    case .wheelUp: self.overlay?.move(-Self.wheelRows, height: inside.rows)
    case .wheelDown: self.overlay?.move(Self.wheelRows, height: inside.rows)
    case .press:
      guard inside.contains(mouse.position) else {
        self.overlay = nil
        return []
      }
      let row = overlay.position.top + mouse.position.row - inside.row
      guard overlay.rows.indices.contains(row), overlay.rows[row].target != nil else { return [] }
      self.overlay?.position.selected = row
      return chooseInOverlay()
    case .drag, .release: break
    }
    return []
  }
}
