import Encoder

/// What the encoder has found around the reader's place so far.
struct GrowingFindings {
  /// Findings that are worth showing, and the bytes in which they were found.
  typealias Grown = (found: EncoderFindings, range: Range<Int>)

  private var grown: Grown?
  private var windows = 0
  private var next = 1
  /// To conclude from all findings again costs as much as they are many, so it is done when they
  /// are so many times more.
  private static let growth = 4

  /// Adds what was found in one window, which lies beside those before.
  ///
  /// - Returns: Everything, where it is much more than at the last time.
  mutating func add(_ part: EncoderFindings, from range: Range<Int>) -> Grown? {
    if var all = grown {
      all.found.merge(part)
      all.range =
        min(all.range.lowerBound, range.lowerBound)..<max(all.range.upperBound, range.upperBound)
      grown = all
    } else {
      grown = (part, range)
    }
    windows += 1
    guard windows == next else { return nil }
    next *= Self.growth
    return grown
  }
}
