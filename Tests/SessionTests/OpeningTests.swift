import Glibc
import Reader
import TestSupport
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
  private let socket: LoopbackSocket

  init() throws { socket = try LoopbackSocket(backlog: 4) }

  deinit { close(socket.descriptor) }

  var address: String { "http://127.0.0.1:\(socket.port)/" }

  func isContacted(within milliseconds: CInt) -> Bool {
    var waiting = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) == 1
  }
}
