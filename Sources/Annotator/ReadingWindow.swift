import Article

/// The parts of a long article that are annotated first, for the reader's screen.
enum ReadingWindow {
  /// Bytes before the reader's place in the first window; speakers are often named earlier.
  private static let before = 16 * 1024
  private static let after = 32 * 1024
  /// Each window is so many times as long as the one before, so that all of them together cost
  /// no more than a third of the whole.
  private static let growth = 4

  /// Windows around `offset`, each holding the one before; none where the article is short enough
  /// to do at once.
  static func growing(in article: Article, near offset: TextOffset) -> [ArraySlice<Paragraph>] {
    guard let center = article.paragraphIndex(at: offset) ?? article.paragraphs.indices.first else {
      return []
    }
    var windows: [ArraySlice<Paragraph>] = []
    var factor = 1
    while article.text.utf8.count > growth * factor * (before + after) {
      windows.append(window(in: article, around: center, offset, factor))
      factor *= growth
    }
    return windows
  }

  private static func window(
    in article: Article, around center: Int, _ offset: TextOffset, _ factor: Int
  ) -> ArraySlice<Paragraph> {
    var first = center
    while first > 0,
      offset.utf8 - article.paragraphs[first - 1].range.lowerBound.utf8 < before * factor
    {
      first -= 1
    }
    var end = center + 1
    while end < article.paragraphs.count,
      article.paragraphs[end].range.upperBound.utf8 - offset.utf8 < after * factor
    {
      end += 1
    }
    return article.paragraphs[first..<end]
  }
}
