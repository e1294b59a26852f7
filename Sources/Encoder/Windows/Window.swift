/// A run of pieces that the encoder sees at once. Each piece of a text is one window's own; before
/// its own pieces a window may have some for context, which an earlier window owns.
struct Window: Equatable, Sendable {
  /// Where its pieces lie among those of the text.
  let pieces: Range<Int>
  /// Those whose findings count.
  let own: Range<Int>
}

/// How a text is cut in windows, as in training.
struct WindowRule: Equatable, Sendable {
  /// The pieces of a window at most.
  let room: Int
  /// The pieces of context at most.
  let context: Int

  /// Packs whole paragraphs; one longer than a window is cut before a word.
  func windows(of text: TokenizedText) -> [Window] {
    let ends = partEnds(of: text)
    var result: [Window] = []
    var start = 0
    for (index, end) in ends.enumerated() {
      let next = index + 1 < ends.count ? ends[index + 1] : Int.max
      if next == Int.max || next - start > room {
        let first = contextStart(of: text, own: start..<end)
        result.append(Window(pieces: first..<end, own: start..<end))
        start = end
      }
    }
    return result
  }

  /// The ends of the parts that are never divided: paragraphs, or parts of a long one.
  private func partEnds(of text: TokenizedText) -> [Int] {
    var ends: [Int] = []
    var start = 0
    for end in text.paragraphEnds {
      while end - start > room {
        var cut = start + room
        while cut > start, !text.pieces[cut].startsWord { cut -= 1 }
        start = cut > start ? cut : start + room
        ends.append(start)
      }
      ends.append(end)
      start = end
    }
    return ends
  }

  /// Where the context begins: at a word, as far back as there is room.
  private func contextStart(of text: TokenizedText, own: Range<Int>) -> Int {
    var start = max(0, own.lowerBound - min(context, room - own.count))
    while start < own.lowerBound, !text.pieces[start].startsWord { start += 1 }
    return start
  }
}
