import Importers

/// The articles of all sources, one after another, with a look ahead.
struct BatchItems: Sequence, IteratorProtocol {
  private var sources: ArraySlice<String>
  private var parts: SourceParts?
  private var ahead: [SourcePart] = []

  init(_ sources: [String]) { self.sources = sources[...] }

  /// Whether there are several articles. Waits for the second of a pipe.
  mutating func areSeveral() -> Bool {
    if sources.count > 1 { return true }
    while ahead.count < 2, let part = nextUnseen() { ahead.append(part) }
    return ahead.count > 1
  }

  mutating func next() -> SourcePart? {
    ahead.isEmpty ? nextUnseen() : ahead.removeFirst()
  }

  private mutating func nextUnseen() -> SourcePart? {
    while true {
      if let part = parts?.next() { return part }
      guard let source = sources.popFirst() else { return nil }
      parts = SourceParts(source)
    }
  }
}
