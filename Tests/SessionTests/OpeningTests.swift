import Glibc
import Reader
import Testing

@testable import Session

/// What is contacted for the reader, and what is not.
@Suite(.timeLimit(.minutes(1))) struct OpeningTests {
  /// Opens a source to which a link led and returns why it fails.
  private func refusal(of source: String) async -> String? {
    let (events, posted) = AsyncStream.makeStream(of: Event.self)
    let session = Session(libraryPath: nil, stateFolder: nil) { posted.yield($0) }
    session.perform(.open(source: source, isUntrusted: true, Job(1)))
    for await event in events {
      switch event {
      case .failed(Job(1), let reason): return reason
      case .opened: return nil
      default: continue
      }
    }
    return nil
  }

  @Test func aLinkDoesNotReachThisMachine() async throws {
    let listener = try Listener()
    let reason = try #require(await refusal(of: listener.address))
    #expect(reason.contains("your own network"))
    #expect(!listener.isContacted(within: 0))
  }

  @Test func aLinkOpensNoFile() async throws {
    let reason = try #require(await refusal(of: "/etc/passwd"))
    #expect(reason.contains("is not an address of the web"))
  }

  @Test func whatTheUserNamesIsContacted() throws {
    let listener = try Listener()
    let session = Session(libraryPath: nil, stateFolder: nil) { _ in }
    session.perform(.open(source: listener.address, isUntrusted: false, Job(1)))
    #expect(listener.isContacted(within: 10_000))
    session.perform(.cancel(Job(1)))
  }
}

/// A port of the loopback interface that takes connections and never answers.
private final class Listener {
  private let socket: CInt
  let address: String

  init() throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let status = withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        bind(socket, name, length) | listen(socket, 4) | getsockname(socket, name, &length)
      }
    }
    try #require(status == 0)
    address = "http://127.0.0.1:\(UInt16(bigEndian: name.sin_port))/"
  }

  deinit { close(socket) }

  func isContacted(within milliseconds: CInt) -> Bool {
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) == 1
  }
}
