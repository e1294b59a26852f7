import Article
import Reader
import Testing

@testable import CursesUI

@Suite struct ScrollTests {
  /// A text pane whose lines begin at offsets, from `top` on, beside a pane that stands still.
  static func screen(top: Int, rows: Int = 12, sideColumns: Int = 0, title: String = "t") -> Screen
  {
    var screen = Screen(size: Size(columns: 30 + sideColumns, rows: rows))
    func put(_ text: String, column: Int, row: Int, offset: TextOffset? = nil) {
      for (index, character) in text.enumerated() {
        screen.put(
          Cell(character, offset: offset), at: Position(column: column + index, row: row))
      }
    }
    put(title, column: 0, row: 0)
    for row in 1..<rows {
      let line = top + row
      // Lines that have little in common; every fifth is blank, as between paragraphs.
      if line % 5 != 0 {
        put(
          String(repeating: "\(line * 7919) ", count: 4), column: 2, row: row,
          offset: TextOffset(utf8: line * 40))
      }
      for column in 0..<sideColumns { put("\(row % 10)", column: 30 + column, row: row) }
    }
    return screen
  }

  /// On a terminal that moves whole lines only, unless told otherwise.
  static func scroll(_ old: Screen, _ new: Screen, movesColumns: Bool = false) -> Scroll? {
    Scroll.between(old, new, movesColumns: movesColumns)
  }

  @Test(arguments: [-3, -1, 1, 3]) func findsLinesThatMoved(distance: Int) {
    let scroll = Self.scroll(Self.screen(top: 100), Self.screen(top: 100 + distance))
    #expect(scroll?.distance == distance)
  }

  @Test func afterTheMoveLinesAreWhereTheyBelong() throws {
    let old = Self.screen(top: 100)
    let new = Self.screen(top: 102)
    let scroll = try #require(Self.scroll(old, new))
    let moved = scroll.applied(to: old.rows)
    #expect(moved[0] == old.rows[0])
    #expect((1..<10).allSatisfy { moved[$0] == new.rows[$0] })
    #expect(moved[scroll.rows.upperBound - 1].isEmpty)
  }

  @Test func movesBesideAPaneThatStandsStillOnlyIfItPays() {
    #expect(
      Self.scroll(Self.screen(top: 100, sideColumns: 5), Self.screen(top: 101, sideColumns: 5))
        != nil)
    #expect(
      Self.scroll(Self.screen(top: 100, sideColumns: 60), Self.screen(top: 101, sideColumns: 60))
        == nil)
  }

  @Test(arguments: [-2, 1]) func movesTheTextAloneWhereTheTerminalCan(distance: Int) throws {
    let old = Self.screen(top: 100, sideColumns: 60)
    let new = Self.screen(top: 100 + distance, sideColumns: 60)
    let scroll = try #require(Self.scroll(old, new, movesColumns: true))
    #expect(scroll.distance == distance)
    #expect(scroll.columns?.lowerBound == 2)
    #expect(try #require(scroll.columns).upperBound <= 30)
    let moved = scroll.applied(to: old.rows)
    for row in scroll.rows where scroll.rows.contains(row + distance) {
      #expect(zip(moved[row], new.rows[row]).allSatisfy { $0.looks(like: $1) })
    }
  }

  @Test func whatComesInIsDrawnWhateverItIs() throws {
    let old = Self.screen(top: 100, sideColumns: 60)
    let scroll = try #require(
      Self.scroll(old, Self.screen(top: 101, sideColumns: 60), movesColumns: true))
    let row = scroll.applied(to: old.rows)[scroll.rows.upperBound - 1]
    for column in try #require(scroll.columns) { #expect(!row[column].looks(like: .blank)) }
    #expect(row[89] == old.rows[scroll.rows.upperBound - 1][89])
  }

  @Test func leavesOtherChangesAlone() {
    let screen = Self.screen(top: 100)
    #expect(Self.scroll(screen, screen) == nil)
    #expect(Self.scroll(screen, Self.screen(top: 100, title: "u")) == nil)
    #expect(Self.scroll(screen, Self.screen(top: 500)) == nil)
    #expect(Self.scroll(screen, Self.screen(top: 101, rows: 13)) == nil)
  }
}
