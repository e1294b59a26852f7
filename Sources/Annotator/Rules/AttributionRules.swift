import Article

/// Words of speech or thought with who and what ties them together, as the rules find them.
struct Attribution {
  /// Whole marks, or one clause without marks.
  var contents: [TextRange]
  var isMarked: Bool
  var cue: TextRange
  /// From the first to the last word that names who says it.
  var source: TextRange
  var act: Quote.Act
  /// Probability, 0…1.
  var confidence: Double

  var links: Links {
    Links(
      sources: [Links.Link(range: source, probability: confidence)],
      cues: [Links.Link(range: cue, probability: confidence)])
  }
}

/// Finds who says what by cues and by what stands around them.
struct AttributionRules {
  let text: ArticleText
  let segmentation: Segmentation
  let findings: Findings

  /// The attributions, sorted by the start of their contents.
  ///
  /// - Throws: `CancellationError`.
  func attributions() throws(CancellationError) -> [Attribution] {
    let candidates = SourceCandidates(findings: findings, segmentation: segmentation)
    var found: [Attribution] = []
    var nextMark = 0
    for paragraph in segmentation.paragraphs {
      try checkCancellation()
      let firstMark = nextMark
      while nextMark < findings.marks.count,
        findings.marks[nextMark].range.lowerBound < paragraph.range.upperBound
      {
        nextMark += 1
      }
      let marks = findings.marks[firstMark..<nextMark]
      var rest = marks
      for run in segmentation.utteranceRuns(of: paragraph, marks: marks) {
        let end = segmentation.lexemes[run.upperBound - 1].end
        let inside = rest.prefix { $0.range.lowerBound.utf8 < end }
        rest = rest.dropFirst(inside.count)
        found += UtteranceRules(
          text: text, segmentation: segmentation, candidates: candidates, run: run,
          marks: inside.filter { $0.speech >= 0.5 }
        ).attributions()
      }
    }
    return found
  }
}

/// The words that may name a speaker, by the lexemes they begin and end with.
struct SourceCandidates {
  struct Candidate {
    var run: Segmentation.Run
    var range: TextRange
    var isPlace: Bool
  }

  private(set) var all: [Candidate] = []
  private var byEnd: [Int: Int] = [:]
  private var byStart: [Int: Int] = [:]

  init(findings: Findings, segmentation: Segmentation) {
    for name in findings.names {
      switch name.type {
      case .person, .organization, .misc: add(name.range, isPlace: false, segmentation)
      case .location, .nationality, .facility, .product:
        add(name.range, isPlace: true, segmentation)
      case .date, .money: break
      }
    }
    for reference in findings.references { add(reference.range, isPlace: false, segmentation) }
    all.sort { ($0.run.lowerBound, $0.run.upperBound) < ($1.run.lowerBound, $1.run.upperBound) }
    for (i, candidate) in all.enumerated() {
      // Of several that end together the longest, which begins first, is the whole phrase.
      if byEnd[candidate.run.upperBound] == nil { byEnd[candidate.run.upperBound] = i }
      byStart[candidate.run.lowerBound] = i
    }
  }

  private mutating func add(_ range: TextRange, isPlace: Bool, _ segmentation: Segmentation) {
    let run = segmentation.run(of: range)
    guard !run.isEmpty else { return }
    all.append(Candidate(run: run, range: range, isPlace: isPlace))
  }

  func ending(at lexeme: Int) -> Candidate? { byEnd[lexeme].map { all[$0] } }
  func beginning(at lexeme: Int) -> Candidate? { byStart[lexeme].map { all[$0] } }

  /// Those within a run, in order.
  ///
  /// - Complexity: O(log candidates + result).
  func within(_ run: Segmentation.Run) -> ArraySlice<Candidate> {
    let next = all.partitioningIndex { $0.run.lowerBound >= run.lowerBound }
    return all[next...].prefix { $0.run.lowerBound < run.upperBound }
  }
}
