import Article

/// The places that the reader jumped from, to go back to and forward again.
struct JumpHistory: Equatable, Sendable {
  private static let capacity = 100
  private var places: [TextOffset] = []
  /// The position in `places` that is shown; the end of it after a new jump.
  private var current = 0

  /// Remembers where a jump starts; places ahead are forgotten.
  mutating func record(_ offset: TextOffset) {
    places.removeSubrange(min(current, places.count)...)
    if places.last != offset { places.append(offset) }
    if places.count > Self.capacity { places.removeFirst() }
    current = places.count
  }

  /// The place before, coming from `offset`; nil at the first.
  mutating func back(from offset: TextOffset) -> TextOffset? {
    // Leaving the present: remember it for the way forward.
    if current == places.count {
      if places.last == offset { current -= 1 } else { places.append(offset) }
    }
    guard current > 0 else { return nil }
    current -= 1
    return places[current]
  }

  mutating func forward() -> TextOffset? {
    guard current + 1 < places.count else { return nil }
    current += 1
    return places[current]
  }
}
