/// The vocabularies that feeds take their names from.
enum FeedVocabulary {
  /// RSS of every version, Atom, CDF: what the elements of a feed belong to.
  case feed
  case dublinCore, content, media, iTunes, xhtml, other

  /// The vocabulary of a namespace.
  ///
  /// - Parameter isRoot: Whether the first element declares it, which makes it that of the feed
  ///   whatever it is.
  init(namespace: String, isRoot: Bool) {
    let name = namespace.lowercased()
    let known = Self.marks.first { name.contains($0.mark) }?.vocabulary
    self = known ?? (isRoot || name.isEmpty ? .feed : .other)
  }

  /// What tells a namespace, in the order in which it is looked for: feeds spell them in many ways.
  private static let marks: [(mark: String, vocabulary: FeedVocabulary)] = [
    ("purl.org/dc/", .dublinCore), ("purl.org/rss/1.0/modules/content", .content),
    ("purl.org/rss/1.0/modules/", .other), ("/mrss", .media), ("itunes", .iTunes),
    ("1999/xhtml", .xhtml), ("w3.org/2005/atom", .feed), ("purl.org/atom", .feed),
    ("purl.org/echo", .feed), ("purl.org/rss/1.0", .feed), ("purl.org/net/rss", .feed),
    ("netscape.com/rdf", .feed), ("userland.com/rss", .feed), ("1999/02/22-rdf-syntax", .feed),
  ]

  /// What a prefix stands for that no one has declared.
  init(undeclared prefix: String) {
    self =
      switch prefix {
      case "dc", "dcterms": .dublinCore
      case "content": .content
      case "media": .media
      case "itunes": .iTunes
      case "xhtml": .xhtml
      case "", "atom", "rss", "rdf": .feed
      default: .other
      }
  }
}

/// What an element of a feed or an entry says.
enum FeedField {
  case id, title, link, author, summary, content, published, updated

  init?(_ vocabulary: FeedVocabulary, _ name: String) {
    switch (vocabulary, name) {
    case (.feed, "title"), (.dublinCore, "title"), (.media, "title"), (.iTunes, "title"):
      self = .title
    case (.feed, "link"): self = .link
    case (.feed, "id"), (.feed, "guid"), (.dublinCore, "identifier"): self = .id
    case (.feed, "author"), (.dublinCore, "creator"), (.dublinCore, "author"), (.iTunes, "author"):
      self = .author
    case (.feed, "description"), (.feed, "summary"), (.feed, "tagline"), (.feed, "abstract"),
      (.dublinCore, "description"), (.media, "description"), (.iTunes, "summary"):
      self = .summary
    case (.content, "encoded"), (.feed, "content"), (.feed, "fullitem"), (.feed, "body"),
      (.xhtml, "body"), (.xhtml, "div"):
      self = .content
    case (.feed, "pubdate"), (.feed, "published"), (.feed, "issued"), (.dublinCore, "date"),
      (.dublinCore, "issued"), (.dublinCore, "created"), (.feed, "created"):
      self = .published
    case (.feed, "updated"), (.feed, "modified"), (.feed, "lastbuilddate"),
      (.dublinCore, "modified"):
      self = .updated
    default: return nil
    }
  }
}
