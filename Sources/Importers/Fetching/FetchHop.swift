import CFetch

/// One request to one address.
struct FetchHop {
  var address: WebAddress
  /// The proxy to be asked; nil for the server itself.
  var proxy: String?
  var copy: FetchCache.Copy?
  var refusesPrivate: Bool
  var milliseconds: Int
  var limits: FetchLimits

  struct Answer {
    var status: Int
    var location: String?
    var contentType: String
    var etag: String
    var lastModified: String
    var isPrivate: Bool
    var bytes: [UInt8]
  }

  private final class Progress {
    let report: (Int, Int) -> Bool
    init(_ report: @escaping (Int, Int) -> Bool) { self.report = report }
  }

  func perform(_ progress: @escaping (Int, Int) -> Bool) throws(FetchError) -> Answer {
    // Where a proxy's connection leads only the address tells.
    let isLocal = proxy != nil && address.isLocal
    if isLocal && refusesPrivate { throw .privateAddress }
    var response = send(progress)
    defer { cf_free(&response) }
    if let error = error(of: response) { throw error }
    return Answer(
      status: response.status, location: response.location.map { String(cString: $0) },
      contentType: response.content_type.map { String(cString: $0) } ?? "",
      etag: Self.string(response.etag), lastModified: Self.string(response.last_modified),
      isPrivate: response.is_private || isLocal,
      bytes: Array(UnsafeBufferPointer(start: response.body, count: response.size)))
  }

  private func send(_ progress: @escaping (Int, Int) -> Bool) -> cf_response {
    // Alive until the call returns, and only this call uses it.
    let context = Progress(progress)
    return withExtendedLifetime(context) {
      var request = cf_request()
      request.timeout_ms = milliseconds
      request.connect_timeout_ms = min(milliseconds, limits.connectMilliseconds)
      request.max_bytes = limits.bytes
      request.refuses_private = refusesPrivate
      request.context = Unmanaged.passUnretained(context).toOpaque()
      request.is_cancelled = { context, received, total in
        !Unmanaged<Progress>.fromOpaque(context!).takeUnretainedValue()
          .report(received, total)
      }
      let strings = [
        address.text, Fetcher.userAgent, Self.accept, copy?.etag ?? "", copy?.lastModified ?? "",
        proxy ?? "",
      ].map { Array($0.utf8CString) }
      return Self.withPointers(to: strings[...], []) { strings in
        request.url = strings[0]
        request.user_agent = strings[1]
        request.accept = strings[2]
        request.etag = strings[3]
        request.last_modified = strings[4]
        request.proxy = strings[5]
        return cf_fetch(&request)
      }
    }
  }

  /// Calls `body` with pointers to all of the strings.
  private static func withPointers<Value>(
    to strings: ArraySlice<[CChar]>, _ pointers: [UnsafePointer<CChar>],
    _ body: ([UnsafePointer<CChar>]) -> Value
  ) -> Value {
    guard let first = strings.first else { return body(pointers) }
    return first.withUnsafeBufferPointer {
      withPointers(to: strings.dropFirst(), pointers + [$0.baseAddress!], body)
    }
  }

  private static let accept =
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/*;q=0.9, */*;q=0.5"

  private func error(of response: cf_response) -> FetchError? {
    switch response.result {
    case CF_OK: nil
    case CF_NO_LIBRARY: .noLibrary
    case CF_BAD_URL: .notAnAddress
    case CF_NO_HOST: .hostNotFound
    case CF_NO_CONNECTION: .noConnection
    case CF_TIMED_OUT: .timedOut
    case CF_TOO_LARGE: .tooLarge(limit: limits.bytes)
    case CF_CANCELLED: .cancelled
    case CF_PRIVATE_ADDRESS: .privateAddress
    case CF_INSECURE: .insecure
    case CF_INCOMPLETE: .incomplete
    default: .other(Self.string(response.message))
    }
  }

  /// A C array of characters, which Swift imports as a tuple.
  private static func string<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
