import CNcurses
import Glibc

/// The steps from a process to a terminal that ncurses has taken over. Whatever fails on the way,
/// the terminal is left as it was.
struct TerminalOpening {
  let descriptor: Int32
  let signals: Signals
  let capabilities: Capabilities
  let screen: OpaquePointer

  init(crashMessage: String) throws(TerminalError) {
    let capabilities = try Capabilities.current()
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0, isatty(descriptor) == 1 else { throw .noTerminal }
    let output: Int32
    do {
      let screen = try capabilities.withEntry(for: descriptor) {
        (entry) throws(TerminalError) in
        // Not inherited: a browser that outlives us must not hold the terminal open.
        guard let output = fdopen(fcntl(descriptor, F_DUPFD_CLOEXEC, 0), "w"),
          let input = fdopen(fcntl(descriptor, F_DUPFD_CLOEXEC, 0), "r"),
          let signals = Signals()
        else { throw TerminalError.unavailable }
        cn_guard(descriptor, Capabilities.restoring, crashMessage)
        // From here on ncurses has the terminal, and finds our signal handlers in place.
        guard let screen = newterm(entry, output, input) else {
          signals.remove()
          throw TerminalError.unavailable
        }
        cn_guard_active(true)
        return (signals, screen, fileno(output))
      }
      (self.signals, self.screen, output) = screen
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.capabilities = capabilities
    raw()
    noecho()
    nonl()
    cn_prepare_window(descriptor, output)
    if has_colors() {
      start_color()
      use_default_colors()
    }
  }
}
