import CKernels

extension WindowTags {
  /// What needs no other window.
  /// - Parameter entityTypes: their number.
  func findings(entityTypes: Int) -> EncoderFindings {
    func plain(_ spans: [TaggedSpan]) -> [FoundSpan] {
      spans.map { FoundSpan(range: $0.range, confidence: $0.confidence) }
    }
    var findings = EncoderFindings()
    findings.entities = zip(entities, entityWords).map { span, words in
      FoundEntity(
        range: span.range, type: span.kind, confidence: span.confidence,
        typeProbabilities: typeProbabilities(words, count: entityTypes))
    }
    findings.sources = plain(sources)
    findings.speakers = plain(speakers)
    findings.cues = plain(cues)
    findings.descriptions = plain(descriptions)
    return findings
  }

  /// What the window says about a span in marks that begins in it.
  func quotation(
    _ range: Range<Int>, pieces: ClosedRange<Int>, of text: TokenizedText, links: FoundLinks
  ) -> FoundQuotation {
    let kinds = self[pieces.lowerBound, .mark].map(ck_exp)
    let last = min(pieces.upperBound, window.own.upperBound - 1)
    let words = (pieces.lowerBound...last).dropFirst().filter { text.pieces[$0].startsWord }
    let inner = words.isEmpty ? [pieces.lowerBound] : words
    let content = inner.reduce(Float(0)) { sum, piece in
      let scores = self[piece, .content0]
      return sum + 1 - ck_exp(scores[scores.startIndex])
    }
    return FoundQuotation(
      range: range, speech: Double(kinds[1]), term: Double(kinds[2]),
      content: Double(content) / Double(inner.count), links: links)
  }

  /// The mean probability of each type over the words of an entity.
  private func typeProbabilities(_ words: [Int], count: Int) -> [Float] {
    var sums = Array(repeating: Float(0), count: count)
    for word in words {
      let scores = self[word, .entity]
      for type in 0..<count {
        let begin = scores.startIndex + 1 + 2 * type
        sums[type] += ck_exp(scores[begin]) + ck_exp(scores[begin + 1])
      }
    }
    return sums.map { $0 / Float(words.count) }
  }

  private subscript(piece: Int, layer: TagLayer) -> ArraySlice<Float> {
    scores[piece - window.pieces.lowerBound, layer]
  }
}
