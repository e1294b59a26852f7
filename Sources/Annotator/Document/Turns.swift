import Article

extension UtteranceBuilder {
  /// The turns of a transcript and block quotes whose speaker the form of the text names: quotes
  /// without marks.
  func turns() -> [Utterance] {
    segmentation.paragraphs.indices.compactMap { i in
      let paragraph = segmentation.paragraphs[i]
      guard let speaker = paragraph.speaker, let words = words(of: paragraph, by: speaker),
        !isInMarks(words)
      else { return nil }
      let isNamed = InterviewTurn(label: text[speaker]) == nil
      return Utterance(
        kind: .direct, act: .said, spans: [segmentation.range(of: words)],
        links: isNamed ? Links(sources: [Links.Link(range: speaker, probability: 1)]) : Links(),
        paragraph: i, isOpen: false)
    }
  }

  /// What is said in a paragraph: all of it, or what stands behind "NAME:". Nil where the label is
  /// neither a name nor a "Q" or "A".
  private func words(
    of paragraph: Segmentation.SegmentedParagraph, by speaker: TextRange
  ) -> Segmentation.Run? {
    guard speaker.utf8Count > 2 || InterviewTurn(label: text[speaker]) != nil else { return nil }
    var words = paragraph.lexemes
    if paragraph.range.encloses(speaker) {
      while !words.isEmpty, segmentation.lexemes[words.lowerBound].start < speaker.upperBound.utf8 {
        words = words.dropFirst()
      }
      while !words.isEmpty, segmentation.lexemes[words.lowerBound].kind == .punctuation,
        !Punctuation.isQuotationMark(segmentation.lexemes[words.lowerBound], in: text)
      {
        words = words.dropFirst()
      }
    }
    return words.isEmpty ? nil : words
  }

  /// Whether marks stand around the words already: they are a quote by themselves.
  private func isInMarks(_ words: Segmentation.Run) -> Bool {
    Punctuation.isQuotationMark(segmentation.lexemes[words.lowerBound], in: text)
  }
}
