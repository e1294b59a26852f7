/// How the user has shared the screen out; nil where they leave it to the reader.
struct PaneShares: Equatable, Sendable {
  /// Columns of the lists.
  var side: Int?
  /// Rows of the upper list.
  var upper: Int?
}

/// Where title, panes, borders and status line stand on a screen of a given size.
struct PaneLayout: Equatable, Sendable {
  /// Below this the reader says so and waits.
  static let minimum = Size(columns: 20, rows: 5)
  /// From this width there is room for a list beside the text, and for two.
  private static let twoPanes = 70
  private static let threePanes = 100
  /// Lower screens have no rows to spend on a frame, or on two lists.
  private static let framed = 12
  private static let stacked = 14
  /// No pane is made narrower.
  private static let narrowest = 12

  let size: Size
  /// The inside of each pane that is shown.
  private var panes: [PaneID: Rect] = [:]
  /// The box around all panes, if there is room for it.
  private(set) var frame: Rect?
  /// The column between text and lists.
  private(set) var divider: Int?
  /// The row between the two lists.
  private(set) var listDivider: Int?

  var titleRow: Int { 0 }
  var statusRow: Int { size.rows - 1 }

  init?(
    _ size: Size, focus: PaneID, sidePane: PaneID, lists: [PaneID] = [.entities, .quotes],
    isZoomed: Bool, shares: PaneShares = PaneShares()
  ) {
    guard size.columns >= Self.minimum.columns, size.rows >= Self.minimum.rows else { return nil }
    self.size = size
    var inside = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    // The list that the keys go to is shown whether it is wanted otherwise or not.
    let lists = focus == .text || lists.contains(focus) ? lists : lists + [focus]
    if isZoomed && focus == .text || size.columns < Self.twoPanes || lists.isEmpty {
      panes[focus] = inside
      return
    }
    if size.rows >= Self.framed {
      frame = inside
      inside = Rect(
        column: 1, row: inside.row + 1, columns: inside.columns - 2, rows: inside.rows - 2)
    }
    let sideWidth = min(
      max(shares.side ?? min(36, max(22, size.columns / 4)), Self.narrowest),
      inside.columns - Self.narrowest - 1)
    let divider = inside.column + inside.columns - sideWidth - 1
    self.divider = divider
    panes[.text] = Rect(
      column: inside.column, row: inside.row, columns: divider - inside.column, rows: inside.rows)
    let side = Rect(
      column: divider + 1, row: inside.row, columns: sideWidth, rows: inside.rows)
    guard size.columns >= Self.threePanes, size.rows >= Self.stacked, lists.count > 1 else {
      panes[focus != .text ? focus : lists.contains(sidePane) ? sidePane : lists[0]] = side
      return
    }
    let upper = min(max(shares.upper ?? (side.rows - 1) * 2 / 5, 1), side.rows - 2)
    listDivider = side.row + upper
    panes[.entities] = Rect(
      column: side.column, row: side.row, columns: side.columns, rows: upper)
    panes[.quotes] = Rect(
      column: side.column, row: side.row + upper + 1, columns: side.columns,
      rows: side.rows - upper - 1)
  }

  /// The inside of a pane; nil if it is not shown.
  subscript(pane: PaneID) -> Rect? { panes[pane] }

  /// The pane with the most cells.
  var largest: Rect { panes.values.max { $0.columns * $0.rows < $1.columns * $1.rows }! }

  /// The pane at a position.
  func pane(at position: Position) -> PaneID? {
    PaneID.allCases.first { panes[$0]?.contains(position) == true }
  }
}

/// Where the lines of the text stand in their pane: margin, gutter, words.
struct TextGeometry: Equatable, Sendable {
  /// Columns of a full line of words.
  let width: Int
  /// The screen column of the gutter bar.
  let gutter: Int
  /// The screen column of the first word.
  let text: Int

  init(_ pane: Rect, measure: Int) {
    // Bar and space before the words; in a wide pane also a column of margin on both sides.
    let margin = pane.columns >= 40 ? 1 : 0
    width = max(1, min(measure, pane.columns - 2 - 2 * margin))
    gutter = pane.column + max(margin, (pane.columns - width - 2) / 2)
    text = gutter + 2
  }
}
