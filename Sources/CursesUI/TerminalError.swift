/// Why there is no terminal to read in.
public enum TerminalError: Error, Equatable, Sendable {
  /// The process has no controlling terminal.
  case noTerminal
  /// The variable TERM is unset or empty.
  case unnamed
  /// No description of a terminal with that name is installed.
  case unknown(String)
  /// The terminal cannot place its cursor.
  case incapable(String)
  /// ncurses did not start, for want of memory or descriptors.
  case unavailable

  /// What is wrong and what to do, in one line. Holds the terminal's name as the environment has
  /// it: make it printable before it is shown.
  public var message: String {
    switch self {
    case .noTerminal:
      "there is no terminal to read in; to print the article instead, use --plain"
    case .unnamed:
      "the variable TERM is not set; set it (TERM=xterm-256color fits most terminals) or use --plain"
    case .unknown(let name):
      """
      this system does not know the terminal “\(name)”; set TERM to one that it knows \
      (TERM=xterm-256color fits most) or use --plain
      """
    case .incapable(let name):
      "the terminal “\(name)” cannot show a full screen; use another one, or --plain"
    case .unavailable:
      "the terminal could not be set up (out of memory or open files); close something and try again"
    }
  }
}
