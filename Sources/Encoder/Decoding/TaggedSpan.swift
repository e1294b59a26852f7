import CKernels

/// A span that a tag layer found.
struct TaggedSpan: Equatable, Sendable {
  /// UTF-8 bytes of the text.
  let range: Range<Int>
  /// The first and the last of its pieces.
  let pieces: ClosedRange<Int>
  /// The class within its layer.
  let kind: Int
  /// The mean probability of the labels of its words.
  let confidence: Double
}

extension TaggedSpan {
  /// Reads the spans of a layer in a window's own part, each paragraph for itself.
  /// - Parameter scores: of all pieces of the window.
  static func spans(
    of layer: TagLayer, in window: Window, of text: TokenizedText, scores: TagScores
  ) -> [TaggedSpan] {
    var result: [TaggedSpan] = []
    var start = window.own.lowerBound
    var paragraph = text.paragraphEnds.partition { $0 <= start }
    while start < window.own.upperBound {
      let end = min(text.paragraphEnds[paragraph], window.own.upperBound)
      let words = (start..<end).filter { text.pieces[$0].startsWord }
      let rows = words.map { scores[$0 - window.pieces.lowerBound, layer] }
      result += spans(words: words, end: end, of: text, scores: rows)
      start = end
      paragraph += 1
    }
    return result
  }

  private static func spans(
    words: [Int], end: Int, of text: TokenizedText, scores: [ArraySlice<Float>]
  ) -> [TaggedSpan] {
    let labels = mostLikelyLabels(scores)
    var result: [TaggedSpan] = []
    var first: Int?
    for index in 0...labels.count {
      let label = index < labels.count ? labels[index] : 0
      if label > 0, label.isMultiple(of: 2) { continue }
      if let start = first {
        let last = (index < words.count ? words[index] : end) - 1
        let sum = (start..<index).reduce(Float(0)) {
          $0 + ck_exp(scores[$1][scores[$1].startIndex + labels[$1]])
        }
        let range =
          text.pieces[words[start]].range.lowerBound..<text.pieces[last].range.upperBound
        result.append(
          TaggedSpan(
            range: range, pieces: words[start]...last, kind: (labels[start] - 1) / 2,
            confidence: Double(sum) / Double(index - start)))
      }
      first = label == 0 ? nil : index
    }
    return result
  }
}
