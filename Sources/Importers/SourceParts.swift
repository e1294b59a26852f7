/// The articles of a source, one after another: mostly one, but many of a feed or of JSON Lines.
///
/// Blocking: opening waits for a pipe's first bytes or for a server's answer. Of JSON Lines only a
/// line is in memory at a time, so that sources of any size can be worked through.
public struct SourceParts: Sequence, IteratorProtocol, Sendable {
  private enum State {
    case unopened
    case json(JSONLines)
    /// What is left, last first.
    case parts([SourcePart.Content])
  }

  private let source: String
  private let isUntrusted: Bool
  private let fetcher: Fetcher
  private let progress: @Sendable (_ received: Int, _ total: Int) -> Bool
  private var state = State.unopened
  /// What the reader of the first article is to know of how the source came.
  private var notices: [ImportedArticle.Notice] = []
  /// Whether the source was fetched from an address of this machine or its network.
  private var isPrivate = false

  /// - Parameters:
  ///   - source: A path, `-` for standard input, or an address of the web.
  ///   - isUntrusted: Whether a link from outside led there, and not the user. Then the source must be
  ///     an address, and none of this machine or its network.
  ///   - progress: Of a fetch, as ``Fetcher/fetch(_:isUntrusted:progress:)`` has it.
  public init(
    _ source: String, isUntrusted: Bool = false,
    progress: @escaping @Sendable (_ received: Int, _ total: Int) -> Bool = { _, _ in true }
  ) {
    self.init(source, isUntrusted: isUntrusted, by: Fetcher(cache: .standard()), progress: progress)
  }

  init(
    _ source: String, isUntrusted: Bool = false, by fetcher: Fetcher,
    progress: @escaping @Sendable (Int, Int) -> Bool = { _, _ in true }
  ) {
    self.source = source
    self.isUntrusted = isUntrusted
    self.fetcher = fetcher
    self.progress = progress
  }

  /// The next article; nil at the end. What cannot be read is a part too, whose reading throws.
  public mutating func next() -> SourcePart? {
    switch state {
    case .unopened:
      open()
      return next()
    case .json(var lines):
      defer { state = .json(lines) }
      return lines.next().map { part(.json($0)) }
    case .parts(var parts):
      guard let content = parts.popLast() else { return nil }
      state = .parts(parts)
      return part(content)
    }
  }

  /// Opens or fetches the source, as the first ``next()`` does where it has not been done.
  mutating func open() {
    guard case .unopened = state else { return }
    do throws(ImportError) {
      state = try isUntrusted || Importers.isAddress(source) ? fetched() : opened()
    } catch {
      state = .parts([.failure(error)])
    }
  }

  private mutating func part(_ content: SourcePart.Content) -> SourcePart {
    defer { notices = [] }
    return SourcePart(source: source, content: content, notices: notices, isPrivate: isPrivate)
  }

  private mutating func fetched() throws(ImportError) -> State {
    let page: FetchedPage
    do throws(FetchError) {
      page = try fetcher.fetch(source, isUntrusted: isUntrusted, progress: progress)
    } catch {
      throw .fetch(error)
    }
    isPrivate = page.isPrivate
    let bytes = try Gunzip.unwrapped(page.bytes)
    let kind = SourceKind.of(bytes)
    // A page alone carries its own.
    if kind.holdsSeveral, let reason = page.cachedBecause { notices = [.cachedCopy(reason)] }
    return kind.holdsSeveral
      ? try state(of: bytes, kind, label: page.charset) : .parts([.page(page)])
  }

  private func opened() throws(ImportError) -> State {
    let file =
      source == "-"
      ? try SourceFile(standardInput: ()) : try SourceFile(path: source, sizeLimit: .max)
    let size = file.size
    let open = OpenSource(file)
    var bytes: [UInt8] = []
    // The first line of a pipe may come long before the second.
    let isOver = try !open.file.readSome(SourceKind.window, into: &bytes)
    if !isOver, SourceKind.of(bytes) != .jsonLines || bytes.count < 2 {
      _ = try open.file.read(upTo: SourceKind.window, into: &bytes)
    }
    if !Gunzip.isCompressed(bytes), SourceKind.of(bytes) == .jsonLines {
      return .json(JSONLines(LineReader(bytes, then: open)))
    }
    if size > SourceFile.sizeLimit { throw .tooLarge(limit: SourceFile.sizeLimit) }
    let isCompressed = Gunzip.isCompressed(bytes)
    guard isCompressed || SourceKind.of(bytes).holdsSeveral else {
      return .parts([.file(open, beginning: bytes)])
    }
    try open.file.readAll(into: &bytes)
    bytes = try Gunzip.unwrapped(bytes)
    return try state(of: bytes, SourceKind.of(bytes), label: nil)
  }

  private func state(
    of bytes: [UInt8], _ kind: SourceKind, label: String?
  ) throws(ImportError) -> State {
    switch kind {
    case .jsonLines: return .json(JSONLines(LineReader(bytes, then: nil)))
    case .feed:
      let entries = try Feed(bytes, charset: label, address: source).entries
      if entries.isEmpty { throw .empty }
      return .parts(entries.reversed().map(SourcePart.Content.entry))
    default: return .parts([.bytes(bytes)])
    }
  }
}
