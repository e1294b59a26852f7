/// What a URL gave.
public struct FetchedPage: Equatable, Sendable {
  /// Where it came from in the end, after redirects.
  public var address: String
  public var bytes: [UInt8]
  /// The media type in lower case, without parameters.
  public var contentType: String
  /// The charset of the content type.
  public var charset: String?
  /// Whether it came from an address of this machine or its network.
  public var isPrivate: Bool
  /// Set where the network failed and this is the copy of an earlier fetch: why it failed.
  public var cachedBecause: FetchError?

  init(
    address: String, bytes: [UInt8], contentTypeField: String, isPrivate: Bool,
    cachedBecause: FetchError? = nil
  ) {
    self.address = address
    self.bytes = bytes
    self.isPrivate = isPrivate
    self.cachedBecause = cachedBecause
    let parts = contentTypeField.split(separator: ";").map { String($0).trimmingSpace() }
    contentType = parts.first?.lowercased() ?? ""
    charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
      .map { String($0.dropFirst(8).filter { $0 != "\"" && $0 != "'" }) }
  }
}
