import CVTerm
import Glibc

/// A program in a terminal of its own: what it shows can be read, keys can be typed.
///
/// Nothing here sleeps: tests wait for what they expect, with a deadline.
public final class PseudoTerminal {
  public enum StandardInput {
    case terminal
    /// A pipe that holds those bytes and then ends.
    case pipe([UInt8])
  }

  public private(set) var columns: Int
  public private(set) var rows: Int
  /// Every byte that the program has sent so far.
  public private(set) var output: [UInt8] = []
  /// Whether the program's questions are answered, as most terminals do.
  public var answersQuestions = true

  let screen: OpaquePointer
  private let emulator: OpaquePointer
  private let master: Int32
  private let process: pid_t
  private let modeBefore: termios
  private var ending: Ending?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the executable's path and its arguments.
  ///   - environment: all of it; nothing is inherited.
  public init(
    _ command: [String], columns: Int = 120, rows: Int = 40, environment: [String: String],
    standardInput: StandardInput = .terminal
  ) throws {
    self.columns = columns
    self.rows = rows
    let (master, name) = try Self.openTerminal(columns: columns, rows: rows)
    self.master = master
    var mode = termios()
    tcgetattr(master, &mode)
    modeBefore = mode
    emulator = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(emulator, 1)
    screen = vterm_obtain_screen(emulator)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    process = try Spawning.start(
      command, terminal: name, environment: environment, standardInput: standardInput)
  }

  deinit {
    if ending == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    vterm_free(emulator)
    close(master)
  }

  /// Types keys, as the bytes that a terminal sends for them.
  public func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  public func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Whether the line's settings are those from before the program began.
  public var isModeRestored: Bool {
    var mode = termios()
    tcgetattr(master, &mode)
    return mode.c_lflag == modeBefore.c_lflag && mode.c_iflag == modeBefore.c_iflag
      && mode.c_oflag == modeBefore.c_oflag
  }

  /// How a program ended.
  public enum Ending: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  public struct Timeout: Error, CustomStringConvertible {
    public let description: String
  }

  /// Takes what the program sends until the condition holds.
  public func wait(
    _ expectation: String, within limit: Duration = .seconds(60), until condition: () -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while !condition() {
      guard ContinuousClock.now < deadline, pump(until: deadline) else {
        throw Timeout(description: "no \(expectation) on the screen:\n\(text)")
      }
    }
  }

  /// Waits until those words are on the screen, in one line.
  public func wait(for words: String) throws {
    try wait("“\(words)”") { text.firstRange(of: words) != nil }
  }

  /// Waits until the program has ended and everything that it sent is taken.
  public func waitForEnd(within limit: Duration = .seconds(60)) throws -> Ending {
    let deadline = ContinuousClock.now + limit
    while pump(until: deadline) {}
    if let ending { return ending }
    var status: Int32 = 0
    guard ContinuousClock.now < deadline, waitpid(process, &status, 0) == process else {
      throw Timeout(description: "still running:\n\(text)")
    }
    let result: Ending = status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    ending = result
    return result
  }

  /// Feeds the emulator with the next bytes; false at the deadline or when the program has gone.
  private func pump(until deadline: ContinuousClock.Instant) -> Bool {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let rest = max(.zero, deadline - ContinuousClock.now) / .milliseconds(1)
    guard poll(&entry, 1, Int32(rest.rounded(.up))) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    bytes.withUnsafeBytes {
      _ = vterm_input_write(emulator, $0.baseAddress!.assumingMemoryBound(to: CChar.self), count)
    }
    answer()
    return true
  }

  /// Sends what the emulator answers to the program's questions.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(emulator, &bytes, bytes.count)
    if count > 0 && answersQuestions { _ = write(master, bytes, count) }
  }

  /// A new terminal: our end, and the name of the program's.
  private static func openTerminal(columns: Int, rows: Int) throws -> (Int32, String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlock: Int32 = 0
    var number: Int32 = 0
    // posix_openpt and its kin are not imported: TIOCSPTLCK and TIOCGPTN by number.
    guard master >= 0, ioctl(master, 0x4004_5431, &unlock) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw Timeout(description: "no pseudo-terminal to be had: error \(errno)") }
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    return (master, "/dev/pts/\(number)")
  }
}
