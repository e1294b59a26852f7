import Dispatch
import Synchronization

/// The articles of several sources, one source after another.
///
/// Addresses of the web are fetched ahead of their turn, some at a time, so that a slow server holds
/// up no other; files and pipes are opened when their turn comes.
public struct SourceQueue: Sequence, IteratorProtocol {
  /// How many addresses are fetched at the same time, or have been fetched and wait for their turn.
  static let width = 6

  private enum Upcoming {
    case source(SourceParts)
    case fetch(Fetch)
  }

  private var sources: ArraySlice<String>
  private let fetcher: Fetcher
  /// What comes next, in order.
  private var upcoming: [Upcoming] = []
  private var current: SourceParts?

  /// - Parameter sources: As ``SourceParts`` takes each.
  public init(_ sources: [String]) { self.init(sources, by: Fetcher(cache: .standard())) }

  init(_ sources: [String], by fetcher: Fetcher) {
    self.sources = sources[...]
    self.fetcher = fetcher
  }

  /// The next article; nil at the end. What cannot be read is a part too, whose reading throws.
  public mutating func next() -> SourcePart? {
    while true {
      if let part = current?.next() { return part }
      begin()
      guard !upcoming.isEmpty else { return nil }
      switch upcoming.removeFirst() {
      case .source(let parts): current = parts
      case .fetch(let fetch): current = fetch.wait()
      }
    }
  }

  private mutating func begin() {
    while upcoming.count < Self.width, let source = sources.popFirst() {
      let parts = SourceParts(source, by: fetcher)
      upcoming.append(Importers.isAddress(source) ? .fetch(Fetch(parts)) : .source(parts))
    }
  }

  /// A source that another thread opens.
  private final class Fetch: Sendable {
    private let parts: Mutex<SourceParts>
    private let isOver = DispatchSemaphore(value: 0)

    init(_ parts: SourceParts) {
      self.parts = Mutex(parts)
      Self.threads.async {
        self.parts.withLock { $0.open() }
        self.isOver.signal()
      }
    }

    /// The opened source. To be called once.
    func wait() -> SourceParts {
      isOver.wait()
      return parts.withLock { $0 }
    }

    /// Not those of the tasks, of which there are only as many as cores.
    private static let threads = DispatchQueue(label: "pullquote.fetch", attributes: .concurrent)
  }
}
