import Styling

/// Draws the first line: title, paragraph, percentage.
struct TitleLine {
  let state: State

  func paint(on screen: inout Screen) {
    let columns = 0..<screen.size.columns
    let glyphs = state.options.glyphs
    screen.addStyle(.titleLine, row: 0, columns: columns)
    let place = " \(self.place) "
    let start = max(1, screen.size.columns - Screen.width(place))
    var title = state.reading.title
    if state.articles.count > 1 { title = "\(state.current + 1)/\(state.articles.count) \(title)" }
    screen.write(
      title, row: 0, columns: 1..<max(1, start - 1), styles: [.titleLine, .title], glyphs: glyphs)
    screen.write(
      place, row: 0, columns: start..<screen.size.columns, styles: [.titleLine], glyphs: glyphs)
  }

  /// "12/24 ¶  48%".
  private var place: String {
    guard let article = state.reading.article, !article.paragraphs.isEmpty else { return "" }
    let viewport = state.reading.viewport
    let top =
      viewport.lines.first { $0.kind != .space }?.range.lowerBound ?? viewport.range.lowerBound
    let number = (article.paragraphIndex(at: top) ?? 0) + 1
    let more = article.isComplete ? "" : "+"
    let share = percent(of: article.text.utf8.count)
    let columns = state.size?.columns ?? 0
    // The smallest screens need the room for the title.
    if columns < 40 { return share }
    return
      "\(number)/\(article.paragraphs.count)\(more) \(state.options.glyphs.paragraph) \(padded(share))"
  }

  private func percent(of total: Int) -> String {
    let viewport = state.reading.viewport
    if viewport.isAtEnd || total == 0 { return "100%" }
    return "\(min(99, viewport.range.upperBound.utf8 * 100 / total))%"
  }

  private func padded(_ share: String) -> String {
    String(repeating: " ", count: max(0, 4 - share.count)) + share
  }
}
