/// Finds matches of a regular expression: the leftmost, and of these the longest.
struct RegexMatcher: Sendable {
  /// No match is longer than this many bytes.
  private static let longest = 20_000

  private let anchored: RegexAutomaton
  /// Finds where a match ends, in one pass; nil for an expression for which it would be too large.
  private let search: RegexAutomaton?

  /// Nil if the pattern is no regular expression, or one too large.
  init?(_ pattern: String) {
    guard let node = try? RegexParser.parse(pattern), let program = RegexProgram(node),
      let anchored = RegexAutomaton(program, isAnchored: true, capacity: 2000)
    else { return nil }
    self.anchored = anchored
    search = RegexAutomaton(program, isAnchored: false, capacity: 400)
  }

  /// The first match that starts within `range` and is not empty; it may end beyond.
  func firstMatch(in bytes: Span<UInt8>, range: Range<Int>) -> Range<Int>? {
    guard let search else { return firstAnchoredMatch(in: bytes, from: range) }
    var from = range.lowerBound
    while from < range.upperBound {
      while from < range.upperBound && UTF8.isContinuation(bytes[from]) { from += 1 }
      // A match that starts within the range may end beyond it.
      let reach = min(bytes.count, range.upperBound + Self.longest)
      guard let hit = search.firstEnd(in: bytes, range: from..<reach) else { return nil }
      if hit.start >= range.upperBound { return nil }
      let candidates = hit.start..<min(hit.end + 1, range.upperBound)
      if let match = firstAnchoredMatch(in: bytes, from: candidates) { return match }
      // The match was empty.
      from = max(hit.end, from) + 1
    }
    return nil
  }

  private func firstAnchoredMatch(in bytes: Span<UInt8>, from starts: Range<Int>) -> Range<Int>? {
    for start in starts where !UTF8.isContinuation(bytes[start]) {
      let limit = min(bytes.count, start + Self.longest)
      if let end = anchored.longestEnd(in: bytes, from: start, limit: limit), end > start {
        return start..<end
      }
    }
    return nil
  }
}
