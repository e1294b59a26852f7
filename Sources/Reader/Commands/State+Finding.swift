import Article

extension State {
  /// Texts up to this many bytes are counted through while the pattern is being typed.
  private static let countedWhileTyping = 2_000_000

  /// Searches on from the point and remembers the pattern.
  mutating func search(for text: String) -> [Effect] {
    let start = reading.point
    guard setPattern(text) else { return [] }
    countMatches()
    guard let match = match(from: start, orAt: true, forward: true) else {
      complain("Not found: \(PlainText.line(text, limit: 60))")
      return []
    }
    jump(to: match)
    sayMatch(wrapped: match < start)
    return []
  }

  /// While the pattern is being typed: shows the first match from where the search began.
  mutating func previewSearch(_ prompt: Prompt) {
    reading.anchor = prompt.origin.anchor
    reading.point = prompt.origin.point
    search.hits = nil
    guard !prompt.editor.text.isEmpty, setPattern(prompt.editor.text) else {
      search.pattern = nil
      layOut()
      return
    }
    layOut()
    if (reading.article?.text.utf8.count ?? 0) <= Self.countedWhileTyping { countMatches() }
    if let match = match(from: prompt.origin.point, orAt: true, forward: true) {
      reading.go(to: match)
    }
  }

  mutating func stepMatch(_ count: Int) -> [Effect] {
    guard search.pattern != nil else {
      say("Nothing is searched for: / starts a search")
      return []
    }
    if search.hits == nil { countMatches() }
    var offset = reading.point
    var wrapped = false
    for _ in 0..<abs(count) {
      guard let match = match(from: offset, orAt: false, forward: count > 0) else {
        complain("Not found: \(PlainText.line(search.pattern?.source ?? "", limit: 60))")
        return []
      }
      if count > 0 ? match <= offset : match >= offset { wrapped = true }
      offset = match
    }
    jump(to: offset)
    sayMatch(wrapped: wrapped)
    return []
  }

  mutating func toggleOnlyMatches() -> [Effect] {
    guard search.pattern != nil else {
      say("Nothing is searched for: / starts a search")
      return []
    }
    search.showsOnlyMatches.toggle()
    reading.opened = RangeSet()
    refreshFolding()
    return []
  }

  /// Counts the matches in the article that is read.
  mutating func countMatches() {
    guard let article = reading.article else { return }
    search.count(in: article.text)
  }

  private mutating func setPattern(_ text: String) -> Bool {
    let pattern = TextPattern(text)
    if search.pattern != pattern {
      search.pattern = pattern
      search.hits = nil
    }
    return true
  }

  /// Where the match before or after an offset starts; from the other end of the text if there is
  /// none.
  private func match(from offset: TextOffset, orAt: Bool, forward: Bool) -> TextOffset? {
    guard let text = reading.article?.text, let pattern = search.pattern else { return nil }
    if let hits = search.hits, !hits.isCut {
      return hits.next(from: offset, orAt: orAt, forward: forward)
    }
    if forward {
      let start = orAt ? offset : min(offset + 1, text.endOffset)
      let after = pattern.firstMatch(in: text, range: start..<text.endOffset)
      return (after ?? pattern.firstMatch(in: text, range: text.startOffset..<start))?.lowerBound
    }
    let before = pattern.lastMatch(in: text, range: text.startOffset..<offset)
    return (before ?? pattern.lastMatch(in: text, range: offset..<text.endOffset))?.lowerBound
  }

  private mutating func sayMatch(wrapped: Bool) {
    guard let hits = search.hits, let pattern = search.pattern else { return }
    let total = "\(hits.starts.count)\(hits.isCut ? "+" : "")"
    let wrap = wrapped ? " · from the other end" : ""
    let number = hits.number(at: reading.point)
    say("/\(PlainText.line(pattern.source, limit: 60))  \(number)/\(total)\(wrap)")
  }
}
