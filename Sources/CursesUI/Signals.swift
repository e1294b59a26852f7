import CNcurses

/// Signals, turned into something to poll and to take.
struct Signals: Sendable {
  struct Arrived: OptionSet, Sendable {
    let rawValue: UInt32

    static let resized = Arrived(rawValue: UInt32(CN_SIGNAL_RESIZED))
    /// The process goes on after a stop.
    static let continued = Arrived(rawValue: UInt32(CN_SIGNAL_CONTINUED))
    /// Asked to stop by another process; Ctrl-Z is a key.
    static let stop = Arrived(rawValue: UInt32(CN_SIGNAL_STOP))
    static let interrupt = Arrived(rawValue: UInt32(CN_SIGNAL_INTERRUPT))
    static let terminate = Arrived(rawValue: UInt32(CN_SIGNAL_TERMINATE))
  }

  /// Readable when something has arrived, also if it did just before the wait: no signal is lost
  /// between looking and waiting.
  let descriptor: Int32

  /// Installs the handlers; nil for want of descriptors.
  init?() {
    descriptor = cn_signals_install()
    if descriptor < 0 { return nil }
  }

  func take() -> Arrived { Arrived(rawValue: cn_signals_take()) }

  /// The signal behind ``Arrived/terminate``.
  var terminator: Int32 { cn_signals_terminator() }

  /// Stops the process, the whole job if asked, until it is continued.
  func stop(wholeJob: Bool) { cn_signals_stop(wholeJob) }

  /// Leaves the keys that send signals to the program that the terminal is lent to, or takes them
  /// back.
  func lend(_ isLent: Bool) { cn_signals_lend(isLent) }

  func remove() { cn_signals_remove() }
}
