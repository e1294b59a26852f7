import CNcurses
import Glibc
import Reader
import Styling

/// What the terminal can do, judged by its name and the environment.
struct Capabilities: Equatable, Sendable {
  /// The value of TERM.
  let name: String
  let entry: Entry
  /// Whether characters beyond ASCII may be sent.
  let isUnicode: Bool
  /// Whether NO_COLOR asks for none.
  let refusesColor: Bool
  /// Whether the terminal is unlike xterm (the Linux console, older ones): no window title, no
  /// mouse, no questions.
  let isPlain: Bool
  /// Whether tmux stands between us and the terminal.
  let isInTmux: Bool

  /// The descriptions of terminals that there are.
  enum Entry: Equatable, Sendable {
    /// Our own for modern terminals; see `modern.terminfo`.
    case direct, indexed
    /// The one that is installed under the terminal's name.
    case installed
  }

  /// Terminals that understand xterm's sequences, by the start of their name.
  private static let family = [
    "xterm", "tmux", "screen", "alacritty", "foot", "kitty", "wezterm", "konsole", "vte", "gnome",
    "st", "iterm", "contour", "ghostty", "mintty", "rio",
  ]

  /// Of these, those whose name alone promises few colours.
  private static let variable = ["xterm", "screen", "tmux", "konsole", "vte", "gnome", "st"]

  init(codeset: String, environment: (String) -> String?) throws(TerminalError) {
    guard let name = environment("TERM"), !name.isEmpty else { throw .unnamed }
    self.name = name
    let isFamily = Self.family.contains(where: name.hasPrefix)
    isPlain = !isFamily
    isInTmux = !(environment("TMUX") ?? "").isEmpty
    isUnicode = codeset == "UTF-8"
    refusesColor = !(environment("NO_COLOR") ?? "").isEmpty
    let saysDirect = ["truecolor", "24bit"].contains(environment("COLORTERM"))
    // GNU screen hands COLORTERM on without knowing such colours.
    let isDirect = saysDirect && !name.hasPrefix("screen") || name.firstRange(of: "direct") != nil
    let isIndexed =
      name.firstRange(of: "256color") != nil || !Self.variable.contains(where: name.hasPrefix)
    entry = !isFamily ? .installed : isDirect ? .direct : isIndexed ? .indexed : .installed
  }

  static func current() throws(TerminalError) -> Capabilities {
    try Capabilities(codeset: TextLocale.codeset) { getenv($0).map { String(cString: $0) } }
  }

  /// Finds the terminal's description, checks that it will do, and calls `body` with its name.
  func withEntry<Result>(
    for descriptor: Int32, _ body: (String) throws(TerminalError) -> Result
  ) throws(TerminalError) -> Result {
    let original = getenv("TERMINFO").map { String(cString: $0) }
    // Programs that the reader starts find the variable as it was.
    defer { if let original { setenv("TERMINFO", original, 1) } else { unsetenv("TERMINFO") } }

    let chosen: String
    switch entry {
    case .direct:
      chosen = "pullquote-direct"
      setenv("TERMINFO", cn_direct_entry(), 1)
    case .indexed:
      chosen = "pullquote-256"
      setenv("TERMINFO", cn_indexed_entry(), 1)
    case .installed: chosen = name
    }
    guard cn_load_entry(chosen, descriptor) else { throw .unknown(name) }
    guard cn_capability("cup") != nil else { throw .incapable(name) }
    return try body(chosen)
  }

  /// Whether links may be sent with what is printed. GNU screen has no use for them.
  var showsHyperlinks: Bool { !isPlain && (!name.hasPrefix("screen") || isInTmux) }

  /// What turns on, beside what ncurses does: bracketed paste and, if it is wanted, the mouse. The
  /// window's title is kept by the terminal meanwhile.
  func entering(withMouse: Bool) -> String {
    isPlain ? "" : "\u{1B}[22;2t\u{1B}[?2004h" + (withMouse ? mouse(true) : "")
  }

  /// What turns the mouse on or off: dragging and the wheel, in numbers without limit.
  func mouse(_ isOn: Bool) -> String {
    let end = isOn ? "h" : "l"
    return isPlain ? "" : "\u{1B}[?1002\(end)\u{1B}[?1006\(end)"
  }

  /// What puts text on the clipboard of the machine that the terminal runs on, where the terminal
  /// allows it (OSC 52). tmux may take the sequence itself or, if it is told to, hand it through.
  func copying(_ text: String) -> String {
    if isPlain { return "" }
    let sequence = "\u{1B}]52;c;\(Base64.encode(text.utf8))\u{1B}\\"
    guard isInTmux else { return sequence }
    let escapes = sequence.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return sequence + "\u{1B}Ptmux;" + escapes.joined(separator: "\u{1B}\u{1B}") + "\u{1B}\\"
  }

  /// The opposite of ``entering(withMouse:)``.
  var leaving: String {
    isPlain ? "" : "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[23;2t"
  }

  /// What a crash handler sends: everything off that ncurses or we may have turned on. Terminals
  /// leave aside what they do not know.
  static let restoring =
    "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[0m\u{1B}[r\u{1B}[?1049l\u{1B}[23;2t\u{1B}[?25h\r\n"

  /// The number of colours that ncurses reports, as a depth.
  func depth(colors: Int32) -> ColorDepth {
    if refusesColor { return .monochrome }
    return switch colors {
    case 0x1000...: .direct
    case 256...: .colors256
    case 8...: .colors16
    default: .monochrome
    }
  }

  /// Whether a cell can be sent as it is: the terminal has its characters, and this machine's C
  /// library, which ncurses asks, sees them as wide as the cell is.
  func canShow(_ cell: Cell) -> Bool {
    let first = cell.scalars.0
    return first < 0x80 || isUnicode && cn_width(first) == Int32(cell.width)
  }
}
