import Article
import Styling

/// Draws the quote index: speakers with the number of their quotes, and the quotes' first words.
struct QuotePane {
  let state: State
  let rect: Rect
  private let signs: MarginSigns

  init(state: State, rect: Rect) {
    self.state = state
    self.rect = rect
    signs = MarginSigns(state)
  }

  func paint(on screen: inout Screen) {
    let list = state.reading.quotes
    let glyphs = state.options.glyphs
    if list.rows.isEmpty {
      screen.write(
        emptyText, row: rect.row, columns: (rect.column + 1)..<(rect.column + rect.columns),
        styles: [.dim], glyphs: glyphs)
      return
    }
    for row in 0..<rect.rows where list.rows.indices.contains(list.position.top + row) {
      let number = list.position.top + row
      let screenRow = rect.row + row
      switch list.rows[number] {
      case .heading(let speaker, let count):
        paint(speaker, count: count, row: screenRow, on: &screen)
      case .quote(let id):
        let isSelected = number == list.position.selected
        paint(id, isSelected: isSelected, row: screenRow, on: &screen)
      }
    }
  }

  private func paint(_ speaker: Entity.ID?, count: Int, row: Int, on screen: inout Screen) {
    let index = state.reading.index
    let glyphs = state.options.glyphs
    var styles: StyleSet = [.dim]
    var name = "Speaker not known"
    if let speaker {
      name = PlainText.line(index.annotation[speaker].name, limit: rect.columns)
      styles = state.speakerStyles(of: speaker)
    }
    let end = rect.column + rect.columns
    let number = String(count)
    let start = max(rect.column + 2, end - 1 - number.count)
    screen.write(number, row: row, columns: start..<end, styles: [.text], glyphs: glyphs)
    screen.write(
      name, row: row, columns: (rect.column + 1)..<max(rect.column + 1, start - 1),
      styles: styles.union([.paneTitle]), glyphs: glyphs)
  }

  private func paint(_ id: Quote.ID, isSelected: Bool, row: Int, on screen: inout Screen) {
    guard let article = state.reading.article else { return }
    let glyphs = state.options.glyphs
    let quote = state.reading.index.annotation[id]
    ListRow(
      sign: signs.sign(for: quote), pointer: isSelected ? glyphs.pointer : " ",
      mark: glyphs.bar(quote.kind),
      markStyles: state.speakerStyles(of: quote), text: words(quote, in: article),
      textStyles: StyleSet(quote.kind.style)
    ).paint(on: &screen, row: row, columns: rect.columnRange, glyphs: glyphs)
    if isSelected {
      screen.addStyle(
        state.focus == .quotes ? .selectionFocused : .selection, row: row,
        columns: rect.columnRange)
    }
  }

  private static let marks = Array("\"“”„«»'‘’")

  /// The first words of a quote without the marks around it and the comma before the last.
  private func words(_ quote: Quote, in article: Article) -> String {
    var words = Substring(
      article.excerpt(
        quote.spans[0], bytes: 4 * rect.columns, limit: rect.columns))
    if quote.kind == .indirect { return String(words) }
    if let first = words.first, Self.marks.contains(first) { words = words.dropFirst() }
    if let last = words.last, Self.marks.contains(last) {
      words = words.dropLast()
      if words.last == "," { words = words.dropLast() }
    }
    return String(words)
  }

  private var emptyText: String {
    let reading = state.reading
    if !reading.quotes.narrowing.isEmpty { return "no such quote" }
    if !reading.filter.isEmpty && !reading.index.annotation.quotes.isEmpty {
      return "none by or about them"
    }
    return reading.isAnnotated ? "no quotes" : "not annotated yet"
  }
}
