import Article

/// What the mouse moves while its button is down.
enum Drag: Equatable, Sendable {
  /// Marks text from here on.
  case text(from: TextOffset)
  /// Moves the border between text and lists.
  case divider
  /// Moves the border between the two lists.
  case listDivider
}

extension State {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  /// Click selects, the wheel scrolls what is under it, borders and text can be dragged.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard let layout = paneLayout else { return [] }
    if overlay != nil { return pointInOverlay(mouse) }
    switch mouse.action {
    case .drag: return drag(to: mouse.position, layout)
    case .release: return release()
    case .press:
      message = nil
      reading.selection = nil
      drag = border(at: mouse.position, layout)
      if drag != nil { return [] }
    case .wheelUp, .wheelDown: break
    }
    guard let pane = layout.pane(at: mouse.position), let rect = layout[pane] else { return [] }
    switch mouse.action {
    case .wheelUp: return scroll(pane, -Self.wheelRows)
    case .wheelDown: return scroll(pane, Self.wheelRows)
    case .press:
      if pane == .text, let offset = offset(at: mouse.position) { drag = .text(from: offset) }
      return click(pane, row: mouse.position.row - rect.row)
    case .drag, .release: return []
    }
  }

  private func border(at position: Position, _ layout: PaneLayout) -> Drag? {
    if position.column == layout.divider { return .divider }
    guard let divider = layout.divider, position.row == layout.listDivider,
      position.column > divider
    else { return nil }
    return .listDivider
  }

  private mutating func drag(to position: Position, _ layout: PaneLayout) -> [Effect] {
    switch drag {
    case .divider:
      let edge = layout.size.columns - (layout.frame == nil ? 0 : 1)
      shares.side = edge - position.column - 1
    case .listDivider:
      shares.upper = position.row - (layout[.entities]?.row ?? 0)
    case .text(let start):
      guard let end = offset(at: position), let article = reading.article else { return [] }
      let bytes = article.text.utf8
      let last = max(start, end)
      let length = last.utf8 < bytes.count ? Scalar.at(last.utf8, in: bytes.span).length : 0
      reading.selection = min(start, end)..<(last + length)
    case nil: break
    }
    return []
  }

  /// The end of a drag: marked text is copied.
  private mutating func release() -> [Effect] {
    drag = nil
    guard let article = reading.article, let selection = reading.selection else { return [] }
    let paragraphs = article.paragraphIndices(in: selection).map { number in
      let range = article.paragraphs[number].range.clamped(to: selection)
      return PlainText.line(article.text[range], limit: 1_000_000)
    }
    let text = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    if text.isEmpty { return [] }
    say("Copied \(text.count) characters")
    return [.copy(text)]
  }

  /// The place in the article that is shown at a position, or nearest before it in its row.
  private func offset(at position: Position) -> TextOffset? {
    let screen = ScreenPainter(self).paint()
    guard screen.rows.indices.contains(position.row) else { return nil }
    let row = screen.rows[position.row]
    let before = row[...min(max(0, position.column), row.count - 1)].reversed()
    return before.lazy.compactMap(\.offset).first ?? row.lazy.compactMap(\.offset).first
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
