import Article

/// Opens sources of every kind. What kind a source is, its content says, not its name.
public enum Importers {
  /// How much of a large file is enough for the first screens: the part by which roles are judged,
  /// and some more, so that they are judged as in the whole.
  public static let beginningSize = 81_920

  /// Makes an article of a source's bytes: the first where there are several.
  ///
  /// - Parameter isComplete: false for the beginning of a larger source.
  /// - Throws: why there is no article in them.
  public static func article(
    from bytes: [UInt8], source: String, isComplete: Bool = true
  ) throws(ImportError) -> Article {
    let bytes = try Gunzip.unwrapped(bytes)
    switch SourceKind.of(bytes) {
    case .html: return try importHTML(bytes, source: source)
    case .markdown: return try importMarkdown(bytes, source: source)
    case .mail: return try importMail(bytes, source: source)
    case .jsonLines:
      var lines = JSONLines(LineReader(bytes, then: nil))
      guard let first = lines.next() else { throw .empty }
      return try SourcePart(source: source, content: .json(first)).read().article
    case .feed:
      guard let first = try Feed(bytes, address: source).entries.first else { throw .empty }
      return try first.article(source: source)
    case .text:
      return try PlainTextImporter.article(from: bytes, source: source, isComplete: isComplete)
    }
  }

  /// Whether a source is an address of the web rather than a file.
  public static func isAddress(_ source: String) -> Bool { WebAddress.isOne(source) }

  /// Reads the first article of a file, a device, standard input (as `-`) or an address of the web;
  /// ``SourceParts`` reads all.
  public static func article(at source: String) throws(ImportError) -> Article {
    var parts = SourceParts(source)
    guard let part = parts.next() else { throw .empty }
    return try part.read().article
  }

  /// Reads a file's only article, or of a larger one the beginning (``beginningSize``).
  ///
  /// - Parameter source: what the article says of where it came from.
  /// - Returns: nil for a file that may hold several articles, or takes long to tell.
  public static func beginning(
    of file: borrowing SourceFile, source: String
  ) throws(ImportError) -> Article? {
    var bytes: [UInt8] = []
    let isComplete = try !file.read(upTo: beginningSize, into: &bytes)
    if Gunzip.isCompressed(bytes) || SourceKind.of(bytes).holdsSeveral { return nil }
    // Only the beginning of plain text stays as it is when the rest comes.
    if isComplete || SourceKind.of(bytes) == .text {
      if !isComplete { _ = try TextEncoding.judge(bytes) }
      let article = try article(from: bytes, source: source, isComplete: isComplete)
      // Whether labels come back only the whole can tell.
      return isComplete ? article.withSpeakers() : article
    }
    return try article(of: file, after: bytes, source: source).withSpeakers()
  }

  /// Reads an open file to its end.
  ///
  /// - Parameter beginning: what has been read of it already.
  static func article(
    of file: borrowing SourceFile, after beginning: [UInt8], source: String
  ) throws(ImportError) -> Article {
    var bytes = beginning
    // No more is read of what is no text than what shows it; an endless device ends here.
    if try file.read(upTo: beginningSize, into: &bytes) {
      if !Gunzip.isCompressed(bytes) { _ = try TextEncoding.judge(bytes) }
      try file.readAll(into: &bytes)
    }
    return try article(from: bytes, source: source)
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
