import Reader

/// Lines that only have moved up or down, beside others that have not: the terminal moves them
/// itself, and only the rest is sent.
struct Scroll: Equatable {
  /// The lines that take part.
  var rows: Range<Int>
  /// How far they go up; down if negative.
  var distance: Int

  /// The move that saves the most on the way from one screen to another; nil if none is worth it.
  ///
  /// The cells' offsets tell where each line of text has gone. Furniture and side panes, which have
  /// stood still, are then painted over what the move did to them.
  static func between(_ old: Screen, _ new: Screen) -> Scroll? {
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
      let known = moves[origin - row] ?? both
      moves[origin - row] =
        min(known.lowerBound, both.lowerBound)..<max(known.upperBound, both.upperBound)
      votes[origin - row, default: 0] += 1
    }
    guard let best = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      let rows = moves[best.key]
    else { return nil }
    let scroll = Scroll(rows: rows, distance: best.key)
    return scroll.saves(old, new) ? scroll : nil
  }

  /// Rows after the move; those of which nothing is known are empty.
  func applied(to old: [[Cell]]) -> [[Cell]] {
    old.indices.map { row in
      guard rows.contains(row) else { return old[row] }
      return rows.contains(row + distance) ? old[row + distance] : []
    }
  }

  /// Whether fewer cells differ after the move than before, by enough to pay for it.
  private func saves(_ old: Screen, _ new: Screen) -> Bool {
    var before = 0
    var after = 0
    for row in rows {
      before += Self.differences(old.rows[row], new.rows[row])
      let origin = row + distance
      after += Self.differences(rows.contains(origin) ? old.rows[origin] : [], new.rows[row])
    }
    return after + 40 < before
  }

  /// How many cells have to be sent to turn one row into another. Blank ones hardly count.
  private static func differences(_ old: [Cell], _ new: [Cell]) -> Int {
    var count = 0
    for (column, cell) in new.enumerated() {
      let isThere = column < old.count ? cell.looks(like: old[column]) : cell.looks(like: .blank)
      if !isThere { count += 1 }
    }
    return count
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

extension Cell {
  /// Whether both are the same on the terminal, whatever they stand for.
  func looks(like other: Cell) -> Bool {
    styles == other.styles && width == other.width && character == other.character
  }
}
