import Article

/// One utterance before its speaker is known.
struct Utterance {
  var kind: Quote.Kind
  var act: Quote.Act
  var spans: [TextRange]
  var sources: [TextRange]
  var cue: TextRange?
  /// Probability that sources and cue are right.
  var confidence: Double
  var reason: String
  /// Index of the paragraph in the segmentation.
  var paragraph: Int
  /// Whether its last mark was left open at the end of a paragraph.
  var isOpen: Bool

  var start: TextOffset { spans[0].lowerBound }
}

/// Puts marks and attributions together into utterances.
struct UtteranceBuilder {
  let text: ArticleText
  let segmentation: Segmentation
  let findings: Findings

  /// In text order.
  ///
  /// - Throws: `CancellationError`.
  func utterances() throws(CancellationError) -> [Utterance] {
    var owner: [Int?] = Array(repeating: nil, count: findings.marks.count)
    var clauses: [[TextRange]] = []
    var marks: [[Int]] = []
    for (i, attribution) in findings.attributions.enumerated() {
      if i % 64 == 0 { try checkCancellation() }
      var own: [Int] = []
      for content in attribution.contents {
        for mark in self.marks(within: content) where owner[mark] == nil {
          guard findings.marks[mark].speech >= 0.5 else { continue }
          owner[mark] = i
          own.append(mark)
        }
      }
      marks.append(own)
      clauses.append(own.isEmpty ? attribution.contents : [])
    }
    var utterances: [Utterance] = []
    for (i, attribution) in findings.attributions.enumerated() {
      let spans = marks[i].isEmpty ? clauses[i] : marks[i].map { findings.marks[$0].range }
      guard let start = spans.first?.lowerBound else { continue }
      let last = marks[i].last.map { findings.marks[$0] }
      utterances.append(
        Utterance(
          kind: marks[i].isEmpty ? .indirect : kind(ofMark: findings.marks[marks[i][0]].range),
          act: attribution.act, spans: spans.sorted { $0.lowerBound < $1.lowerBound },
          sources: attribution.sources, cue: attribution.cue, confidence: attribution.confidence,
          reason: attribution.reason, paragraph: paragraph(at: start),
          isOpen: last.map { !$0.isClosed } ?? false))
    }
    for (i, mark) in findings.marks.enumerated() where owner[i] == nil {
      let isSpeech = mark.speech >= 0.5
      utterances.append(
        Utterance(
          kind: isSpeech ? kind(ofMark: mark.range) : .term, act: .said, spans: [mark.range],
          sources: [], cue: nil, confidence: 0.5, reason: "",
          paragraph: paragraph(at: mark.range.lowerBound), isOpen: !mark.isClosed))
    }
    utterances.sort { ($0.start, $0.spans[0].upperBound) < ($1.start, $1.spans[0].upperBound) }
    return joined(utterances)
  }

  /// The marks of which at least half lies in `range`.
  private func marks(within range: TextRange) -> [Int] {
    var low = 0
    var high = findings.marks.count
    while low < high {
      let middle = (low + high) / 2
      if findings.marks[middle].range.lowerBound < range.lowerBound - 4 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Int] = []
    while low < findings.marks.count, findings.marks[low].range.lowerBound < range.upperBound {
      if findings.marks[low].range.overlap(range) * 2 >= findings.marks[low].range.utf8Count {
        found.append(low)
      }
      low += 1
    }
    return found
  }

  private func paragraph(at offset: TextOffset) -> Int {
    var low = 0
    var high = segmentation.paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if segmentation.paragraphs[middle].range.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return min(low, segmentation.paragraphs.count - 1)
  }

  /// A mark that begins like a sentence holds full clauses, any other a fragment.
  private func kind(ofMark range: TextRange) -> Quote.Kind {
    let run = segmentation.run(of: range)
    let words = segmentation.lexemes[run].filter { $0.kind != .punctuation }
    guard let first = words.first, words.count >= 3 else { return .partial }
    return first.isCapital || first.kind == .number ? .direct : .partial
  }

  /// Speech that goes on after "he said", or in the next paragraph with its mark opened again, is
  /// the same utterance.
  private func joined(_ utterances: [Utterance]) -> [Utterance] {
    var result: [Utterance] = []
    for utterance in utterances {
      if let last = result.lastIndex(where: { $0.kind == .direct || $0.kind == .partial }),
        last >= result.count - 3, continues(utterance, after: result[last])
      {
        result[last].spans += utterance.spans
        result[last].isOpen = utterance.isOpen
        result[last].paragraph = utterance.paragraph
        if result[last].sources.isEmpty {
          result[last].sources = utterance.sources
          result[last].cue = utterance.cue
          result[last].confidence = utterance.confidence
          result[last].reason = utterance.reason
        }
      } else {
        result.append(utterance)
      }
    }
    return result
  }

  private func continues(_ utterance: Utterance, after last: Utterance) -> Bool {
    guard utterance.kind == .direct || utterance.kind == .partial,
      utterance.start >= last.spans[last.spans.count - 1].upperBound
    else { return false }
    if last.isOpen, utterance.paragraph == last.paragraph + 1,
      utterance.start == segmentation.paragraphs[utterance.paragraph].range.lowerBound
    {
      return utterance.sources.isEmpty || last.sources.isEmpty
    }
    guard utterance.paragraph == last.paragraph, utterance.sources.isEmpty, !last.sources.isEmpty
    else { return false }
    return utterance.kind == .direct
  }
}
