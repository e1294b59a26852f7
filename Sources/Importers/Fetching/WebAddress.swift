import CFetch

/// A URL of http or https, taken apart as far as fetching needs it.
struct WebAddress: Equatable {
  /// The whole, without a fragment.
  let text: String
  let host: String

  /// - Throws: ``FetchError/notAnAddress`` or ``FetchError/forbiddenScheme(_:)``.
  init(_ text: String) throws(FetchError) {
    guard let scheme = Self.scheme(of: text) else { throw .notAnAddress }
    let rest = text.dropFirst(scheme.count + 1)
    guard scheme == "http" || scheme == "https" else { throw .forbiddenScheme(scheme) }
    guard rest.hasPrefix("//"), !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
      throw .notAnAddress
    }
    let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
    let address = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let host =
      address.first == "[" ? address.prefix { $0 != "]" } + "]" : address.prefix { $0 != ":" }
    guard !host.isEmpty else { throw .notAnAddress }
    self.host = host.lowercased()
    self.text = String(text.prefix { $0 != "#" })
  }

  /// Whether the host is one of this machine or its network, as far as its writing tells: by an
  /// address, or by a name that the public web has not.
  var isLocal: Bool {
    let name = host.last == "." ? host.dropLast() : host[...]
    if name.first == "[" {
      return cf_is_private_address(String(name.dropFirst().prefix { $0 != "]" }))
    }
    let last = name.split(separator: ".").last ?? ""
    return !name.contains(".") && !last.allSatisfy(\.isNumber) || Self.localDomains.contains(last)
      || cf_is_private_address(String(name))
  }

  private static let localDomains: Set<Substring> = [
    "localhost", "local", "internal", "intranet", "lan", "home", "arpa", "corp", "private",
  ]

  /// What stands before the colon, in lower case, if it may be a scheme (RFC 3986).
  static func scheme(of text: String) -> String? {
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard scheme.count > 1, scheme.first?.isLetter == true,
      text[scheme.endIndex...].first == ":"
    else { return nil }
    return scheme.lowercased()
  }

  /// Whether a source names a page of the web rather than a file.
  static func isOne(_ source: String) -> Bool {
    let lower = source.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }
}
