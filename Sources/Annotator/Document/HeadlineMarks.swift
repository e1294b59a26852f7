import Article

/// Tells whether the marks of a headline, which say little by themselves, hold words that the body
/// quotes.
struct HeadlineMarks {
  private let segmentation: Segmentation
  /// The words of some length in the body's speech.
  private var quoted: Set<UInt64> = []

  /// - Parameter marks: All of the article, in text order.
  init(segmentation: Segmentation, marks: [MarkFinding]) {
    self.segmentation = segmentation
    guard marks.contains(where: { isInHeadline($0) }) else { return }
    for mark in marks where mark.isSpeech && !isInHeadline(mark) {
      quoted.formUnion(words(of: mark))
    }
  }

  /// Whether most words of a headline's mark are quoted in the body.
  func repeatSpeech(_ mark: MarkFinding) -> Bool {
    guard !quoted.isEmpty, isInHeadline(mark) else { return false }
    let words = words(of: mark)
    return !words.isEmpty && words.filter(quoted.contains).count * 3 >= words.count * 2
  }

  private func isInHeadline(_ mark: MarkFinding) -> Bool {
    let index = segmentation.paragraphIndex(at: mark.range.lowerBound)
    switch segmentation.paragraphs[index].role {
    case .headline, .subheading: return true
    case .byline, .dateline, .url, .caption, .boilerplate, .heading, .listItem, .blockquote, .body:
      return false
    }
  }

  private func words(of mark: MarkFinding) -> [UInt64] {
    segmentation.lexemes[segmentation.run(of: mark.range)]
      .filter { $0.kind == .word && $0.end - $0.start > 3 }.map(\.key)
  }
}
