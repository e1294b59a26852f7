import Article

/// Something to look for in text, compiled to scan bytes.
///
/// Letters match in either case while the pattern has no capital (smart case), a space matches any
/// run of white space, straight quotation marks match typographic ones.
struct TextPattern: Equatable, Sendable {
  /// What the user typed.
  let source: String
  private let literal: LiteralMatcher

  init(literal source: String) {
    self.source = source
    literal = LiteralMatcher(source)
  }

  /// The first match that starts in `range` and ends within the text.
  func firstMatch(in text: ArticleText, range: TextRange) -> TextRange? {
    literal.firstMatch(in: text.utf8.span, range: range.utf8).map(TextRange.init(utf8:))
  }

  /// The first match that lies wholly in `range`.
  func firstMatch(in text: ArticleText, within range: TextRange) -> TextRange? {
    firstMatch(in: text, range: range).flatMap { range.encloses($0) ? $0 : nil }
  }

  /// The last match that starts in `range`.
  ///
  /// Looks at the nearest kilobytes first, so that the match before is found fast in a long text.
  func lastMatch(in text: ArticleText, range: TextRange) -> TextRange? {
    var end = range.upperBound
    var length = 4096
    while end > range.lowerBound {
      let start = TextOffset(utf8: max(range.lowerBound.utf8, end.utf8 - length))
      var last: TextRange?
      var from = start
      while let match = firstMatch(in: text, range: from..<end) {
        last = match
        from = min(end, max(match.upperBound, match.lowerBound + 1))
      }
      if let last { return last }
      end = start
      length = min(length * 2, 1 << 20)
    }
    return nil
  }

  func matches(_ string: String) -> Bool {
    let bytes = Array(string.utf8)
    return literal.firstMatch(in: bytes.span, range: 0..<bytes.count) != nil
  }
}
