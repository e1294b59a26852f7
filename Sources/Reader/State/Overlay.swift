import Article
import Styling

/// A window over the panes: help, a reason, a list to choose from.
struct Overlay: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case help, why, legend, outline, articles, marks, notes, links }

  /// What the words of a window are, where they are wrapped for the width of the screen.
  enum Content: Equatable, Sendable {
    case keys(PaneID)
    case topic(HelpTopic)
    /// Help on a command, by its name.
    case command(String)
    case reason(Quote.ID)
  }

  /// Where choosing a row leads.
  enum Target: Equatable, Sendable {
    case offset(TextOffset)
    /// A note's place; nil if the text no longer has it.
    case note(TextOffset?)
    case article(Int)
    /// An address of the web, fit to be opened.
    case link(String)
  }

  struct Row: Equatable, Sendable {
    /// Pieces written one after the other.
    var parts: [Part]
    var target: Target?

    init(_ parts: [Part], target: Target? = nil) {
      self.parts = parts
      self.target = target
    }

    init(_ text: String, _ styles: StyleSet = [], target: Target? = nil) {
      self.init([Part(text, styles)], target: target)
    }
  }

  struct Part: Equatable, Sendable {
    var text: String
    var styles: StyleSet

    init(_ text: String, _ styles: StyleSet = []) {
      self.text = text
      self.styles = styles
    }
  }

  /// No window needs more columns.
  static let widest = 90

  var kind: Kind
  var title: String
  let rows: [Row]
  /// Columns of the widest row; a window is never wider than a screen.
  let width: Int
  /// What to set anew when the width changes; nil for what is not wrapped.
  let content: Content?
  var position = ListPosition()

  init(
    _ kind: Kind, title: String, rows: [Row], selected: Int? = nil, content: Content? = nil
  ) {
    self.content = content
    self.kind = kind
    self.title = title
    self.rows = rows
    width =
      rows.map { row in
        row.parts.reduce(0) { $0 + Screen.width($1.text.prefix(Self.widest)) }
      }.max() ?? 0
    position.selected = selected ?? rows.firstIndex { $0.target != nil }
  }

  /// Whether there is something to choose; else the rows only scroll.
  var isList: Bool { position.selected != nil }

  mutating func move(_ count: Int, height: Int) {
    if isList {
      position.selected = ListMotion.move(count, from: position.selected, rows: rows.count) {
        rows[$0].target != nil
      }
    } else {
      position.top += count
    }
    scroll(height: height)
  }

  mutating func scroll(height: Int) { position.scroll(rows: rows.count, height: height) }
}
