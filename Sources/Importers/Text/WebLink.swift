/// References between pages (RFC 3986).
enum WebLink {
  /// The address that a reference leads to from a page; the reference itself where the page has no
  /// address of the web.
  static func resolve(_ reference: String, against base: String) -> String {
    let reference = reference.trimmingSpace()
    guard WebAddress.scheme(of: reference) == nil, let parts = Parts(base) else { return reference }
    if reference.hasPrefix("//") { return parts.scheme + ":" + reference }
    if reference.hasPrefix("/") { return parts.origin + withoutDots(reference) }
    if reference.hasPrefix("#") { return String(base.prefix { $0 != "#" }) + reference }
    if reference.hasPrefix("?") { return parts.origin + parts.path + reference }
    if reference.isEmpty { return base }
    let folder = parts.path.prefix(upTo: parts.path.lastIndex(of: "/") ?? parts.path.startIndex)
    return parts.origin + withoutDots(folder + "/" + reference)
  }

  private struct Parts {
    var scheme: String
    /// Scheme, host and port.
    var origin: String
    /// Begins with a slash; without query and fragment.
    var path: String

    init?(_ address: String) {
      guard WebAddress.isOne(address), let mark = address.firstRange(of: "://") else { return nil }
      scheme = String(address[..<mark.lowerBound])
      let host = address[mark.upperBound...].prefix { !"/?#".contains($0) }
      origin = "\(scheme)://\(host)"
      let rest = address[host.endIndex...].prefix { $0 != "?" && $0 != "#" }
      path = rest.isEmpty ? "/" : String(rest)
    }
  }

  /// The path without its "." and ".." parts; query and fragment stay.
  private static func withoutDots(_ reference: some StringProtocol) -> String {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    var parts: [Substring] = []
    let pieces = String(path).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (i, piece) in zip(pieces.indices, pieces) {
      let isLast = i == pieces.endIndex - 1
      switch piece {
      case "..": _ = parts.popLast()
      case ".": break
      default: parts.append(piece)
      }
      if isLast && (piece == "." || piece == "..") { parts.append("") }
    }
    return "/" + parts.joined(separator: "/") + reference[path.endIndex...]
  }
}
