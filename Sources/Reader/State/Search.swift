import Article

/// What is looked for in the text, and what was found.
struct Search: Equatable, Sendable {
  var pattern: TextPattern?
  /// Whether paragraphs without a match are folded away.
  var showsOnlyMatches = false
  /// Where the matches start in the article that is read; nil until they were counted.
  var hits: Hits?

  struct Hits: Equatable, Sendable {
    static let limit = 100_000
    var starts: [TextOffset] = []
    /// Whether there are more than were counted.
    var isCut = false

    /// The match that starts at or after `offset`, or before it, or else the one at the other end
    /// of the text.
    func next(from offset: TextOffset, orAt: Bool, forward: Bool) -> TextOffset? {
      let upTo = number(at: offset)
      let isAt = upTo > 0 && starts[upTo - 1] == offset
      if forward {
        if isAt && orAt { return offset }
        return upTo < starts.count ? starts[upTo] : starts.first
      }
      let before = upTo - (isAt ? 1 : 0)
      return before > 0 ? starts[before - 1] : starts.last
    }

    /// The number of the last match at or before `offset`, counted from 1.
    func number(at offset: TextOffset) -> Int {
      starts.partitioningIndex { $0 > offset }
    }
  }

  /// Counts the matches in a text.
  ///
  /// - Complexity: O(bytes of `text`).
  mutating func count(in text: ArticleText) {
    guard let pattern else {
      hits = nil
      return
    }
    var hits = Hits()
    var from = text.startOffset
    while let match = pattern.firstMatch(in: text, range: from..<text.endOffset) {
      if hits.starts.count == Hits.limit {
        hits.isCut = true
        break
      }
      hits.starts.append(match.lowerBound)
      from = max(match.upperBound, match.lowerBound + 1)
    }
    self.hits = hits
  }
}
