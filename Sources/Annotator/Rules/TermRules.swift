import Article

/// Tells terms in marks, titles and so-called words, from speech.
struct TermRules {
  let text: ArticleText
  let segmentation: Segmentation

  /// The same mark with the probability that it holds speech.
  func judge(_ mark: MarkFinding) -> MarkFinding {
    var mark = mark
    let run = segmentation.run(of: mark.range)
    let words = segmentation.lexemes[run].filter { $0.kind != .punctuation }
    // In a headline every word has a capital.
    guard !isInHeadline(mark) else { return mark }
    if words.count <= 3, isAnnounced(run) || words.allSatisfy(\.isCapital) {
      mark.speech = 0.2
    } else if words.count <= 8, words.count > 1, isTitle(words) {
      mark.speech = 0.3
    }
    return mark
  }

  private func isInHeadline(_ mark: MarkFinding) -> Bool {
    let paragraph = segmentation.paragraphs[
      segmentation.paragraphIndex(at: mark.range.lowerBound)]
    return paragraph.role == .headline || paragraph.role == .subheading
  }

  /// "called", "the word", "dubbed" before the mark.
  private func isAnnounced(_ run: Segmentation.Run) -> Bool {
    run.lowerBound > 0
      && segmentation.lexemes[run.lowerBound - 1].classes.contains(.namingVerb)
  }

  /// Capitals at every word of some length: the title of a work.
  private func isTitle(_ words: [Lexeme]) -> Bool {
    words.allSatisfy { $0.isCapital || $0.kind == .number || $0.end - $0.start <= 3 }
  }
}
