import Article

/// The part of the article that the text pane shows.
struct Viewport: Equatable, Sendable {
  /// As many as the pane is high, or fewer where the article is shorter.
  var lines: [TextLine] = []
  /// The first line; nil for an empty article.
  var top: LinePlace?
  var height = 0
  /// Whether the last line of the article is among the lines.
  var isAtEnd = false

  /// From the first byte shown to the last.
  var range: TextRange {
    guard let first = lines.first, let last = lines.last else {
      return TextRange(utf8: 0..<0)
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The stretches of the article whose words are shown: what folds hide is in none of them.
  var words: [TextRange] {
    var result: [TextRange] = []
    var goesOn = false
    for line in lines {
      switch line.kind {
      case .space: continue
      case .fold: goesOn = false
      case .text:
        let start = goesOn ? result.removeLast().lowerBound : line.range.lowerBound
        result.append(start..<line.range.upperBound)
        goesOn = true
      }
    }
    return result
  }

  /// The row that shows `offset`.
  func row(of offset: TextOffset) -> Int? {
    guard let row = lines.lastIndex(where: { $0.range.lowerBound <= offset }) else { return nil }
    let isLast = row + 1 == lines.count
    return isLast && offset >= lines[row].range.upperBound && !isAtEnd ? nil : row
  }
}
