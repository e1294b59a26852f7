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
    for line in lines {
      guard case .text = line.kind else { continue }
      if let last = result.last, last.upperBound == line.range.lowerBound {
        result[result.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        result.append(line.range)
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
