import CFetch
import Glibc

/// Fetches pages by http and https.
///
/// Blocking: call it from a thread of its own, not from one of the task pool, of which there are only
/// as many as cores. The limits are those of ``FetchLimits``.
public struct Fetcher: Sendable {
  /// Says who asks, so that sites can tell their readers from robots.
  public static let userAgent = "Pullquote/1.0 (news reader for terminals; libcurl)"

  private let cache: FetchCache?
  private let limits: FetchLimits
  private let proxies: Proxies

  public init(cache: FetchCache?, limits: FetchLimits = FetchLimits()) {
    self.init(cache: cache, limits: limits, proxies: .standard)
  }

  init(cache: FetchCache?, limits: FetchLimits, proxies: Proxies) {
    self.cache = cache
    self.limits = limits
    self.proxies = proxies
  }

  /// Fetches a page, or takes the cached copy where the server says that it is still good, or where
  /// there is no network.
  ///
  /// - Parameters:
  ///   - isUntrusted: Whether a link from outside led here, and not the user. Then, as after a
  ///     redirect from a public address, addresses of this machine and its network are refused: by
  ///     the connection that is made, or behind a proxy by the host's writing, since only the proxy
  ///     knows where a name leads.
  ///   - progress: Told the bytes received and the expected total or 0; returns whether to go on.
  public func fetch(
    _ url: String, isUntrusted: Bool = false,
    progress: @escaping @Sendable (_ received: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(FetchError) -> FetchedPage {
    let request = try WebAddress(url)
    let copy = cache?.copy(of: request.text)
    do throws(FetchError) {
      return try follow(request, copy: copy, refusesPrivate: isUntrusted, progress: progress)
    } catch {
      guard let copy, error.allowsCachedCopy else { throw error }
      return FetchedPage(
        address: copy.address, bytes: copy.bytes, contentTypeField: copy.contentType,
        isPrivate: copy.isPrivate, cachedBecause: error)
    }
  }

  private func follow(
    _ request: WebAddress, copy: FetchCache.Copy?, refusesPrivate: Bool,
    progress: @escaping @Sendable (Int, Int) -> Bool
  ) throws(FetchError) -> FetchedPage {
    var address = request
    var refusesPrivate = refusesPrivate
    let deadline = Self.milliseconds() + limits.totalMilliseconds
    for _ in 0...limits.redirects {
      // Validators belong to the address that gave them.
      let known = copy?.address == address.text ? copy : nil
      let hop = FetchHop(
        address: address, proxy: proxies.proxy(for: address), copy: known,
        refusesPrivate: refusesPrivate,
        milliseconds: max(1, deadline - Self.milliseconds()), limits: limits)
      let answer = try hop.perform(progress)
      if answer.status == 304, let known {
        return FetchedPage(
          address: known.address, bytes: known.bytes, contentTypeField: known.contentType,
          isPrivate: known.isPrivate && answer.isPrivate)
      }
      if (300..<400).contains(answer.status), let location = answer.location {
        address = try WebAddress(location)
        if !answer.isPrivate { refusesPrivate = true }
        continue
      }
      guard (200..<300).contains(answer.status) else { throw .status(answer.status) }
      keep(answer, of: request, from: address)
      return FetchedPage(
        address: address.text, bytes: answer.bytes, contentTypeField: answer.contentType,
        isPrivate: answer.isPrivate)
    }
    throw .tooManyRedirects(limit: limits.redirects)
  }

  private func keep(_ answer: FetchHop.Answer, of request: WebAddress, from address: WebAddress) {
    cache?.keep(
      FetchCache.Copy(
        request: request.text, address: address.text, contentType: answer.contentType,
        etag: answer.etag, lastModified: answer.lastModified, isPrivate: answer.isPrivate,
        bytes: answer.bytes))
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
