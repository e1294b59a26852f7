/// A link of an article: the words that show it, and where it leads.
public struct Link: Equatable, Sendable {
  public var range: TextRange
  /// An address of http or https. Untrusted: a page may name any, private ones too.
  public var address: String

  public init(range: TextRange, address: String) {
    self.range = range
    self.address = address
  }
}
