import Article
import Glibc
import Testing

@testable import Importers

@Suite(.timeLimit(.minutes(2))) struct FetcherTests {
  typealias Reply = LoopbackServer.Reply

  private func fetch(
    _ url: String, cache: FetchCache? = nil, isUntrusted: Bool = false,
    change: (inout FetchLimits) -> Void = { _ in }
  ) throws -> FetchedPage {
    var limits = FetchLimits()
    change(&limits)
    return try Fetcher(cache: cache, limits: limits).fetch(url, isUntrusted: isUntrusted)
  }

  @Test func aPageAndItsLabels() throws {
    let server = try LoopbackServer { _ in
      Reply(
        "200 OK", headers: ["Content-Type: text/html; charset=\"windows-1251\""],
        body: Array("<p>Hello".utf8))
    }
    // Else the server would end, and its port go to another, once its address has been read.
    defer { withExtendedLifetime(server) {} }
    let page = try fetch(server.address + "/a?b=c#part")
    #expect(page.bytes == Array("<p>Hello".utf8))
    #expect(page.contentType == "text/html")
    #expect(page.charset == "windows-1251")
    #expect(page.address == server.address + "/a?b=c")
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("GET /a?b=c HTTP/1.1\r\n"))
    #expect(request.contains("User-Agent: \(Fetcher.userAgent)\r\n"))
  }

  @Test func redirectsAreFollowedUpToALimit() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/loop": Reply("302 Found", headers: ["Location: /loop"])
      case "/1": Reply("301 Moved Permanently", headers: ["Location: /2"])
      case "/2": Reply("200 OK", body: Array("there".utf8))
      case "/file": Reply("302 Found", headers: ["Location: file:///etc/passwd"])
      default: Reply("404 Not Found")
      }
    }
    defer { withExtendedLifetime(server) {} }
    #expect(try fetch(server.address + "/1").address == server.address + "/2")
    #expect(throws: FetchError.tooManyRedirects(limit: 3)) {
      try fetch(server.address + "/loop") { $0.redirects = 3 }
    }
    #expect(throws: FetchError.forbiddenScheme("file")) { try fetch(server.address + "/file") }
    #expect(throws: FetchError.status(404)) { try fetch(server.address + "/other") }
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "gopher://a/",
  ])
  func otherSchemesAreRefused(url: String) {
    let scheme = String(url.prefix { $0 != ":" })
    #expect(throws: FetchError.forbiddenScheme(scheme)) { try fetch(url) }
  }

  @Test(arguments: ["", "example.org", "http:/a", "http://", "http://a b/", "://x"])
  func whatIsNoAddressSaysSo(url: String) {
    #expect(throws: FetchError.notAnAddress) { try fetch(url) }
  }

  @Test(arguments: ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
  func pagesCannotReachPrivateAddresses(host: String) throws {
    let server = try LoopbackServer { _ in Reply("200 OK", body: [0x61]) }
    defer { withExtendedLifetime(server) {} }
    #expect(throws: FetchError.privateAddress) {
      try fetch("http://\(host):\(server.port)/", isUntrusted: true)
    }
    #expect(server.requests.isEmpty)
  }

  @Test func behindAProxyTheHostTellsWhatIsPrivate() throws {
    let proxy = try LoopbackServer { _ in Reply("200 OK", body: Array("there".utf8)) }
    defer { withExtendedLifetime(proxy) {} }
    let fetcher = Fetcher(
      cache: nil, limits: FetchLimits(), proxies: Proxies { ["http_proxy": proxy.address][$0] })
    let page = try fetcher.fetch("http://example.org/a", isUntrusted: true)
    #expect(page.bytes == Array("there".utf8))
    #expect(!page.isPrivate)
    #expect(try fetcher.fetch("http://printer/").isPrivate)
    for host in [
      "printer", "nas.local", "LOCALHOST", "10.0.0.5", "[::1]", "2130706433", "0x7f.1",
      "169.254.169.254",
    ] {
      #expect(throws: FetchError.privateAddress) {
        try fetcher.fetch("http://\(host)/", isUntrusted: true)
      }
    }
    #expect(proxy.requests.count == 2)
    #expect(proxy.requests[0].hasPrefix("GET http://example.org/a HTTP/1.1"))
  }

  @Test func largeBodiesAreStoppedCompressedOrNot() throws {
    let bomb = gzip([UInt8](repeating: 0x20, count: 3_000_000))
    let server = try LoopbackServer { request in
      request.path == "/bomb"
        ? Reply("200 OK", headers: ["Content-Encoding: gzip"], body: bomb)
        : Reply(parts: [
          (0, Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8)),
          (0, [UInt8](repeating: 0x61, count: 2_000_000)),
        ])
    }
    defer { withExtendedLifetime(server) {} }
    for path in ["/bomb", "/endless"] {
      #expect(throws: FetchError.tooLarge(limit: 1_000_000)) {
        try fetch(server.address + path) { $0.bytes = 1_000_000 }
      }
    }
    #expect(try fetch(server.address + "/bomb").bytes.count == 3_000_000)
  }

  @Test func slowServersAreLeft() throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".utf8)
    let server = try LoopbackServer { request in
      Reply(parts: [(0, head)] + (0..<30).map { _ in (100, [0x61]) })
    }
    defer { withExtendedLifetime(server) {} }
    #expect(throws: FetchError.timedOut) {
      try fetch(server.address) { $0.totalMilliseconds = 400 }
    }
  }

  @Test func brokenConnectionsAreNoPages() throws {
    let server = try LoopbackServer { _ in
      Reply(parts: [(0, Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".utf8))])
    }
    defer { withExtendedLifetime(server) {} }
    #expect(throws: FetchError.incomplete) { try fetch(server.address) }
  }

  @Test func progressCanCancel() throws {
    let server = try LoopbackServer { _ in Reply("200 OK", body: [UInt8](repeating: 0x61, count: 9))
    }
    defer { withExtendedLifetime(server) {} }
    #expect(throws: FetchError.cancelled) {
      try Fetcher(cache: nil).fetch(server.address) { _, _ in false }
    }
  }

  @Test func unchangedPagesComeFromTheCacheAndSoDoUnreachableOnes() throws {
    let folder = "/tmp/pullquote-cache-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    defer { removeFolder(folder) }
    let cache = FetchCache(folder: folder + "/pages")
    var server: LoopbackServer? = try LoopbackServer { request in
      request.head.contains("If-None-Match: \"v1\"")
        ? Reply("304 Not Modified", headers: ["ETag: \"v1\""])
        : Reply(
          "200 OK", headers: ["ETag: \"v1\"", "Content-Type: text/plain"], body: [0x61, 0x0A, 0x62])
    }
    let address = server!.address + "/page"
    let first = try fetch(address, cache: cache)
    let second = try fetch(address, cache: cache)
    #expect(first == second)
    #expect(second.bytes == [0x61, 0x0A, 0x62])
    #expect(server!.requests.count == 2)
    server = nil
    let third = try fetch(address, cache: cache)
    #expect(third.bytes == first.bytes)
    #expect(third.cachedBecause == .noConnection)
    #expect([first, second, third].map(\.isPrivate) == [true, true, true])
    #expect(throws: FetchError.noConnection) { try fetch(address + "2", cache: cache) }
  }

  @Test func theCacheLiesWhereTheUserKeepsCaches() {
    let home = ["HOME": "/home/a", "XDG_CACHE_HOME": "/var/cache/a"]
    #expect(FetchCache.standard { home[$0] }?.folder == "/var/cache/a/pullquote/pages")
    #expect(
      FetchCache.standard { ["HOME": "/home/a"][$0] }?.folder == "/home/a/.cache/pullquote/pages")
    #expect(FetchCache.standard { _ in nil } == nil)
  }

  func removeFolder(_ folder: String) {
    for path in [folder + "/pages", folder] {
      if let stream = opendir(path) {
        while let entry = readdir(stream) {
          let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          unlink("\(path)/\(name)")
        }
        closedir(stream)
      }
      rmdir(path)
    }
  }
}

@Suite(.timeLimit(.minutes(2))) struct ImportedArticleTests {
  private func article(_ body: String, head: String = "") throws -> ImportedArticle {
    let page = Sample.page(body, head: head)
    let server = try LoopbackServer { _ in
      LoopbackServer.Reply("200 OK", headers: ["Content-Type: text/html"], body: page)
    }
    defer { withExtendedLifetime(server) {} }
    return try Importers.article(fetching: server.address, by: Fetcher(cache: nil))
  }

  @Test func theLabelOfTheTransferDecides() throws {
    let text = "Городской совет одобрил новый план, сообщил представитель мэрии во вторник."
    let body = try #require(
      encoded("<article><p>\(text)</p><p>\(text)</p></article>", as: "KOI8-R"))
    let server = try LoopbackServer { _ in
      LoopbackServer.Reply(
        "200 OK", headers: ["Content-Type: text/html; charset=koi8-r"], body: body)
    }
    defer { withExtendedLifetime(server) {} }
    let fetched = try Importers.article(fetching: server.address, by: Fetcher(cache: nil))
    #expect(fetched.article.bodyLines == [text, text])
    #expect(fetched.article.source == server.address)
  }

  @Test func gatesAreRecognised() throws {
    let closed = "<script type='application/ld+json'>{\"isAccessibleForFree\": false}</script>"
    #expect(
      try article("<p>The ferry will sail again, they said.</p>", head: closed).notices == [
        .paywall
      ])
    #expect(
      try article("<p>The ferry will sail again, they said.</p><p>Subscribe to continue.</p>")
        .notices
        == [.paywall])
    #expect(
      try article(
        "<h2>Before you continue</h2><p>We and our partners use cookies and data to measure.</p>"
      )
      .notices == [.consent])
    #expect(try article(Sample.body).notices == [])
  }

  @Test func failuresCarryTheirReason() {
    #expect(throws: ImportError.fetch(.forbiddenScheme("ftp"))) {
      try Importers.article(fetching: "ftp://example.org/", by: Fetcher(cache: nil))
    }
  }
}
