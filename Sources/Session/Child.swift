@preconcurrency import Glibc  // for `environ`, which nothing here changes

/// Starts another program and waits for its end.
enum Child {
  /// Runs a program on the terminal: it sees the user's keys, and what it writes is seen.
  ///
  /// - Parameter input: what it gets on standard input instead of the keys. A command that does not
  ///   read all of it is let be.
  /// - Returns: its exit status, 128 and the signal for one that was ended, 127 where there is none.
  static func onTerminal(_ command: [String], input: [UInt8]? = nil) -> Int32 {
    let source: Feed? = input == nil ? nil : Feed()
    let child = start(command, newSession: false) { actions in
      if let source {
        posix_spawn_file_actions_adddup2(&actions, source.readingEnd, 0)
      } else {
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/tty", O_RDWR, 0)
      }
      for output: Int32 in [1, 2] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/tty", O_RDWR, 0)
      }
    }
    guard let child else { return 127 }
    if let input { source?.send(input) }
    return wait(for: child)
  }

  /// Runs a program out of sight, in a session of its own, so that neither the terminal's keys nor
  /// its end reach it.
  ///
  /// - Parameter input: what it gets on standard input.
  /// - Returns: its exit status; nil where there is no such program.
  static func aside(_ command: [String], input: [UInt8]? = nil) -> Int32? {
    let source: Feed? = input == nil ? nil : Feed()
    let child = start(command, newSession: true) { actions in
      if let source {
        posix_spawn_file_actions_adddup2(&actions, source.readingEnd, 0)
      } else {
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      }
      for output: Int32 in [1, 2] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
      }
    }
    guard let child else { return nil }
    if let input { source?.send(input) }
    let status = wait(for: child)
    return status == 127 ? nil : status
  }

  private static func start(
    _ command: [String], newSession: Bool, streams: (inout posix_spawn_file_actions_t) -> Void
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What we ignore or block, as threads of the pool do, is not the program's way.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let session: Int32 = newSession ? 0x80 : 0  // POSIX_SPAWN_SETSID, which is not imported
    posix_spawnattr_setflags(
      &attributes, Int16(session | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, environ)
    return code == 0 ? process : nil
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return 127 } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}

/// A pipe that a program reads from.
private final class Feed {
  let readingEnd: Int32
  private let writingEnd: Int32
  private var isSent = false

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
    (readingEnd, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    if isSent { return }
    close(readingEnd)
    close(writingEnd)
  }

  /// Sends everything, or what is taken: writing ends when the reader does.
  func send(_ bytes: [UInt8]) {
    isSent = true
    close(readingEnd)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(writingEnd, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        break
      }
      rest = rest.dropFirst(written)
    }
    close(writingEnd)
  }
}
