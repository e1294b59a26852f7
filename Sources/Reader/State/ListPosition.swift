/// Which row of a list is selected, and which is at the top of its pane.
struct ListPosition: Equatable, Sendable {
  var selected: Int?
  var top = 0

  /// Leaves the selected row where it was in the pane, after rows have come or gone above it.
  mutating func stay(as earlier: ListPosition) {
    guard let selected, let before = earlier.selected else { return }
    top = max(0, selected - (before - earlier.top))
  }

  /// Moves the top as little as needed to show the selected row, and fills the pane.
  mutating func scroll(rows: Int, height: Int) {
    if let selected {
      // A heading just above the selected row is worth showing.
      if selected - 1 < top { top = max(0, selected - 1) }
      if selected >= top + height { top = selected - height + 1 }
    }
    top = max(0, min(top, rows - height))
  }
}
