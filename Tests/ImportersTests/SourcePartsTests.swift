import Article
import Glibc
import Testing

@testable import Importers

@Suite struct SourcePartsTests {
  /// Writes a file that is gone when the test ends.
  private func withFile(_ content: String, _ body: (String) throws -> Void) throws {
    let path = "/tmp/pullquote-parts-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let file = try #require(fopen(path, "w"))
    fputs(content, file)
    fclose(file)
    defer { unlink(path) }
    try body(path)
  }

  @Test func everyLineIsAnArticleInItsOrder() throws {
    // Longer than what is read at once.
    let words = String(repeating: "word ", count: 200)
    let lines = (0..<500).map { "{\"title\": \"\($0)\", \"text\": \"\(words)\"}" }
    try withFile(lines.joined(separator: "\r\n")) { path in
      let titles = try SourceParts(path).map { try $0.read().article.title }
      #expect(titles == (0..<500).map(String.init))
      #expect(SourceParts(path).map(\.outline.title) == titles)
    }
  }

  @Test func othersAreOnePart() throws {
    try withFile("# A title\n\nWords.") { path in
      let parts = Array(SourceParts(path))
      #expect(parts.count == 1)
      let article = try parts[0].read().article
      #expect(article.title == "A title")
    }
  }

  @Test func entriesOfAFeedAreArticles() throws {
    let feed = "<rss><channel><item><title>One</title><link>https://example.org/1</link></item>"
    try withFile(feed + "<item><title>Two</title></item></channel></rss>") { path in
      let parts = Array(SourceParts(path))
      #expect(parts.map(\.outline.title) == ["One", "Two"])
      #expect(parts.map(\.outline.address) == ["https://example.org/1", nil])
      let article = try parts[1].read().article
      #expect(article.source == path)
    }
  }

  @Test func aFeedFromTheCacheSaysSoOnce() throws {
    let folder = "/tmp/pullquote-parts-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { FetcherTests().removeFolder(folder) }
    let cache = FetchCache(folder: folder)
    // Nobody listens there.
    let address = "http://127.0.0.1:9/feed"
    let feed = "<rss><channel><item><title>One</title></item><item><title>Two</title></item>"
    cache.keep(
      FetchCache.Copy(
        request: address, address: address, contentType: "text/xml", etag: "", lastModified: "",
        isPrivate: true, bytes: Array(feed.utf8)))
    let read = try SourceParts(address, by: Fetcher(cache: cache)).map { try $0.read() }
    #expect(read.map(\.notices) == [[.cachedCopy(.noConnection)], []])
  }

  @Test func linksDoNotLeadToPrivateAddressesNorToFiles() throws {
    let server = try LoopbackServer { _ in LoopbackServer.Reply("200 OK", body: [0x61]) }
    defer { withExtendedLifetime(server) {} }
    let parts = Array(SourceParts(server.address, isUntrusted: true, by: Fetcher(cache: nil)))
    #expect(throws: ImportError.fetch(.privateAddress)) { try parts.first?.read() }
    #expect(server.requests.isEmpty)
    let file = Array(SourceParts("/etc/hostname", isUntrusted: true, by: Fetcher(cache: nil)))
    #expect(throws: ImportError.fetch(.notAnAddress)) { try file.first?.read() }
  }

  @Test func articlesOfPrivateAddressesAreKnownAsSuch() throws {
    let feed = "<rss><channel><item><title>One</title></item><item><title>Two</title></item>"
    let server = try LoopbackServer { request in
      LoopbackServer.Reply("200 OK", body: Array((request.path == "/feed" ? feed : "Words.").utf8))
    }
    defer { withExtendedLifetime(server) {} }
    for (path, count) in [("/feed", 2), ("/page", 1)] {
      let parts = SourceParts(server.address + path, by: Fetcher(cache: nil))
      let found = try parts.map { try $0.read().article.isPrivate }
      #expect(found == Array(repeating: true, count: count))
    }
    try withFile(feed) { path in
      let found = try SourceParts(path).map { try $0.read().article.isPrivate }
      #expect(found == [false, false])
    }
  }

  @Test(arguments: [
    ("/nowhere/at/all", ImportError.notFound), ("/tmp", .isFolder),
    ("ftp://example.org/a", .fetch(.forbiddenScheme("ftp"))),
    ("file:///etc/hostname", .fetch(.forbiddenScheme("file"))),
    ("javascript:alert(1)", .fetch(.forbiddenScheme("javascript"))),
  ])
  func whatCannotBeOpenedIsAPartThatFails(source: String, error: ImportError) {
    let parts = Array(SourceParts(source))
    #expect(parts.count == 1)
    #expect(throws: error) { try parts.first?.read() }
  }
}
