import Glibc

/// An open source of bytes: a file, a device, a pipe or standard input.
///
/// Read into memory rather than mapped: a file that is cut while open would end a mapping program.
public struct SourceFile: ~Copyable, Sendable {
  /// Articles are small; what is larger is no article and would not fit the memory of a reader.
  public static let sizeLimit = 100_000_000

  private let descriptor: CInt
  /// Whether reading never waits for another program.
  public let isRegular: Bool
  /// Bytes of a regular file when it was opened; 0 of anything else.
  let size: Int

  /// Opens a file for reading without waiting for a writer.
  ///
  /// - Parameter sizeLimit: The largest regular file that is opened, in bytes.
  /// - Throws: what keeps it from being read; a folder and a file over the limit are refused.
  public init(path: String, sizeLimit: Int = SourceFile.sizeLimit) throws(ImportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let error = Self.error(errno)
      if error == .notFound, let scheme = WebAddress.scheme(of: path) {
        throw .fetch(.forbiddenScheme(scheme))
      }
      throw error
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.error(code)
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR {
      close(descriptor)
      throw .isFolder
    }
    if kind == S_IFREG && status.st_size > sizeLimit {
      close(descriptor)
      throw .tooLarge(limit: sizeLimit)
    }
    self.descriptor = descriptor
    isRegular = kind == S_IFREG
    size = isRegular ? status.st_size : 0
  }

  /// Standard input, in a descriptor of its own.
  ///
  /// - Throws: when standard input is closed.
  public init(standardInput: Void = ()) throws(ImportError) {
    let copy = dup(0)
    guard copy >= 0 else { throw .system("standard input is closed; name a file instead") }
    var status = stat()
    isRegular = fstat(copy, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? status.st_size : 0
    descriptor = copy
  }

  deinit { close(descriptor) }

  /// Appends what comes until `bytes` holds at least `count` bytes or the source ends.
  ///
  /// - Returns: false at the end of the source.
  /// - Throws: ``ImportError/tooLarge(limit:)`` from an endless source, or what the system says.
  public func read(upTo count: Int, into bytes: inout [UInt8]) throws(ImportError) -> Bool {
    while bytes.count < count {
      if try !readSome(count - bytes.count, into: &bytes) { return false }
    }
    return true
  }

  /// Appends what there is, at most `count` bytes; waits only while there is nothing.
  ///
  /// - Returns: false at the end of the source.
  /// - Throws: as ``read(upTo:into:)``.
  func readSome(_ count: Int, into bytes: inout [UInt8]) throws(ImportError) -> Bool {
    // A byte more than a file had shows its end at once; zeroed room costs time.
    let room = isRegular ? max(4096, size - bytes.count + 1) : 1 << 20
    while true {
      // A named pipe that nobody has opened for writing yet reads as ended; wait for its writer.
      if !isRegular { waitForInput() }
      let got = Self.append(min(count, room, 1 << 20), from: descriptor, to: &bytes)
      if bytes.count > Self.sizeLimit { throw .tooLarge(limit: Self.sizeLimit) }
      if got >= 0 { return got > 0 }
      let code = errno
      guard code == EINTR || code == EAGAIN else { throw Self.error(code) }
    }
  }

  /// Everything that is left.
  public func readAll(into bytes: inout [UInt8]) throws(ImportError) {
    while try read(upTo: bytes.count + (1 << 20), into: &bytes) {}
  }

  /// Blocks until there is something to read or the writer has gone.
  private func waitForInput() {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&event, 1, -1)
  }

  /// Reads once, straight into the array's own storage.
  private static func append(_ count: Int, from descriptor: CInt, to bytes: inout [UInt8]) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let got = bytes.withUnsafeMutableBytes { buffer in
      Glibc.read(descriptor, buffer.baseAddress! + start, count)
    }
    bytes.removeLast(count - max(0, got))
    return got
  }

  private static func error(_ code: CInt) -> ImportError {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EISDIR: .isFolder
    case EACCES, EPERM: .notReadable
    default: .system(String(cString: strerror(code)))
    }
  }
}
