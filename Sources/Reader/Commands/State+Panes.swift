extension State {
  /// Columns that a line of text may have.
  static let measures = 20...200

  mutating func focus(on pane: PaneID) -> [Effect] {
    focus = pane
    if pane != .text {
      sidePane = pane
      isZoomed = false
    }
    layOut()
    return []
  }

  mutating func cycleFocus(_ step: Int) -> [Effect] {
    let panes: [PaneID] = [.text, .entities, .quotes]
    let index = panes.firstIndex(of: focus) ?? 0
    return focus(on: panes[(index + step + panes.count) % panes.count])
  }

  mutating func toggleZoom() -> [Effect] {
    isZoomed.toggle()
    focus = .text
    return []
  }

  mutating func changeMeasure(by columns: Int) -> [Effect] {
    let wanted = preferences.measure + columns
    preferences.measure = min(max(wanted, Self.measures.lowerBound), Self.measures.upperBound)
    say("Lines have up to \(preferences.measure) columns")
    return []
  }

  /// Opens the fold at the point, or the first one that can be seen.
  mutating func openFold() -> [Effect] {
    let folds = reading.viewport.lines.compactMap { line -> (TextLine, Folding.Fold)? in
      if case .fold(let fold) = line.kind { (line, fold) } else { nil }
    }
    let atPoint = folds.first { $0.0.range.contains(reading.point) }
    guard let fold = (atPoint ?? folds.first)?.1 else {
      say("Nothing is folded here")
      return []
    }
    reading.open(fold.paragraphs)
    return []
  }

  mutating func toggleBoilerplate() -> [Effect] {
    reading.foldsBoilerplate = !reading.foldsBoilerplate || !reading.opened.isEmpty
    reading.opened = RangeSet()
    reading.invalidateLayout()
    say(reading.foldsBoilerplate ? "Menus and share lines are folded" : "Everything is shown")
    return []
  }

  mutating func chooseInOverlay() -> [Effect] {
    guard let overlay else { return [] }
    self.overlay = nil
    guard let row = overlay.position.selected, let target = overlay.rows[row].target else {
      return []
    }
    switch target {
    case .note(nil):
      say("The text has changed: the note's place is gone")
      return []
    case .offset(let offset), .note(let offset?):
      focus = .text
      jump(to: offset)
      return []
    case .link(let address): return follow(address)
    case .article(let number):
      cameFromList = true
      return goToArticle(number)
    }
  }

  /// Rows of text in a window.
  var overlayHeight: Int {
    guard let size, let overlay else { return 1 }
    return OverlayWindow.inside(overlay, size: size).rows
  }
}
