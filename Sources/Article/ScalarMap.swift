/// Translates between UTF-8 byte offsets and Unicode scalar offsets of one text, for codecs.
///
/// A checkpoint is kept every 256 bytes, so a look-up scans at most that far.
public struct ScalarMap: Sendable {
  private static let stride = 256
  private let text: ArticleText
  /// Number of scalars that start before byte `i * stride`.
  private let checkpoints: [Int]

  /// - Complexity: O(bytes of `text`).
  public init(_ text: ArticleText) {
    self.text = text
    var checkpoints = [0]
    checkpoints.reserveCapacity(text.utf8.count / Self.stride + 1)
    var scalars = 0
    text.utf8.withUnsafeBufferPointer { bytes in
      for i in bytes.indices {
        if i > 0 && i % Self.stride == 0 { checkpoints.append(scalars) }
        if !UTF8.isContinuation(bytes[i]) { scalars += 1 }
      }
    }
    self.checkpoints = checkpoints
  }

  /// The number of Unicode scalars before `offset`.
  public func scalar(_ offset: TextOffset) -> Int {
    let block = min(offset.utf8 / Self.stride, checkpoints.count - 1)
    var count = checkpoints[block]
    for i in (block * Self.stride)..<offset.utf8 where !UTF8.isContinuation(text.utf8[i]) {
      count += 1
    }
    return count
  }

  /// A byte range as the range of Unicode scalars that it covers.
  public func scalars(_ range: TextRange) -> Range<Int> {
    scalar(range.lowerBound)..<scalar(range.upperBound)
  }

  /// The byte offset at which scalar number `scalar` starts; the end of the text for any beyond it.
  public func offset(scalar: Int) -> TextOffset {
    let checkpoint = max(0, checkpoints.partitioningIndex { $0 > scalar } - 1)
    var count = checkpoints[checkpoint]
    var i = checkpoint * Self.stride
    while i < text.utf8.count {
      if !UTF8.isContinuation(text.utf8[i]) {
        if count == scalar { break }
        count += 1
      }
      i += 1
    }
    return TextOffset(utf8: i)
  }
}
