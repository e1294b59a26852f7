import CNcurses
import Glibc

/// How the reader ended. The terminal has been given back already.
public enum Ending: Equatable, Sendable {
  case quit(status: Int32)
  /// By SIGTERM, SIGHUP or SIGQUIT, or because the terminal went away.
  case signal(Int32)

  /// Ends the process the same way, so that its parent sees the true cause. What has to be saved is
  /// saved before.
  public func exit() -> Never {
    switch self {
    // Without the library destructors that `exit` runs: an annotation may still be under way on
    // another thread, with the libraries in use that they would take from under it.
    case .quit(let status): _exit(status)
    case .signal(let number): cn_signals_die(number)
    }
  }
}
