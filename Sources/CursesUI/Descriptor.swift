import Glibc

/// Reads and writes on descriptors, interrupted or not.
enum Descriptor {
  /// The reading and the writing end of a pipe that never blocks; nil for want of descriptors.
  static func makePipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  /// Writes everything; what a vanished terminal does not take is dropped.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return }
      }
    }
  }

  /// Bytes that are read at most at a time.
  static let atOnce = 4096

  /// What waits to be read, at most ``atOnce`` bytes; nil at the end or on an error.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: atOnce) { buffer, count in
      var read = -1
      repeat {
        read = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while read < 0 && errno == EINTR
      count = max(0, read)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// What ``poll(_:timeout:)`` found on a descriptor.
  struct Readiness {
    var isReadable: Bool
    var isClosed: Bool
  }

  /// Waits until one of the descriptors has something to read, or the time is over.
  static func poll(_ descriptors: [Int32], timeout: Duration?) -> [Readiness] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = nfds_t(entries.count)
    // Rounded up, so that a wait never ends just before its time and is begun again.
    let milliseconds = timeout.map { Int32(max(0, $0 / .milliseconds(1)).rounded(.up)) } ?? -1
    if Glibc.poll(&entries, count, milliseconds) < 0 {
      for index in entries.indices { entries[index].revents = 0 }
    }
    return entries.map {
      Readiness(
        isReadable: $0.revents & Int16(POLLIN) != 0,
        isClosed: $0.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0)
    }
  }
}
