/// Finds matches of a regular expression: the leftmost, and of these the longest.
struct RegexMatcher: Sendable {
  /// No match is longer than this many bytes.
  private static let longest = 20_000

  private let search: RegexAutomaton
  private let anchored: RegexAutomaton

  /// Nil if the pattern is no regular expression, or one too large.
  init?(_ pattern: String) {
    guard let node = try? RegexParser.parse(pattern), let program = RegexProgram(node),
      let anchored = RegexAutomaton(program, isAnchored: true),
      let search = RegexAutomaton(program, isAnchored: false)
    else { return nil }
    self.anchored = anchored
    self.search = search
  }

  /// The first match that starts within `range` and is not empty; it may end beyond.
  func firstMatch(in bytes: Span<UInt8>, range: Range<Int>) -> Range<Int>? {
    var from = range.lowerBound
    while from < range.upperBound {
      while from < range.upperBound && UTF8.isContinuation(bytes[from]) { from += 1 }
      // A match that starts within the range may end beyond it.
      let reach = min(bytes.count, range.upperBound + Self.longest)
      guard let hit = search.firstEnd(in: bytes, range: from..<reach) else { return nil }
      var start = hit.start
      while start <= hit.end, start < range.upperBound {
        let limit = min(bytes.count, start + Self.longest)
        if !UTF8.isContinuation(bytes[start]),
          let end = anchored.longestEnd(in: bytes, from: start, limit: limit), end > start
        {
          return start..<end
        }
        start += 1
      }
      from = max(start, from + 1)
    }
    return nil
  }
}
