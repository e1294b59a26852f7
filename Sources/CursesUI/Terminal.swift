import CNcurses
import Glibc
import Reader
import Styling

/// The terminal, taken over by ncurses until it is closed.
///
/// Neither copyable nor sendable: it lives in a local variable of the loop, and a task that captures
/// it does not compile. At most one may exist, since ncurses has one screen.
struct Terminal: ~Copyable {
  /// Opened by its own name, so that standard input may be a pipe.
  let descriptor: Int32
  /// Readable when a signal came; see ``Signals``.
  let signals: Signals
  let capabilities: Capabilities
  let depth: ColorDepth
  /// Whether frames are bracketed, so that the terminal shows each at once; see
  /// ``askForFeatures()``.
  var synchronizesOutput = false
  /// Whether the terminal can move lines within some columns and leave the others alone.
  var movesColumns = false

  private let screen: OpaquePointer
  private let colors: Int32
  private var palette: Palette
  /// What the terminal shows now.
  private var shown = Screen(size: Size(columns: 0, rows: 0))
  private var isTaken = true
  /// Whether the mouse is ours.
  private var usesMouse: Bool

  /// Takes the terminal over.
  init(theme: Theme, usesMouse: Bool, crashMessage: String) throws(TerminalError) {
    let opened = try TerminalOpening(crashMessage: crashMessage)
    descriptor = opened.descriptor
    signals = opened.signals
    capabilities = opened.capabilities
    screen = opened.screen
    colors = has_colors() ? cn_colors() : 0
    depth = capabilities.depth(colors: colors)
    palette = Palette(theme, depth: depth, colors: colors)
    self.usesMouse = usesMouse
    Descriptor.write(capabilities.entering(withMouse: usesMouse), to: descriptor)
  }

  /// In screen cells; at least 1×1.
  var size: Size { Size(columns: max(1, Int(cn_columns())), rows: max(1, Int(cn_rows()))) }

  /// Asks what only the terminal knows; the answers come among the keys, if at all. The last
  /// question is one that every terminal answers.
  ///
  /// - Returns: whether anything was asked.
  func askForFeatures() -> Bool {
    guard !capabilities.isPlain else { return false }
    Descriptor.write("\u{1B}[?2026$p\u{1B}[?69$p\u{1B}]11;?\u{1B}\\\u{1B}[c", to: descriptor)
    return true
  }

  /// Takes the terminal's size as it is now, and paints everything with the next drawing.
  mutating func adoptSize() {
    var window = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      resize_term(Int32(window.ws_row), Int32(window.ws_col))
    }
    forget()
  }

  /// Paints every cell with the next drawing.
  mutating func forget() {
    shown = Screen(size: Size(columns: 0, rows: 0))
    cn_forget_screen()
  }

  /// Makes the terminal show a screen, sending only what differs from the last one.
  mutating func draw(_ screen: Screen, theme: Theme) {
    if theme != palette.theme {
      palette = Palette(theme, depth: depth, colors: colors)
      shown = Screen(size: Size(columns: 0, rows: 0))
    }
    if synchronizesOutput { cn_send("\u{1B}[?2026h") }
    var old = screen.size == shown.size ? shown.rows : []
    if capabilities.entry != .installed,
      let scroll = Scroll.between(shown, screen, movesColumns: movesColumns)
    {
      let columns = scroll.columns ?? 0..<0
      cn_scroll(
        Int32(scroll.rows.lowerBound), Int32(scroll.rows.upperBound),
        Int32(columns.lowerBound), Int32(columns.upperBound), Int32(scroll.distance))
      old = scroll.applied(to: old)
    }
    cn_begin_frame()
    for row in 0..<min(screen.size.rows, size.rows) {
      put(screen.rows[row], over: row < old.count ? old[row] : [], row: row)
    }
    cn_refresh(Int32(screen.cursor?.row ?? -1), Int32(screen.cursor?.column ?? 0))
    if synchronizesOutput { cn_send("\u{1B}[?2026l") }
    cn_end_frame()
    if screen.windowTitle != shown.windowTitle { setTitle(screen.windowTitle) }
    shown = screen
  }

  private mutating func put(_ cells: [Cell], over old: [Cell], row: Int) {
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      if column < old.count, cell.looks(like: old[column]) { continue }
      let next = column + 1
      let isGround =
        cell.isBlank
        && !(next < cells.count && cells[next].styles == cell.styles && !cells[next].isBlank)
      let ink = isGround ? palette.ground(for: cell.styles) : palette.ink(for: cell.styles)
      let place = (row: Int32(row), column: Int32(column))
      if capabilities.canShow(cell) {
        withUnsafeBytes(of: cell.scalars) { scalars in
          cn_put(
            place.row, place.column, scalars.assumingMemoryBound(to: UInt32.self).baseAddress,
            ink.attributes, ink.pair)
        }
      } else {
        // Stand-ins keep the line's length.
        for extra in 0..<Int32(cell.width) {
          cn_put(place.row, place.column + extra, [0x3F, 0], ink.attributes, ink.pair)
        }
      }
    }
  }

  private func setTitle(_ title: String) {
    guard !capabilities.isPlain, capabilities.isUnicode || title.utf8.allSatisfy({ $0 < 0x80 })
    else { return }
    Descriptor.write("\u{1B}]2;\(PlainText.line(title, limit: 120))\u{1B}\\", to: descriptor)
  }

  func ring() { beep() }

  /// Takes the mouse, or leaves it to the terminal, which selects and copies with it.
  mutating func useMouse(_ isUsed: Bool) {
    usesMouse = isUsed
    Descriptor.write(capabilities.mouse(isUsed), to: descriptor)
  }

  /// Puts text on the clipboard, where the terminal allows it.
  func copy(_ text: String) { Descriptor.write(capabilities.copying(text), to: descriptor) }

  /// Gives the terminal back as it was.
  mutating func release() {
    guard isTaken else { return }
    isTaken = false
    leave()
  }

  private func leave() {
    // Where the terminal has no second screen ours stays, and the shell writes on the last line.
    if cn_capability("rmcup") == nil {
      move(Int32(size.rows) - 1, 0)
      clrtoeol()
      refresh()
    }
    Descriptor.write(capabilities.leaving, to: descriptor)
    endwin()
    cn_guard_active(false)
  }

  /// Takes the terminal again after ``release()``; the next drawing paints everything.
  mutating func retake() {
    guard !isTaken else { return }
    isTaken = true
    cn_guard_active(true)
    // endwin is undone by the next refresh; the size may have changed meanwhile.
    Descriptor.write(capabilities.entering(withMouse: usesMouse), to: descriptor)
    adoptSize()
  }

  /// After a stop that we did not bring about: the shell has had the terminal meanwhile.
  mutating func resume() {
    reset_prog_mode()
    Descriptor.write(capabilities.entering(withMouse: usesMouse), to: descriptor)
    adoptSize()
  }

  deinit {
    if isTaken { leave() }
    signals.remove()
    delscreen(screen)
    close(descriptor)
  }
}
