/// A URL of http or https, taken apart as far as fetching needs it.
struct WebAddress: Equatable {
  /// The whole, without a fragment.
  let text: String
  let host: String

  /// - Throws: ``FetchError/notAnAddress`` or ``FetchError/forbiddenScheme(_:)``.
  init(_ text: String) throws(FetchError) {
    guard let colon = text.firstIndex(of: ":") else { throw .notAnAddress }
    let scheme = text[..<colon].lowercased()
    let rest = text[text.index(after: colon)...]
    guard !scheme.isEmpty, scheme.allSatisfy({ $0.isASCII && ($0.isLetter || "+-.".contains($0)) })
    else { throw .notAnAddress }
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

  /// Whether a source names a page of the web rather than a file.
  static func isOne(_ source: String) -> Bool {
    let lower = source.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }
}
