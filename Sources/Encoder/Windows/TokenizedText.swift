/// The pieces of a text in order, and where its paragraphs end among them.
struct TokenizedText: Sendable {
  let pieces: [Piece]
  /// For each paragraph that has pieces, the index behind its last one.
  let paragraphEnds: [Int]

  /// - Parameter text: valid UTF-8. Each line is a paragraph.
  init(_ text: [UInt8], by tokenizer: WordPiece) {
    var pieces: [Piece] = []
    var ends: [Int] = []
    for line in text.paragraphs() {
      let count = pieces.count
      pieces += tokenizer.pieces(of: text, in: line)
      if pieces.count > count { ends.append(pieces.count) }
    }
    self.pieces = pieces
    paragraphEnds = ends
  }

  /// The piece or pieces at a span of the text: the first and the last one that share a byte.
  func pieces(at range: Range<Int>) -> ClosedRange<Int>? {
    let first = pieces.partition { $0.range.upperBound <= range.lowerBound }
    let end = pieces.partition { $0.range.lowerBound < range.upperBound }
    return first < end ? first...(end - 1) : nil
  }

  /// The bytes of the text from the first of some pieces to the last.
  func range(of pieces: Range<Int>) -> Range<Int> {
    self.pieces[pieces.lowerBound].range
      .lowerBound..<self.pieces[pieces.upperBound - 1].range.upperBound
  }
}

extension Array {
  /// The number of leading elements for which the predicate holds, where it holds for no other.
  func partition(where isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
