import Glibc

/// A socket that listens on a free port of the loopback interface. Whoever makes it closes it.
public struct LoopbackSocket: Sendable {
  public let descriptor: CInt
  public let port: Int

  /// - Parameter backlog: How many connections may wait to be accepted.
  /// - Throws: ``Failure`` where the system gives none.
  public init(backlog: CInt) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        bind(descriptor, name, length) | listen(descriptor, backlog)
          | getsockname(descriptor, name, &length)
      }
    }
    guard status == 0 else { throw Failure() }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: name.sin_port))
  }

  public struct Failure: Error {}
}
