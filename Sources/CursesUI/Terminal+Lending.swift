import CNcurses
import Glibc

extension Terminal {
  /// Lets another program have the terminal while `body` runs; afterwards waits for a key, if its
  /// output is to be read. The next drawing paints everything.
  ///
  /// - Returns: the signal that asks to end, if one came meanwhile.
  mutating func lend(waitingForKey: Bool, while body: () -> Void) -> Int32? {
    release()
    signals.lend(true)
    body()
    signals.lend(false)
    // Taking the signals leaves none: one that came before the wait must not be lost.
    var wasTerminated = signals.take().contains(.terminate)
    if waitingForKey, !wasTerminated { wasTerminated = !waitForKey() }
    retake()
    return wasTerminated ? signals.terminator : nil
  }

  /// - Returns: whether a key came, and no signal that asks to end.
  private func waitForKey() -> Bool {
    // As ncurses has it: keys come at once and are not shown.
    reset_prog_mode()
    Descriptor.write("\r\n[press any key to go on reading] ", to: descriptor)
    while true {
      let ready = Descriptor.poll([descriptor, signals.descriptor], timeout: nil)
      if ready[0].isReadable || ready[0].isClosed { break }
      // A new size is taken up with the terminal.
      if ready[1].isReadable, signals.take().contains(.terminate) { return false }
    }
    _ = Descriptor.read(descriptor)
    Descriptor.write("\r\u{1B}[K", to: descriptor)
    return true
  }
}
