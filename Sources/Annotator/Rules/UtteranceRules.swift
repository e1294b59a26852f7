import Article

/// The attributions of one sentence, with the sentences that its marks tie to it.
struct UtteranceRules {
  let text: ArticleText
  let segmentation: Segmentation
  let candidates: SourceCandidates
  let run: Segmentation.Run
  let marks: [MarkFinding]

  /// Longer runs hold no further cue: a reporting sentence is short once its marks are left out.
  private static let mostCues = 24

  struct Cue {
    var run: Segmentation.Run
    var sources: [SourceCandidates.Candidate]
    var act: Quote.Act
    var isParticiple: Bool
    var isAccording: Bool
    var confidence: Double
  }

  func attributions() -> [Attribution] {
    let outside = lexemesOutsideMarks()
    let cues = cues(among: outside)
    guard !cues.isEmpty else { return [] }
    var contents: [[TextRange]] = Array(repeating: [], count: cues.count)
    for mark in marks where !isNested(mark) {
      if let cue = nearest(to: mark, among: cues) { contents[cue].append(mark.range) }
    }
    var found: [Attribution] = []
    for (i, cue) in cues.enumerated() {
      var spans = contents[i]
      if spans.isEmpty {
        guard let clause = clause(of: i, among: cues), !overlapsMark(clause) else { continue }
        spans = [clause]
      }
      found.append(
        Attribution(
          contents: spans, isMarked: !contents[i].isEmpty, cue: segmentation.range(of: cue.run),
          source: cue.sources[0].range
            .lowerBound..<cue.sources[cue.sources.count - 1].range.upperBound,
          act: cue.act, confidence: cue.confidence))
    }
    return found.sorted { $0.contents[0].lowerBound < $1.contents[0].lowerBound }
  }

  private var lexemes: [Lexeme] { segmentation.lexemes }

  private func isNested(_ mark: MarkFinding) -> Bool {
    mark.isSingle && marks.contains { $0 != mark && $0.range.encloses(mark.range) }
  }

  private func overlapsMark(_ range: TextRange) -> Bool {
    marks.contains { $0.range.overlap(range) > 0 }
  }

  private func lexemesOutsideMarks() -> [Int] {
    var result: [Int] = []
    var mark = 0
    for i in run {
      while mark < marks.count, marks[mark].range.upperBound.utf8 <= lexemes[i].start { mark += 1 }
      if mark < marks.count, marks[mark].range.lowerBound.utf8 <= lexemes[i].start { continue }
      result.append(i)
    }
    return result
  }

  // MARK: Cues

  private func cues(among outside: [Int]) -> [Cue] {
    var cues: [Cue] = []
    for i in outside where lexemes[i].kind == .word && lexemes[i].shape != .other {
      if cues.count == Self.mostCues { break }
      let classes = lexemes[i].classes
      if lexemes[i].key == Words.according, i + 1 < run.upperBound,
        lexemes[i + 1].key == Words.to
      {
        if let source = candidates.within((i + 2)..<min(i + 10, run.upperBound)).first {
          cues.append(
            Cue(
              run: i..<(i + 2), sources: [source], act: .said, isParticiple: false,
              isAccording: true, confidence: 0.9))
        }
      } else if classes.contains(.sayParticiple) {
        if let source = cues.last?.sources ?? subject(before: i).map({ [$0] }) {
          cues.append(
            Cue(
              run: i..<(i + 1), sources: source, act: .said, isParticiple: true,
              isAccording: false, confidence: 0.7))
        }
      } else if classes.intersects([.sayVerb, .thinkVerb]), isVerb(i) {
        let act: Quote.Act =
          classes.contains(.thinkVerb) && !classes.contains(.sayVerb) ? .thought : .said
        if let (sources, confidence) = sources(ofVerb: i, after: cues.last) {
          cues.append(
            Cue(
              run: i..<(i + 1), sources: sources, act: act, isParticiple: false,
              isAccording: false, confidence: confidence))
        }
      }
    }
    return cues
  }

  /// Not a noun: "the report", "his call", "in response".
  private func isVerb(_ i: Int) -> Bool {
    guard i > run.lowerBound else { return false }
    let before = lexemes[i - 1]
    if before.classes.intersects([.determiner, .possessive, .preposition]) {
      return before.classes.intersects(.anyPronoun) && !before.classes.contains(.possessive)
    }
    if before.kind == .word, before.isGlued,
      text.utf8[before.start] == 0x27 || text.utf8[before.start] == 0xE2
    {
      return false
    }
    return before.key != Words.to
  }

  private func sources(
    ofVerb verb: Int, after previous: Cue?
  ) -> ([SourceCandidates.Candidate], Double)? {
    var i = verb
    while i > run.lowerBound, isVerbModifier(lexemes[i - 1]) { i -= 1 }
    if let source = candidates.ending(at: i) {
      return (withPartners(source), 0.95)
    }
    // "…," said Jane Doe
    if let source = candidates.beginning(at: verb + 1), i == verb, !takesListener(verb),
      i == run.lowerBound || lexemes[i - 1].kind == .punctuation
    {
      return ([source], 0.93)
    }
    guard i > run.lowerBound else { return nil }
    let before = lexemes[i - 1]
    if before.classes.contains(.relativePronoun) {
      let end = i >= 2 && lexemes[i - 2].kind == .punctuation ? i - 2 : i - 1
      if let source = candidates.ending(at: end) { return ([source], 0.85) }
    }
    if before.classes.contains(.conjunction), let previous {
      return (previous.sources, 0.85)
    }
    return subject(before: i).map { ([$0], 0.75) }
  }

  private func isVerbModifier(_ lexeme: Lexeme) -> Bool {
    if lexeme.classes.intersects([.adverb, .auxiliary]) { return true }
    guard lexeme.shape == .lower, lexeme.end - lexeme.start > 4 else { return false }
    return text.utf8[lexeme.start..<lexeme.end].suffix(2).elementsEqual("ly".utf8)
  }

  private func takesListener(_ verb: Int) -> Bool {
    [Words.told, Words.tells, Words.asked].contains(lexemes[verb].key)
  }

  /// "Fadavi and Osipov said": the first partner too.
  private func withPartners(
    _ source: SourceCandidates.Candidate
  ) -> [SourceCandidates.Candidate] {
    let start = source.run.lowerBound
    guard start - 1 > run.lowerBound, lexemes[start - 1].key == Words.and,
      let partner = candidates.ending(at: start - 1), !partner.isPlace, !source.isPlace
    else { return [source] }
    return [partner, source]
  }

  /// The subject of the clause before lexeme `i`: its first person or organisation that no
  /// preposition governs.
  private func subject(before i: Int) -> SourceCandidates.Candidate? {
    var best: SourceCandidates.Candidate?
    for candidate in candidates.within(run.lowerBound..<i) {
      guard candidate.run.upperBound <= i else { continue }
      if marks.contains(where: { $0.range.overlap(candidate.range) > 0 }) { continue }
      let start = candidate.run.lowerBound
      let isGoverned = start > run.lowerBound && lexemes[start - 1].classes.contains(.preposition)
      let isOwner = candidate.run.upperBound < i && isPossessive(candidate.run.upperBound)
      if isGoverned || isOwner || candidate.isPlace
        || lexemes[start].classes.contains(.possessive)
          && candidate.run.count == 1
      {
        best = best ?? candidate
      } else {
        return candidate
      }
    }
    return best
  }

  private func isPossessive(_ i: Int) -> Bool {
    lexemes[i].kind == .word
      && (text.utf8[lexemes[i].start] == 0x27 || text.utf8[lexemes[i].start] == 0xE2)
  }

  /// The cue whose words stand nearest to the mark; a participle only speaks what follows it.
  private func nearest(to mark: MarkFinding, among cues: [Cue]) -> Int? {
    var best: (cue: Int, distance: Int)?
    for (i, cue) in cues.enumerated() {
      let range = segmentation.range(of: cue.run)
      let isAfter = range.lowerBound >= mark.range.upperBound
      if isAfter && cue.isParticiple { continue }
      let distance =
        isAfter
        ? range.lowerBound.utf8 - mark.range.upperBound.utf8
        : max(0, mark.range.lowerBound.utf8 - range.upperBound.utf8)
      if best == nil || distance < best!.distance { best = (i, distance) }
    }
    return best?.cue
  }

  // MARK: Reported clauses

  private func clause(of index: Int, among cues: [Cue]) -> TextRange? {
    let cue = cues[index]
    var end = run.upperBound
    while end > run.lowerBound, lexemes[end - 1].kind == .punctuation { end -= 1 }
    if index + 1 < cues.count {
      // The next cue takes what follows from its comma on.
      var cut = cues[index + 1].run.lowerBound
      while cut > cue.run.upperBound, !Punctuation.is(lexemes[cut - 1], ",", in: text) { cut -= 1 }
      if cut > cue.run.upperBound { end = cut - 1 }
    }
    let sourceEnd = cue.sources.map(\.run.upperBound).max() ?? 0
    var start = max(cue.run.upperBound, cue.isAccording ? sourceEnd : 0)
    if !cue.isAccording, sourceEnd > cue.run.upperBound, sourceEnd - cue.run.upperBound < 12 {
      start = sourceEnd
    }
    while start < end, lexemes[start].kind == .punctuation { start += 1 }
    if end - start >= 3 {
      if let that = (start..<min(start + 8, end)).first(where: { lexemes[$0].key == Words.that }) {
        start = that
      }
      return segmentation.range(of: start..<end)
    }
    // "…, the ministry said."
    var stop = min(cue.run.lowerBound, cue.sources.map(\.run.lowerBound).min() ?? run.upperBound)
    while stop > run.lowerBound, lexemes[stop - 1].kind == .punctuation { stop -= 1 }
    guard stop - run.lowerBound >= 3 else { return nil }
    return segmentation.range(of: run.lowerBound..<stop)
  }

  private enum Words {
    static let according = wordKey("according")
    static let to = wordKey("to")
    static let and = wordKey("and")
    static let that = wordKey("that")
    static let told = wordKey("told")
    static let tells = wordKey("tells")
    static let asked = wordKey("asked")
  }
}
