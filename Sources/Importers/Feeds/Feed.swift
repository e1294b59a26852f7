/// A feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, or JSON Feed, told by content.
public struct Feed: Equatable, Sendable {
  /// Plain text.
  public var title: String?
  /// The address of the site.
  public var link: String?
  /// In the order of the feed.
  public var entries: [FeedEntry] = []

  init() {}

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: The feed as it came, not compressed.
  ///   - charset: The encoding that the transfer named, if it did.
  ///   - address: Where it came from; relative links start there.
  /// - Throws: ``ImportError/malformed(_:)`` for what is no feed, ``ImportError/tooLarge(limit:)``
  ///   beyond the limits of a page.
  public init(
    _ bytes: [UInt8], charset: String? = nil, address: String = ""
  ) throws(ImportError) {
    if bytes.count > SourceFile.sizeLimit { throw .tooLarge(limit: SourceFile.sizeLimit) }
    guard SourceKind.of(bytes) == .feed else {
      throw .malformed("is no feed (RSS, Atom or JSON Feed); open it without “feed”")
    }
    let text = PageDecoder.decode(bytes, label: charset)
    if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      self = try JSONFeed.feed(text)
    } else {
      var parser = FeedParser(text, address: address)
      self = parser.parse()
    }
  }
}

/// What a feed says of one article.
public struct FeedEntry: Equatable, Sendable {
  public var id: String?
  /// Plain text.
  public var title: String?
  public var link: String?
  /// ISO 8601.
  public var date: String?
  /// Names, joined by ", ".
  public var author: String?
  public var summary: FeedText?
  /// The article itself, where the feed has it.
  public var content: FeedText?
}

/// A text of a feed.
public struct FeedText: Equatable, Sendable {
  public var string: String
  /// Whether `string` is HTML; plain text else.
  public var isHTML: Bool

  init(_ string: String, isHTML: Bool) {
    self.string = string
    self.isHTML = isHTML
  }
}
