import Styling

/// Puts the whole screen together: panes, borders, lines at top and bottom, windows over them.
struct ScreenPainter {
  private let state: State

  init(_ state: State) { self.state = state }

  func paint() -> Screen {
    let size = state.size ?? Size(columns: 0, rows: 0)
    var screen = Screen(size: size, windowTitle: state.reading.title)
    guard let layout = state.paneLayout else {
      paintTooSmall(on: &screen)
      return screen
    }
    TitleLine(state: state).paint(on: &screen)
    if let rect = layout[.text] { paintText(in: rect, on: &screen) }
    if let rect = layout[.entities] { EntityPane(state: state, rect: rect).paint(on: &screen) }
    if let rect = layout[.quotes] { QuotePane(state: state, rect: rect).paint(on: &screen) }
    Borders(state: state, layout: layout).paint(on: &screen)
    if let overlay = state.overlay {
      OverlayWindow(state: state, overlay: overlay).paint(on: &screen)
    }
    StatusLine(state: state, row: layout.statusRow).paint(on: &screen)
    CompletionWindow(state: state).paint(on: &screen)
    return screen
  }

  private func paintText(in rect: Rect, on screen: inout Screen) {
    let reading = state.reading
    if let pane = TextPane(state, rect: rect), !reading.viewport.lines.isEmpty {
      pane.paint(on: &screen)
      return
    }
    let line: String
    if let failure = reading.failure {
      line = failure
    } else if let article = reading.article {
      line = article.isComplete ? "There is no text here." : "Reading on"
    } else {
      line = "Reading \(PlainText.fileName(reading.source))"
    }
    let geometry = TextGeometry(rect, measure: state.preferences.measure)
    screen.write(
      line, row: rect.row, columns: geometry.text..<(geometry.text + geometry.width),
      styles: [reading.failure == nil ? .dim : .error], glyphs: state.options.glyphs)
  }

  private func paintTooSmall(on screen: inout Screen) {
    let minimum = PaneLayout.minimum
    let lines = ["Too small:", "\(minimum.columns)x\(minimum.rows) needed"]
    for (row, line) in lines.enumerated() where row < screen.size.rows {
      screen.write(
        line, row: row, columns: 0..<screen.size.columns, glyphs: state.options.glyphs)
    }
  }
}

/// Draws the ways in which a command line may go on, above the prompt.
struct CompletionWindow {
  let state: State

  func paint(on screen: inout Screen) {
    guard let prompt = state.prompt, prompt.kind == .command else { return }
    let completion = prompt.completion ?? state.completion(of: prompt.editor.text)
    let room = min(8, screen.size.rows - 3)
    let count = completion.candidates.count
    guard room > 0, count > 0 else { return }
    let chosen = prompt.completion?.chosen
    let first = max(0, min((chosen ?? 0) - room / 2, count - room))
    let shown = completion.candidates[first..<min(count, first + room)]
    let top = screen.size.rows - 1 - shown.count
    let width = min(screen.size.columns, 72)
    screen.fill(Rect(column: 0, row: top, columns: width, rows: shown.count), styles: [.prompt])
    let widest = shown.map(Screen.width).max() ?? 0
    for (row, candidate) in shown.enumerated() {
      let command = completion.prefix.isEmpty ? Commands.named(candidate) : nil
      let keys = command.map { state.options.keymap.summary(of: $0.name) } ?? ""
      let column = screen.write(
        " \(candidate)  ", row: top + row, columns: 0..<width, styles: [.prompt, .statusKey],
        glyphs: state.options.glyphs)
      screen.write(
        [command?.summary, keys.isEmpty ? nil : "(\(keys))"].compactMap { $0 }.joined(
          separator: " "),
        row: top + row, columns: min(width, max(column, widest + 3))..<width, styles: [.prompt],
        glyphs: state.options.glyphs)
      if first + row == chosen {
        screen.addStyle(.selectionFocused, row: top + row, columns: 0..<width)
      }
    }
  }
}
