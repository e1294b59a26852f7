import Glibc

/// Starts a process with a controlling terminal.
enum Spawning {
  struct Failure: Error { let code: Int32 }

  static func start(
    _ command: [String], terminal: String, environment: [String: String],
    standardInput: PseudoTerminal.StandardInput
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 2, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    var pipeEnd: Int32?
    if case .pipe(let bytes) = standardInput { pipeEnd = try filledPipe(bytes) }
    posix_spawn_file_actions_adddup2(&actions, pipeEnd ?? 2, 0)
    defer { if let pipeEnd { close(pipeEnd) } }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which is not imported
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let variables = environment.map { "\($0.key)=\($0.value)" }
    var arguments = command.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for string in arguments + environment { free(string) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, command[0], &actions, &attributes, &arguments, &environment)
    guard code == 0 else { throw Failure(code: code) }
    return process
  }

  /// The reading end of a pipe that holds the bytes, at most what a pipe takes at once.
  private static func filledPipe(_ bytes: [UInt8]) throws -> Int32 {
    precondition(bytes.count <= 65_536)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    return ends[0]
  }
}
