import Glibc

/// Clocks of this process.
enum Clock {
  /// What some work gives, and the seconds of processor time that it takes on all threads.
  static func processor<T>(_ work: () throws -> T) rethrows -> (result: T, seconds: Double) {
    let start = now
    let result = try work()
    return (result, now - start)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The memory of this process.
enum Memory {
  /// The most that was resident so far, in kilobytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}

/// The size of files.
enum FileSize {
  /// - Returns: nil where there is no such file.
  static func bytes(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_size : nil
  }
}
