import CFetch

/// One request to one address.
struct FetchHop {
  var address: String
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
    var response = send(progress)
    defer { cf_free(&response) }
    if let error = error(of: response) { throw error }
    return Answer(
      status: response.status, location: response.location.map { String(cString: $0) },
      contentType: response.content_type.map { String(cString: $0) } ?? "",
      etag: Self.string(response.etag), lastModified: Self.string(response.last_modified),
      isPrivate: response.is_private,
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
      return address.withCString { url in
        Fetcher.userAgent.withCString { agent in
          Self.accept.withCString { accept in
            (copy?.etag ?? "").withCString { etag in
              (copy?.lastModified ?? "").withCString { lastModified in
                request.url = url
                request.user_agent = agent
                request.accept = accept
                request.etag = etag
                request.last_modified = lastModified
                return cf_fetch(&request)
              }
            }
          }
        }
      }
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
