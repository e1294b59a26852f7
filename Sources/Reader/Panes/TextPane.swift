import Article
import Styling

/// Draws the article: gutter, words, and what the annotation says of them.
struct TextPane {
  let state: State
  let rect: Rect
  private let geometry: TextGeometry
  private let glyphs: Glyphs
  private let article: Article
  private let highlights: Highlights
  private let signs: MarginSigns

  init?(_ state: State, rect: Rect) {
    guard let article = state.reading.article else { return nil }
    self.state = state
    self.rect = rect
    self.article = article
    geometry = TextGeometry(rect, measure: state.preferences.measure)
    glyphs = state.options.glyphs
    highlights = Highlights(state, article: article)
    signs = MarginSigns(state)
  }

  func paint(on screen: inout Screen) {
    for (number, line) in state.reading.viewport.lines.enumerated() where number < rect.rows {
      let row = rect.row + number
      switch line.kind {
      case .space: break
      case .fold(let fold): paint(fold, line, row: row, on: &screen)
      case .text(let paragraph, let isFirst):
        paint(line, paragraph: paragraph, isFirst: isFirst, row: row, on: &screen)
      }
      paintBar(line, row: row, on: &screen)
      // Narrow panes have no margin: the sign stands between bar and words there.
      if let sign = signs.sign(for: line.range), line.kind != .space {
        let margin = geometry.gutter > rect.column ? geometry.gutter - 1 : geometry.gutter + 1
        screen.put(sign, at: Position(column: margin, row: row))
      }
    }
  }

  private func paint(
    _ fold: Folding.Fold, _ line: TextLine, row: Int, on screen: inout Screen
  ) {
    let count = fold.paragraphs.count
    let noun: String
    switch fold.reason {
    case .filter: noun = count == 1 ? "paragraph" : "paragraphs"
    case .boilerplate: noun = count == 1 ? "line of page furniture" : "lines of page furniture"
    }
    var styles: StyleSet = [.fold]
    if line.range.contains(state.reading.point) { styles.insert(.selection) }
    screen.write(
      "\(glyphs.fold) \(count) \(noun)", row: row,
      columns: geometry.text..<(geometry.text + geometry.width), styles: styles, glyphs: glyphs)
  }

  private func paint(
    _ line: TextLine, paragraph: Int, isFirst: Bool, row: Int, on screen: inout Screen
  ) {
    let setting = Setting(article.paragraphs[paragraph], in: article.text)
    var styles = setting.styles
    if highlights.isDimmed(paragraph) { styles.insert(.dim) }
    var column = geometry.text + line.indent
    if isFirst && setting.hasBullet && line.indent >= 2 {
      screen.put(
        Cell(glyphs.bullet, styles: styles), at: Position(column: column - 2, row: row))
    }
    let bytes = article.text.utf8.span
    let limit = min(rect.column + rect.columns, geometry.text + geometry.width)
    var i = line.range.lowerBound.utf8
    let end = line.range.upperBound.utf8
    var pendingSpace: Int?
    var run = highlights.run(at: line.range.lowerBound)
    func put(_ cell: Cell, at column: Int, from start: Int) {
      let offset = TextOffset(utf8: start)
      if !run.contains(offset) { run = highlights.run(at: offset) }
      var cell = cell
      cell.styles = cell.styles.union(run.styles)
      screen.put(cell, at: Position(column: column, row: row))
    }
    while i < end && column < limit {
      let cluster = Cluster.at(i, in: bytes, end: end)
      switch cluster.kind {
      case .space: if column > geometry.text + line.indent { pendingSpace = i }
      case .invisible, .breakOpportunity: break
      case .visible:
        if let space = pendingSpace {
          put(
            Cell(asciiByte: 0x20, styles: styles, offset: TextOffset(utf8: space)), at: column,
            from: space)
          column += 1
          pendingSpace = nil
          if column >= limit { break }
        }
        let cell = cell(i, cluster, in: bytes, styles: styles)
        put(cell, at: column, from: i)
        // Two columns stay two columns in ASCII, so that lines break as they do elsewhere.
        if cell.width < cluster.width { put(cell, at: column + 1, from: i) }
        column += cluster.width
      }
      i = cluster.end
    }
  }

  private func cell(
    _ start: Int, _ cluster: Cluster, in bytes: Span<UInt8>, styles: StyleSet
  ) -> Cell {
    let offset = TextOffset(utf8: start)
    if cluster.end == start + 1 {
      return Cell(asciiByte: bytes[start], styles: styles, offset: offset)
    }
    if cluster.character == nil, !glyphs.isASCII,
      let cell = Cell(simple: cluster.scalar, styles: styles, offset: offset)
    {
      return cell
    }
    let character = cluster.character ?? Cluster.string(bytes, start..<cluster.end).first!
    return Cell(
      glyphs.isASCII ? Transliteration.ascii(character) : character, styles: styles, offset: offset)
  }

  private func paintBar(_ line: TextLine, row: Int, on screen: inout Screen) {
    guard let bar = highlights.bar(for: line.range) else { return }
    screen.put(
      Cell(glyphs.bar(bar.kind), styles: bar.styles, offset: line.range.lowerBound),
      at: Position(column: geometry.gutter, row: row))
  }
}
