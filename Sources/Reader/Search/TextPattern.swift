import Article

/// Something to look for in text, compiled to scan bytes: plain words, or a regular expression.
///
/// Letters match in either case while the pattern has no capital (smart case), a space matches any
/// run of white space, straight quotation marks match typographic ones.
struct TextPattern: Equatable, Sendable {
  private enum Matcher: Sendable {
    case literal(LiteralMatcher)
    case regex(RegexMatcher)
  }

  /// What the user typed.
  let source: String
  private let matcher: Matcher

  /// Looks for these words as they stand.
  init(literal source: String) {
    self.source = source
    matcher = .literal(LiteralMatcher(source))
  }

  /// Looks for a regular expression; for the words as they stand if they are none.
  init(_ source: String) {
    self.source = source
    if RegexParser.isNeeded(for: source), let regex = RegexMatcher(source) {
      matcher = .regex(regex)
    } else {
      matcher = .literal(LiteralMatcher(source))
    }
  }

  static func == (a: TextPattern, b: TextPattern) -> Bool { a.source == b.source }

  /// The first match that starts in `range`; it may end beyond.
  func firstMatch(in text: ArticleText, range: TextRange) -> TextRange? {
    firstMatch(in: text.utf8.span, range: range.utf8).map(TextRange.init(utf8:))
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
      while from < end, let match = firstMatch(in: text, range: from..<end) {
        last = match
        from = max(match.upperBound, match.lowerBound + 1)
      }
      if let last { return last }
      end = start
      length = min(length * 2, 1 << 20)
    }
    return nil
  }

  func matches(_ string: String) -> Bool {
    let bytes = Array(string.utf8)
    return firstMatch(in: bytes.span, range: 0..<bytes.count) != nil
  }

  private func firstMatch(in bytes: Span<UInt8>, range: Range<Int>) -> Range<Int>? {
    switch matcher {
    case .literal(let matcher): matcher.firstMatch(in: bytes, range: range)
    case .regex(let matcher): matcher.firstMatch(in: bytes, range: range)
    }
  }
}
