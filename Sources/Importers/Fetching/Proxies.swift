import Glibc

/// Which proxy the user's environment names for an address, by the rules of libcurl.
///
/// libcurl could look itself, but would not tell; and behind a proxy it is the address's host, and
/// not the connection, that tells whether a request goes to the user's own network.
struct Proxies: Equatable, Sendable {
  private var http: String?
  private var https: String?
  /// The hosts that are reached without.
  private var exceptions: [String] = []

  /// None.
  init() {}

  /// - Parameter variable: The value of an environment variable.
  init(environment variable: (_ name: String) -> String?) {
    func first(_ names: String...) -> String? {
      names.lazy.compactMap(variable).first { !$0.isEmpty }
    }
    // HTTP_PROXY is not read: a web server that runs a program sets it to what a client sends.
    http = first("http_proxy", "all_proxy", "ALL_PROXY")
    https = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    exceptions = (first("no_proxy", "NO_PROXY") ?? "").lowercased()
      .split { $0 == "," || $0 == " " }.map(String.init)
  }

  static let standard = Proxies { name in getenv(name).map { String(cString: $0) } }

  /// The proxy to be asked for an address; nil where the server itself is.
  func proxy(for address: WebAddress) -> String? {
    guard let proxy = address.text.hasPrefix("https:") ? https : http else { return nil }
    return exceptions.contains { Self.covers($0, address.host) } ? nil : proxy
  }

  /// Whether an entry of `no_proxy` covers a host: by its name, by the end of its name, as a network
  /// of IPv4 or as everything.
  private static func covers(_ entry: String, _ host: String) -> Bool {
    if entry == "*" || entry == host { return true }
    if let network = network(entry), let address = ipv4(host) {
      return network.bits == 0 || (address ^ network.address) >> (32 - network.bits) == 0
    }
    let name = entry.drop { $0 == "." }
    return host == name || !name.isEmpty && host.hasSuffix("." + name)
  }

  private static func network(_ entry: String) -> (address: UInt32, bits: UInt32)? {
    let parts = entry.split(separator: "/")
    guard parts.count == 2, let address = ipv4(String(parts[0])), let bits = UInt32(parts[1]),
      bits <= 32
    else { return nil }
    return (address, bits)
  }

  private static func ipv4(_ host: String) -> UInt32? {
    var address = in_addr()
    return inet_pton(AF_INET, host, &address) == 1 ? UInt32(bigEndian: address.s_addr) : nil
  }
}
