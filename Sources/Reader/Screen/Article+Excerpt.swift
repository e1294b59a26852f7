import Article

extension Article {
  /// The start of a range, fit for one line.
  func excerpt(_ range: TextRange, bytes: Int, limit: Int? = nil) -> String {
    let words = text.wholeScalars(from: range.lowerBound, bytes: bytes).clamped(to: range)
    return PlainText.line(text.utf8.span, words.utf8, limit: limit ?? bytes)
  }
}
