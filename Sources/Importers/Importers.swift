import Article

/// Opens sources of every kind. What kind a source is, its content says, not its name.
public enum Importers {
  /// How much of a large file is enough for the first screens: the part by which roles are judged,
  /// and some more, so that they are judged as in the whole.
  public static let beginningSize = 81_920

  /// Makes an article of a source's bytes.
  ///
  /// - Parameter isComplete: false for the beginning of a larger source.
  /// - Throws: why there is no article in them.
  public static func article(
    from bytes: [UInt8], source: String, isComplete: Bool = true
  ) throws(ImportError) -> Article {
    let bytes =
      Gunzip.isCompressed(bytes)
      ? try Gunzip.decompress(bytes, limit: HTMLLimits.pageBytes) : bytes
    switch SourceKind.of(bytes) {
    case .html: return try importHTML(bytes, source: source)
    case .markdown: return try importMarkdown(bytes, source: source)
    case .mail: return try importMail(bytes, source: source)
    case .jsonLines: return try firstOf(JSONLines(bytes, source: source))
    case .feed, .text:
      return try PlainTextImporter.article(from: bytes, source: source, isComplete: isComplete)
    }
  }

  private static func firstOf(_ articles: JSONLines) throws(ImportError) -> Article {
    var articles = articles
    guard let first = articles.next() else { throw .empty }
    return try first.get()
  }

  /// Whether a source is an address of the web rather than a file.
  public static func isAddress(_ source: String) -> Bool { WebAddress.isOne(source) }

  /// Reads a file, a device or (as `-`) standard input, or fetches an address of the web, for which
  /// ``article(fetching:by:isLinkOfPage:progress:)`` says more.
  ///
  /// - Parameter beginning: whether the first ``beginningSize`` bytes of a larger one will do.
  public static func article(
    at path: String, beginning: Bool = false
  ) throws(ImportError) -> Article {
    if isAddress(path) {
      return try article(fetching: path, by: Fetcher(cache: .standard())).article
    }
    let file = path == "-" ? try SourceFile(standardInput: ()) : try SourceFile(path: path)
    return try article(of: file, source: path, beginning: beginning)
  }

  /// Reads an open file to its end, or its beginning.
  ///
  /// - Parameter source: what the article says of where it came from.
  public static func article(
    of file: borrowing SourceFile, source: String, beginning: Bool = false
  ) throws(ImportError) -> Article {
    var bytes: [UInt8] = []
    var isComplete = try !file.read(upTo: beginningSize, into: &bytes)
    // No more is read of what is no text than what shows it; an endless device ends here.
    if !isComplete && !Gunzip.isCompressed(bytes) { _ = try TextEncoding.judge(bytes) }
    // Only the beginning of plain text stays as it is when the rest comes.
    let isDivisible = SourceKind.of(bytes) == .text && !Gunzip.isCompressed(bytes)
    if !isComplete && !(beginning && isDivisible) {
      try file.readAll(into: &bytes)
      isComplete = true
    }
    return try article(from: bytes, source: source, isComplete: isComplete)
  }

  /// Looks into an open file as far as it takes to say that there is something to read in it.
  ///
  /// - Throws: ``ImportError/empty`` and ``ImportError/binary``.
  public static func check(_ file: borrowing SourceFile) throws(ImportError) {
    var bytes: [UInt8] = []
    _ = try file.read(upTo: TextEncoding.sampleSize, into: &bytes)
    if bytes.allSatisfy({ $0 <= 0x20 }) && bytes.count < TextEncoding.sampleSize { throw .empty }
    if !Gunzip.isCompressed(bytes) { _ = try TextEncoding.judge(bytes) }
  }
}
