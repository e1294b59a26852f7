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
    // Whoever takes the signals leaves none, so each taker says whether one asked to end.
    let wasTerminated =
      signals.take().contains(.terminate) || waitingForKey && isTerminatedBeforeKey()
    retake()
    return wasTerminated ? signals.terminator : nil
  }

  /// Waits for a key.
  /// - Returns: whether a signal that asks to end came first.
  private func isTerminatedBeforeKey() -> Bool {
    // As ncurses has it: keys come at once and are not shown.
    reset_prog_mode()
    Descriptor.write("\r\n[press any key to go on reading] ", to: descriptor)
    while true {
      let ready = Descriptor.poll([descriptor, signals.descriptor], timeout: nil)
      if ready[0].isReadable || ready[0].isClosed { break }
      // A new size is taken up with the terminal.
      if ready[1].isReadable, signals.take().contains(.terminate) { return true }
    }
    _ = Descriptor.read(descriptor)
    Descriptor.write("\r\u{1B}[K", to: descriptor)
    return false
  }
}
