import Importers

/// The articles of all sources, one after another, with a look ahead.
struct BatchItems: Sequence, IteratorProtocol {
  private let hasSeveralSources: Bool
  private var parts: SourceQueue
  private var ahead: [SourcePart] = []

  init(_ sources: [String]) {
    hasSeveralSources = sources.count > 1
    parts = SourceQueue(sources)
  }

  /// Whether there are several articles. Waits for the second of a pipe.
  mutating func areSeveral() -> Bool {
    if hasSeveralSources { return true }
    while ahead.count < 2, let part = parts.next() { ahead.append(part) }
    return ahead.count > 1
  }

  mutating func next() -> SourcePart? {
    ahead.isEmpty ? parts.next() : ahead.removeFirst()
  }
}
