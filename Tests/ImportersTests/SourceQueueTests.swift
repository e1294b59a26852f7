import Glibc
import Testing

@testable import Importers

@Suite struct SourceQueueTests {
  private func page(_ title: String) -> LoopbackServer.Reply {
    LoopbackServer.Reply("200 OK", body: Array("# \(title)\n\nWords of the office.".utf8))
  }

  /// Whether the server has been asked, or is soon.
  private static func isAsked(_ server: LoopbackServer) -> Bool {
    for _ in 0..<300 where server.requests.isEmpty { usleep(10_000) }
    return !server.requests.isEmpty
  }

  @Test func addressesAreFetchedTogetherAndComeInTheirOrder() throws {
    let last = try LoopbackServer { _ in page("Last") }
    // Answers only when the other one has been asked too.
    let first = try LoopbackServer { _ in
      Self.isAsked(last) ? page("First") : LoopbackServer.Reply("500 Alone")
    }
    let queue = SourceQueue(
      [first.address, "/nowhere/at/all", last.address], by: Fetcher(cache: nil))
    let titles = queue.map { try? $0.read().article.title }
    #expect(titles == ["First", nil, "Last"])
  }

  @Test func aFailureStopsNoOther() throws {
    let server = try LoopbackServer { request in
      request.path == "/gone" ? LoopbackServer.Reply("404 Not Found") : page(request.path)
    }
    let paths = (0..<20).map { $0 % 3 == 0 ? "/gone" : "/\($0)" }
    let queue = SourceQueue(paths.map { server.address + $0 }, by: Fetcher(cache: nil))
    let titles = queue.map { try? $0.read().article.title }
    #expect(titles == paths.map { $0 == "/gone" ? nil : $0 })
  }

  @Test func noMoreAreFetchedThanAreSoonWanted() throws {
    let server = try LoopbackServer { page($0.path) }
    var queue = SourceQueue(
      (0..<100).map { "\(server.address)/\($0)" }, by: Fetcher(cache: nil))
    #expect(try queue.next()?.read().article.title == "/0")
    usleep(200_000)
    #expect(server.requests.count <= SourceQueue.width)
  }
}
