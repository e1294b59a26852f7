import Article

/// The part of a long article that is annotated first, for the reader's screen.
enum ReadingWindow {
  /// Bytes before the reader's place; speakers are often named earlier.
  private static let before = 16 * 1024
  private static let after = 32 * 1024

  /// The paragraphs around `offset`, or nil where the article is short enough to do at once.
  static func paragraphs(of article: Article, near offset: TextOffset) -> ArraySlice<Paragraph>? {
    guard article.text.utf8.count > 2 * (before + after),
      let center = article.paragraphIndex(at: offset) ?? article.paragraphs.indices.first
    else { return nil }
    var first = center
    while first > 0,
      offset.utf8 - article.paragraphs[first - 1].range.lowerBound.utf8 < before
    {
      first -= 1
    }
    var end = center + 1
    while end < article.paragraphs.count,
      article.paragraphs[end].range.upperBound.utf8 - offset.utf8 < after
    {
      end += 1
    }
    return article.paragraphs[first..<end]
  }
}
