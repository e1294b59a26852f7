import Article

/// One utterance before its speaker is known.
struct Utterance {
  var kind: Quote.Kind
  var act: Quote.Act
  /// In text order.
  var spans: [TextRange]
  var links: Links
  /// Index of the paragraph of its last span in the segmentation.
  var paragraph: Int
  /// Whether its last mark was left open at the end of a paragraph.
  var isOpen: Bool

  var start: TextOffset { spans[0].lowerBound }
  var isMarked: Bool { kind == .direct || kind == .partial }
}

/// Makes utterances of marks and statements.
struct UtteranceBuilder {
  let text: ArticleText
  let segmentation: Segmentation
  let findings: Findings

  /// In text order.
  ///
  /// - Throws: `CancellationError`.
  func utterances() throws(CancellationError) -> [Utterance] {
    var utterances: [Utterance] = []
    let headlines = HeadlineMarks(segmentation: segmentation, marks: findings.marks)
    for (i, mark) in findings.marks.enumerated() {
      if i % 64 == 0 { try checkCancellation() }
      let isSpeech = mark.isSpeech || headlines.repeatSpeech(mark)
      utterances.append(
        Utterance(
          kind: isSpeech ? kind(of: mark.range) : .term, act: .said, spans: [mark.range],
          links: mark.isSpeech ? mark.links : Links(),
          paragraph: segmentation.paragraphIndex(at: mark.range.lowerBound),
          isOpen: !mark.isClosed))
    }
    let turns = turns()
    // The encoder reads a turn as a statement as well.
    let starts = Set(turns.map(\.start))
    for (i, statement) in findings.statements.enumerated() {
      if i % 64 == 0 { try checkCancellation() }
      var statement = statement
      statement.range = completed(statement.range)
      let paragraph = segmentation.paragraphIndex(at: statement.range.lowerBound)
      guard !starts.contains(statement.range.lowerBound), isSubstantial(statement),
        !isQuoted(statement), !Self.wordless.contains(segmentation.paragraphs[paragraph].role)
      else { continue }
      utterances.append(
        Utterance(
          kind: .indirect, act: statement.act, spans: [statement.range], links: statement.links,
          paragraph: paragraph, isOpen: false))
    }
    utterances += turns
    utterances.sort { ($0.start, $0.spans[0].upperBound) < ($1.start, $1.spans[0].upperBound) }
    return joined(utterances)
  }

  /// Paragraphs in which nobody's statement is reported.
  private static let wordless: Set<Paragraph.Role> = [.url, .byline, .dateline]

  /// Whether some of a statement's words stand in marks, or a few words lead into marks: a quote and
  /// no statement.
  private func isQuoted(_ statement: StatementFinding) -> Bool {
    let run = segmentation.run(of: statement.range)
    var range = statement.range
    if run.count <= Self.longestStump, !run.isEmpty {
      let sentence = segmentation.sentence(at: range.lowerBound)
      range = segmentation.range(
        of: max(
          run.lowerBound - 1, sentence.lowerBound)..<min(
            run.upperBound + Self.shortestGap, max(sentence.upperBound, run.upperBound)))
    }
    var i = findings.marks.firstIndex(endingAfter: range.lowerBound)
    while i < findings.marks.count, findings.marks[i].range.lowerBound < range.upperBound {
      if findings.marks[i].isSpeech, findings.marks[i].range.overlap(range) > 0 { return true }
      i += 1
    }
    return false
  }

  /// Words between a statement and marks from which on the marks are another's.
  private static let shortestGap = 3

  /// Words of a statement up to which it may be no more than a part of one.
  private static let longestStump = 4

  /// A statement that was cut off behind a preposition ("closer ties with"), with the name that
  /// follows.
  private func completed(_ range: TextRange) -> TextRange {
    let run = segmentation.run(of: range)
    guard let last = run.last, segmentation.lexemes[last].classes.contains(.preposition) else {
      return range
    }
    let sentence = segmentation.sentence(at: range.lowerBound)
    let name = (last + 1..<max(last + 1, sentence.upperBound)).prefix {
      segmentation.lexemes[$0].isCapital
    }
    return name.isEmpty ? range : range.lowerBound..<segmentation.range(of: name).upperBound
  }

  /// Whether a statement has words of its own, not only "that" or a comma.
  private func isSubstantial(_ statement: StatementFinding) -> Bool {
    let words = segmentation.lexemes[segmentation.run(of: statement.range).prefix(12)].filter {
      $0.kind != .punctuation
    }
    // "The two sides underlined", cut off before what they underlined.
    if words.count <= Self.longestStump, let last = words.last, last.classes.contains(.sayVerb),
      text[last.range].hasSuffix("ed")
    {
      return false
    }
    if words.count <= 2, words.allSatisfy(\.isCapital), isModifier(statement.range) { return false }
    return words.contains {
      !$0.classes.intersects([.functionWord, .auxiliary, .preposition, .title])
    }
  }

  /// Whether what follows a name belongs to it: "Ghent-Bruges" in "the Ghent-Bruges 2015 treaty".
  private func isModifier(_ name: TextRange) -> Bool {
    let next = segmentation.run(of: name).upperBound
    let sentence = segmentation.sentence(at: name.lowerBound)
    guard next < sentence.upperBound else { return false }
    return segmentation.lexemes[next].kind == .number
  }

  /// A mark that begins like a sentence holds full clauses, any other a fragment.
  private func kind(of mark: TextRange) -> Quote.Kind {
    let run = segmentation.run(of: mark)
    let words = segmentation.lexemes[run.prefix(12)].filter { $0.kind != .punctuation }
    guard let first = words.first, words.count >= 3 else { return .partial }
    return first.isCapital || first.kind == .number ? .direct : .partial
  }

  /// One utterance is one, however often it is interrupted: by "he said", by a new paragraph that
  /// opens its marks again, or by words between the fragments of one sentence.
  private func joined(_ utterances: [Utterance]) -> [Utterance] {
    var result: [Utterance] = []
    // The last marked utterances; nested ones and statements may stand between.
    var recent: [Int] = []
    for utterance in utterances {
      let match = utterance.isMarked ? recent.last { continues(utterance, after: result[$0]) } : nil
      guard let match else {
        if utterance.isMarked {
          recent.append(result.count)
          if recent.count > 3 { recent.removeFirst() }
        }
        result.append(utterance)
        continue
      }
      result[match].spans += utterance.spans
      result[match].isOpen = utterance.isOpen
      result[match].paragraph = utterance.paragraph
      if result[match].links.source == nil { result[match].links = utterance.links }
    }
    return result
  }

  private func continues(_ utterance: Utterance, after last: Utterance) -> Bool {
    let end = last.spans[last.spans.count - 1].upperBound
    guard utterance.start >= end else { return false }
    if utterance.paragraph == last.paragraph + 1 {
      // The marks are opened again, or the paragraph is nothing but more of the same speech.
      let paragraph = segmentation.paragraphs[utterance.paragraph].range
      guard utterance.start == paragraph.lowerBound, !isAnswered(utterance, after: last) else {
        return false
      }
      return last.isOpen || utterance.spans[0].upperBound.utf8 + 2 >= paragraph.upperBound.utf8
    }
    guard utterance.paragraph == last.paragraph, !hasOwnCue(utterance, after: last) else {
      return false
    }
    let gap = utterance.start.utf8 - end.utf8
    let cue = utterance.links.cue
    let isSameCue = cue == nil || cue == last.links.cue
    if segmentation.sentenceIndex(at: utterance.start) != segmentation.sentenceIndex(at: end - 1) {
      // A whole sentence goes on after "he said" unless it has a cue of its own behind it.
      let hasOwnCue = cue.map { $0.lowerBound >= utterance.start && !isSameCue } ?? false
      return utterance.kind == .direct && !hasOwnCue && (gap < 80 || isSameCue)
    }
    if isInterrupted(end) { return true }
    // Fragments of one sentence without another cue between them.
    let hasCueBetween =
      cue.map { $0.lowerBound >= end && $0.upperBound <= utterance.start } ?? false
    let isSameSource = utterance.links.source?.range == last.links.source?.range
    return !hasCueBetween && (gap < 60 && (isSameCue || isSameSource) || gap < 110 && isSameSource)
  }
}

extension UtteranceBuilder {
  /// Whether a cue between two stretches belongs to the second alone: "… ." Doe said: "…", or
  /// "…", said Doe, while Roe replied "…".
  private func hasOwnCue(_ utterance: Utterance, after last: Utterance) -> Bool {
    let end = last.spans[last.spans.count - 1].upperBound
    guard let cue = utterance.links.cue, cue.lowerBound >= end, cue.upperBound <= utterance.start
    else { return false }
    let sentence = segmentation.sentenceIndex(at: cue.lowerBound)
    if sentence != segmentation.sentenceIndex(at: end - 1) {
      return sentence == segmentation.sentenceIndex(at: utterance.start)
    }
    guard let other = last.links.cue, other.upperBound <= cue.lowerBound else { return false }
    return segmentation.lexemes[segmentation.run(of: other.upperBound..<cue.lowerBound)].contains {
      $0.classes.contains(.conjunction)
    }
  }

  /// Whether somebody else is named behind a new paragraph of words: the marks before it were only
  /// forgotten to be closed.
  private func isAnswered(_ utterance: Utterance, after last: Utterance) -> Bool {
    guard last.links.cue != nil, let cue = utterance.links.cue,
      cue.lowerBound >= utterance.spans[0].upperBound,
      let source = utterance.links.source?.range, let other = last.links.source?.range,
      source.lowerBound >= utterance.start
    else { return false }
    let own = names(in: source)
    let others = names(in: other)
    return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others)
  }

  /// The keys of the capitalised words in a range, titles and initials aside.
  private func names(in range: TextRange) -> Set<UInt64> {
    Set(
      segmentation.lexemes[segmentation.run(of: range)]
        .filter {
          $0.isCapital && $0.end - $0.start > 2
            && $0.classes.isDisjoint(with: WordClass.anyPronoun.union([.title, .determiner]))
        }
        .map(\.key))
  }

  /// Whether the mark that ends at `end` closes after a comma: the sentence goes on behind "he said".
  private func isInterrupted(_ end: TextOffset) -> Bool {
    let last = segmentation.lexemeIndex(at: end - 1)
    guard last > 0, last < segmentation.lexemes.count else { return false }
    return Punctuation.is(segmentation.lexemes[last - 1], ",", in: text)
  }
}

extension [MarkFinding] {
  /// The first mark that ends after `offset`, of marks that do not cross; nested ones may be missed
  /// by a place or two.
  func firstIndex(endingAfter offset: TextOffset) -> Int {
    partitioningIndex { $0.range.upperBound > offset }
  }
}
