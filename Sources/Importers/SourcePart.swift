import Article

/// One article of a source, still to be read. Reading takes time and needs nothing else, so it can
/// be done on any thread.
public struct SourcePart: Sendable {
  enum Content: Sendable {
    /// An open file, and what has been read of it already.
    case file(OpenSource, beginning: [UInt8])
    case bytes([UInt8])
    case page(FetchedPage)
    case json(JSONLines.Item)
    case entry(FeedEntry)
    case failure(ImportError)
  }

  /// What the user called the source.
  public let source: String
  let content: Content
  /// What is to be known beside what the content itself tells.
  var notices: [ImportedArticle.Notice] = []
  /// Whether the source is at an address of this machine or its network.
  var isPrivate = false

  /// The article, with what its reader should know about it.
  ///
  /// - Throws: why there is none.
  public func read() throws(ImportError) -> ImportedArticle {
    var read = try readContent()
    read.article = read.article.withSpeakers()
    read.article.isPrivate = isPrivate
    read.notices = notices + read.notices
    return read
  }

  private func readContent() throws(ImportError) -> ImportedArticle {
    switch content {
    case .file(let file, let beginning):
      return ImportedArticle(
        try Importers.article(of: file.file, after: beginning, source: source))
    case .bytes(let bytes):
      return ImportedArticle(try Importers.article(from: bytes, source: source))
    case .page(let page): return try Importers.article(of: page)
    case .json(.line(let line, let number)):
      return ImportedArticle(try Self.article(ofLine: line, number: number, source: source))
    case .json(.value(let value)):
      return ImportedArticle(
        try JSONArticle(value).article(source: source, place: "one of its objects"))
    case .entry(let entry): return ImportedArticle(try entry.article(source: source))
    case .json(.failure(let error)), .failure(let error): throw error
    }
  }

  private static func article(
    ofLine line: [UInt8], number: Int, source: String
  ) throws(ImportError) -> Article {
    let value: JSONValue
    do throws(JSONParser.SyntaxError) {
      value = try JSONParser.parse(line, strict: true)
    } catch {
      throw .malformed("line \(number), column \(error.offset + 1) is not JSON")
    }
    return try JSONArticle(value).article(source: source, place: "line \(number)")
  }

  /// What is known of an article without reading it.
  public struct Outline: Equatable, Sendable {
    public var title: String?
    /// ISO 8601.
    public var date: String?
    /// Where it stands on the web.
    public var address: String?
  }

  /// What the source says of the article, for a list.
  public var outline: Outline {
    switch content {
    case .json(let item):
      let article = item.article
      return Outline(title: article?.title, date: article?.date, address: article?.address)
    case .entry(let entry):
      return Outline(title: entry.title, date: entry.date, address: entry.address)
    default: return Outline()
    }
  }
}

extension JSONLines.Item {
  fileprivate var article: JSONArticle? {
    switch self {
    case .line(let line, _):
      return (try? JSONParser.parse(line, strict: true)).map(JSONArticle.init)
    case .value(let value): return JSONArticle(value)
    case .failure: return nil
    }
  }
}

extension JSONArticle {
  fileprivate var address: String? { source.flatMap { WebAddress.isOne($0) ? $0 : nil } }
}
