import Article

/// The article as lines of one width, wrapped only where they are asked for.
///
/// Depends on text, folding and width alone: annotation that arrives later never moves a line.
struct TextLayout: Sendable {
  let text: ArticleText
  let paragraphs: [Paragraph]
  let folding: Folding
  /// Columns of a full line of text.
  let width: Int
  private var wrapped: [Piece: [TextLine]] = [:]

  private struct Piece: Hashable {
    var paragraph: Int
    var piece: Int
  }

  /// Wrapped pieces kept for scrolling on.
  private static let capacity = 512

  init(_ article: Article, folding: Folding, width: Int) {
    text = article.text
    paragraphs = article.paragraphs
    self.folding = folding
    self.width = max(1, width)
  }

  // MARK: Places

  /// The line that shows `offset`, or the nearest line before it; nil for an empty article.
  mutating func place(of offset: TextOffset) -> LinePlace? {
    guard !paragraphs.isEmpty else { return nil }
    let paragraph = paragraphs.index(at: offset) ?? 0
    if let fold = folding.fold(hiding: paragraph) {
      let last = fold.paragraphs.upperBound - 1
      let isAfter = offset >= paragraphs[last].range.upperBound && hasSpace(after: last)
      return LinePlace(
        paragraph: fold.paragraphs.lowerBound, piece: 0, line: isAfter ? 1 : 0)
    }
    let range = paragraphs[paragraph].range
    let byte = min(max(offset.utf8, range.lowerBound.utf8), range.upperBound.utf8)
    let piece = Pieces.index(of: byte, in: range.utf8, bytes: text.utf8.span)
    let first = LinePlace(paragraph: paragraph, piece: piece, line: 0)
    let lines = lines(of: first)
    if offset >= range.upperBound, isLastPiece(first), hasSpace(after: paragraph) {
      return LinePlace(paragraph: paragraph, piece: piece, line: lines.count)
    }
    let line = lines.lastIndex { $0.range.lowerBound.utf8 <= byte } ?? 0
    return LinePlace(paragraph: paragraph, piece: piece, line: line)
  }

  mutating func firstPlace() -> LinePlace? { place(of: text.startOffset) }

  mutating func lastPlace() -> LinePlace? { place(of: text.endOffset) }

  mutating func place(after place: LinePlace) -> LinePlace? {
    if place.line + 1 < lineCount(place) {
      return LinePlace(paragraph: place.paragraph, piece: place.piece, line: place.line + 1)
    }
    if !isLastPiece(place) {
      return LinePlace(paragraph: place.paragraph, piece: place.piece + 1, line: 0)
    }
    let next = endOfBlock(place.paragraph)
    return next < paragraphs.count ? LinePlace(paragraph: next, piece: 0, line: 0) : nil
  }

  mutating func place(before place: LinePlace) -> LinePlace? {
    if place.line > 0 {
      return LinePlace(paragraph: place.paragraph, piece: place.piece, line: place.line - 1)
    }
    var previous = place
    if place.piece > 0 {
      previous.piece -= 1
    } else {
      guard place.paragraph > 0 else { return nil }
      previous.paragraph = startOfBlock(place.paragraph - 1)
      previous.piece =
        folding.fold(hiding: previous.paragraph) == nil
        ? Pieces.count(paragraphs[previous.paragraph].range.utf8) - 1 : 0
    }
    previous.line = lineCount(previous) - 1
    return previous
  }

  /// The place `count` lines on (back if negative), or as far as the text goes.
  mutating func place(_ count: Int, from place: LinePlace) -> LinePlace {
    var place = place
    for _ in 0..<abs(count) {
      guard let next = count > 0 ? self.place(after: place) : self.place(before: place) else {
        break
      }
      place = next
    }
    return place
  }

  // MARK: Lines

  mutating func line(at place: LinePlace) -> TextLine {
    let lines = lines(of: place)
    if place.line < lines.count { return lines[place.line] }
    let end = paragraphs[endOfBlock(place.paragraph) - 1].range.upperBound
    return TextLine(kind: .space, range: end..<end)
  }

  /// At most `count` lines from `place` on.
  mutating func lines(from place: LinePlace, count: Int) -> [TextLine] {
    var result: [TextLine] = []
    var next: LinePlace? = place
    while let place = next, result.count < count {
      result.append(line(at: place))
      next = self.place(after: place)
    }
    return result
  }

  private func startOfBlock(_ paragraph: Int) -> Int {
    folding.fold(hiding: paragraph)?.paragraphs.lowerBound ?? paragraph
  }

  private func endOfBlock(_ paragraph: Int) -> Int {
    folding.fold(hiding: paragraph)?.paragraphs.upperBound ?? paragraph + 1
  }

  private func isLastPiece(_ place: LinePlace) -> Bool {
    folding.fold(hiding: place.paragraph) != nil
      || place.piece + 1 == Pieces.count(paragraphs[place.paragraph].range.utf8)
  }

  private mutating func lineCount(_ place: LinePlace) -> Int {
    lines(of: place).count + (isLastPiece(place) && hasSpace(after: place.paragraph) ? 1 : 0)
  }

  private func hasSpace(after paragraph: Int) -> Bool {
    let next = endOfBlock(paragraph)
    guard next < paragraphs.count else { return false }
    switch (folding.fold(hiding: paragraph)?.reason, folding.fold(hiding: next)?.reason) {
    case (.filter, _), (_, .filter): return false
    case (.boilerplate, _), (_, .boilerplate): return true
    case (nil, nil): return Setting.isSpaced(paragraphs[next - 1].role, paragraphs[next].role)
    }
  }

  private mutating func lines(of place: LinePlace) -> [TextLine] {
    if let fold = folding.fold(hiding: place.paragraph) {
      let first = paragraphs[fold.paragraphs.lowerBound].range
      let last = paragraphs[fold.paragraphs.upperBound - 1].range
      return [TextLine(kind: .fold(fold), range: first.lowerBound..<last.upperBound)]
    }
    let key = Piece(paragraph: place.paragraph, piece: place.piece)
    if let lines = wrapped[key] { return lines }
    let lines = wrap(key)
    if wrapped.count >= Self.capacity { wrapped.removeAll(keepingCapacity: true) }
    wrapped[key] = lines
    return lines
  }

  private func wrap(_ key: Piece) -> [TextLine] {
    let paragraph = paragraphs[key.paragraph]
    let setting = Setting(paragraph, in: text)
    let isFirstPiece = key.piece == 0
    let first = indent(isFirstPiece ? setting.indents.first : setting.indents.rest)
    let rest = indent(setting.indents.rest)
    let bytes = text.utf8.span
    let stretch = Pieces.range(key.piece, of: paragraph.range.utf8, in: bytes)
    let breaker = LineBreaker(firstWidth: width - first, width: width - rest)
    let ranges = breaker.lines(of: stretch, in: bytes)
    // A piece without anything to see still has a place that can be scrolled to.
    return (ranges.isEmpty ? [stretch] : ranges).enumerated().map { number, range in
      TextLine(
        kind: .text(paragraph: key.paragraph, isFirst: isFirstPiece && number == 0),
        range: TextRange(utf8: range), indent: number == 0 ? first : rest)
    }
  }

  /// Narrow panes have no room for indents.
  private func indent(_ columns: Int) -> Int { width >= 24 ? columns : 0 }
}
