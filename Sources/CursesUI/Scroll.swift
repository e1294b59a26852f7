import Reader
import Styling

/// Lines that only have moved up or down, beside others that have not: the terminal moves them
/// itself, and only the rest is sent.
struct Scroll: Equatable {
  /// The lines that take part.
  var rows: Range<Int>
  /// The columns that take part; nil moves whole lines.
  var columns: Range<Int>?
  /// How far they go up; down if negative.
  var distance: Int

  /// The move that saves the most on the way from one screen to another; nil if none is worth it.
  ///
  /// The cells' offsets tell where each line of text has gone. Where the terminal can move no less
  /// than whole lines, furniture and side panes, which have stood still, are then painted over what
  /// the move did to them.
  static func between(_ old: Screen, _ new: Screen, movesColumns: Bool) -> Scroll? {
    guard old.size == new.size else { return nil }
    var places: [Landmark: Int] = [:]
    for (row, cells) in old.rows.enumerated() {
      if let landmark = Landmark(cells) { places[landmark] = row }
    }
    var moves: [Int: Range<Int>] = [:]
    var votes: [Int: Int] = [:]
    for (row, cells) in new.rows.enumerated() {
      guard let landmark = Landmark(cells), let origin = places[landmark], origin != row else {
        continue
      }
      let both = min(row, origin)..<max(row, origin) + 1
      moves[origin - row] = moves[origin - row]?.joined(with: both) ?? both
      votes[origin - row, default: 0] += 1
    }
    guard let best = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      let rows = moves[best.key]
    else { return nil }
    var scroll = Scroll(rows: rows, distance: best.key)
    if movesColumns { scroll.columns = textColumns(old.rows[rows] + new.rows[rows]) }
    return scroll.saves(old, new) ? scroll : nil
  }

  /// The columns between which the article's text stands.
  private static func textColumns(_ rows: some Sequence<[Cell]>) -> Range<Int>? {
    rows.reduce(nil) { columns, cells in
      guard let first = cells.firstIndex(where: { $0.offset != nil }),
        let last = cells.lastIndex(where: { $0.offset != nil })
      else { return columns }
      return columns?.joined(with: first..<last + 1) ?? first..<last + 1
    }
  }

  /// Looks like nothing that is ever drawn.
  private static let unknown = Cell.blank.continuation

  /// Rows after the move; what comes in looks like nothing.
  func applied(to old: [[Cell]]) -> [[Cell]] {
    var result = old
    for row in rows {
      let origin = rows.contains(row + distance) ? row + distance : nil
      guard let columns else {
        result[row] = origin.map { old[$0] } ?? []
        continue
      }
      for column in columns {
        result[row][column] = origin.map { old[$0][column] } ?? Self.unknown
      }
    }
    return result
  }

  /// Whether less has to be sent with the move than without, by enough to pay for it.
  private func saves(_ old: Screen, _ new: Screen) -> Bool {
    let moving = columns ?? 0..<new.size.columns
    var before = 0
    var after = 0
    for row in rows {
      let (stood, wanted) = (old.rows[row], new.rows[row])
      let origin = rows.contains(row + distance) ? old.rows[row + distance] : []
      // What stands beside the columns that move costs the same with the move and without.
      before += Self.cost(wanted, over: stood, moving)
      after += Self.cost(wanted, over: origin, moving)
    }
    return after + 40 < before
  }

  /// About how many bytes turn some columns of one row into those of another. Blanks where nothing
  /// is known hardly count.
  private static func cost(_ new: [Cell], over old: [Cell], _ columns: Range<Int>) -> Int {
    let blank = Cell.blank
    var cost = 0
    var previous: Int?
    var styles: StyleSet?
    for column in columns where new[column].width > 0 {
      let isKnown = column < old.count && old[column].width > 0
      if isKnown ? new[column].looks(like: old[column]) : new[column].looks(like: blank) {
        continue
      }
      let cell = new[column]
      // To get there, to change colour and attributes, and the character itself.
      if previous != column - 1 { cost += 6 }
      if styles != cell.styles, !cell.isBlank {
        cost += 16
        styles = cell.styles
      }
      cost += cell.scalars.0 < 0x80 ? 1 : 3
      previous = column + cell.width - 1
    }
    return cost
  }
}

extension Range<Int> {
  fileprivate func joined(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

/// What a line of text is known by: the place in the article where it begins, and its column.
private struct Landmark: Hashable {
  var column: Int
  var offset: Int

  init?(_ cells: [Cell]) {
    guard let column = cells.firstIndex(where: { $0.offset != nil }),
      let offset = cells[column].offset
    else { return nil }
    self.column = column
    self.offset = offset.utf8
  }
}
