import Article
import Styling

/// Draws the entity list: headings, names with the number of their mentions.
struct EntityPane {
  let state: State
  let rect: Rect
  private let signs: MarginSigns

  init(state: State, rect: Rect) {
    self.state = state
    self.rect = rect
    signs = MarginSigns(state)
  }

  func paint(on screen: inout Screen) {
    let list = state.reading.entities
    let columns = rect.columnRange
    if list.rows.isEmpty {
      screen.write(
        emptyText, row: rect.row, columns: (columns.lowerBound + 1)..<columns.upperBound,
        styles: [.dim], glyphs: state.options.glyphs)
      return
    }
    for row in 0..<rect.rows where list.rows.indices.contains(list.position.top + row) {
      let number = list.position.top + row
      switch list.rows[number] {
      case .heading(let heading):
        screen.write(
          heading.text, row: rect.row + row,
          columns: (columns.lowerBound + 1)..<columns.upperBound, styles: [.paneTitle],
          glyphs: state.options.glyphs)
      case .entity(let id):
        paint(id, isSelected: number == list.position.selected, row: rect.row + row, on: &screen)
      }
    }
  }

  private func paint(_ id: Entity.ID, isSelected: Bool, row: Int, on screen: inout Screen) {
    let index = state.reading.index
    let glyphs = state.options.glyphs
    let entity = index.annotation[id]
    let key = EntityKey(entity)
    let filter = state.reading.filter
    var styles = StyleSet(entity.type.style)
    var mark: Character = " "
    if filter.included.contains(key) || filter.speaker == key {
      mark = glyphs.included
      styles.insert(.filterMatch)
    } else if filter.excluded.contains(key) {
      mark = glyphs.excluded
      styles.insert(.dim)
    }
    ListRow(
      sign: signs.sign(for: entity), pointer: isSelected ? glyphs.pointer : " ",
      mark: mark,
      text: PlainText.line(entity.name, limit: rect.columns), textStyles: styles,
      count: index.mentionsOfEntity.count(id.index)
    ).paint(on: &screen, row: row, columns: rect.columnRange, glyphs: glyphs)
    if isSelected {
      screen.addStyle(
        state.focus == .entities ? .selectionFocused : .selection, row: row,
        columns: rect.columnRange)
    }
  }

  private var emptyText: String {
    if !state.reading.entities.narrowing.isEmpty { return "no such name" }
    return state.reading.isAnnotated ? "no entities" : "not annotated yet"
  }
}

extension EntityList.Heading {
  fileprivate var text: String {
    switch self {
    case .type(let type): type.heading
    case .unnamed: "UNNAMED"
    }
  }
}

/// A row of a list: sign, pointer, mark, text, and a number at the right.
struct ListRow {
  /// What the reader has left here.
  var sign: Character = " "
  var pointer: Character
  var mark: Character = " "
  var markStyles: StyleSet = []
  var text: String
  var textStyles: StyleSet
  var count: Int?

  func paint(on screen: inout Screen, row: Int, columns: Range<Int>, glyphs: Glyphs) {
    var end = columns.upperBound - 1
    if let count {
      let number = String(count)
      let start = max(columns.lowerBound + 4, end - number.count)
      screen.write(
        number, row: row, columns: start..<columns.upperBound, styles: [.text], glyphs: glyphs)
      end = start - 1
    }
    let start = columns.lowerBound
    screen.put(Cell(sign, styles: [.hint]), at: Position(column: start, row: row))
    screen.put(Cell(pointer), at: Position(column: start + 1, row: row))
    screen.put(Cell(mark, styles: markStyles), at: Position(column: start + 2, row: row))
    screen.write(
      text, row: row, columns: (start + 3)..<max(start + 3, end), styles: textStyles,
      glyphs: glyphs)
  }
}
