/// Why nothing came from a URL.
public enum FetchError: Error, Equatable, Sendable {
  case notAnAddress
  /// Only http and https are ever followed.
  case forbiddenScheme(String)
  /// A page from outside, or a link of a file, leads to an address of this machine or its network.
  case privateAddress
  case tooManyRedirects(limit: Int)
  case hostNotFound
  case noConnection
  case timedOut
  case tooLarge(limit: Int)
  case cancelled
  case insecure
  /// The connection broke off.
  case incomplete
  case status(Int)
  /// libcurl is not installed.
  case noLibrary
  /// libcurl's own words.
  case other(String)

  /// What is wrong and what to do about it.
  public var message: String {
    switch self {
    case .notAnAddress: "is not an address of the web; it should begin with https://"
    case .forbiddenScheme("file"): "is an address of a file; name the file by its path instead"
    case .forbiddenScheme(let scheme):
      "is an address of \(scheme):, and only those of http and https are followed"
    case .privateAddress:
      "leads into your own network, where no link is followed; "
        + "name the address to pullquote yourself if you trust it"
    case .tooManyRedirects(let limit): "redirects more than \(limit) times; open it in the browser"
    case .hostNotFound: "is at a host that cannot be found; check the spelling and your connection"
    case .noConnection:
      "is at a host that does not answer; check your connection or try again later"
    case .timedOut: "took too long to answer; try again later"
    case .tooLarge(let limit):
      "is larger than the \(limit / 1_000_000) MB that are fetched; save it and open the file"
    case .cancelled: "was not fetched because you stopped it"
    case .insecure: "does not prove who it is (TLS), so nothing was read from it"
    case .incomplete: "broke off before the end; try again"
    case .status(404), .status(410): "no longer exists (HTTP 404)"
    case .status(let code) where [401, 402, 403, 451].contains(code):
      "may not be read without an account, or not from here (HTTP \(code)); open it in the browser"
    case .status(429): "was asked for too often (HTTP 429); try again later"
    case .status(let code): "could not be delivered by its server (HTTP \(code)); try again later"
    case .noLibrary: "needs libcurl to be fetched; install it (apt install libcurl4)"
    case .other(let words): "could not be fetched: \(words)"
    }
  }

  /// Whether a cached copy is better than nothing: the network or the server failed, not the address.
  var allowsCachedCopy: Bool {
    switch self {
    case .hostNotFound, .noConnection, .timedOut, .incomplete, .noLibrary, .other: true
    case .status(let code): code >= 500 || code == 429
    default: false
    }
  }
}
