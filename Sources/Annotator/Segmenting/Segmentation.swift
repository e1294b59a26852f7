import Article

/// The lexemes and sentences of an article or of a part of it.
struct Segmentation {
  /// A run of lexemes.
  typealias Run = Range<Int>

  /// In text order.
  var lexemes: [Lexeme] = []
  /// Runs of lexemes; no sentence crosses a paragraph.
  var sentences: [Run] = []
  /// For each paragraph of the part, its sentences as a range of indices.
  var paragraphs: [SegmentedParagraph] = []

  struct SegmentedParagraph {
    var range: TextRange
    var role: Paragraph.Role
    /// The words that name who speaks it, where the form of the text says so.
    var speaker: TextRange?
    var lexemes: Run
    var sentences: Range<Int>
  }

  /// Whether `word` (its key) stands in lower case somewhere.
  private(set) var lowercased: Set<UInt64> = []

  /// - Throws: `CancellationError`.
  init(
    _ text: ArticleText, _ paragraphs: ArraySlice<Paragraph>, lexicon: Lexicon
  ) throws(CancellationError) {
    for paragraph in paragraphs {
      try checkCancellation()
      let firstLexeme = lexemes.count
      text.utf8.withUnsafeBufferPointer { bytes in
        var lexer = Lexer(bytes, range: paragraph.range.utf8, lexicon: lexicon)
        while let lexeme = lexer.next() { lexemes.append(lexeme) }
      }
      let run = firstLexeme..<lexemes.count
      let firstSentence = sentences.count
      splitSentences(of: run, in: text)
      self.paragraphs.append(
        SegmentedParagraph(
          range: paragraph.range, role: paragraph.role, speaker: paragraph.speaker, lexemes: run,
          sentences: firstSentence..<sentences.count))
    }
    for lexeme in lexemes where lexeme.shape == .lower { lowercased.insert(lexeme.key) }
  }

  func range(of run: Run) -> TextRange {
    TextRange(utf8: lexemes[run.lowerBound].start..<lexemes[run.upperBound - 1].end)
  }

  private mutating func splitSentences(of run: Run, in text: ArticleText) {
    var start = run.lowerBound
    var i = start
    while i < run.upperBound {
      guard Punctuation.endsSentence(lexemes[i], in: text) else {
        i += 1
        continue
      }
      var next = i + 1
      while next < run.upperBound, lexemes[next].isGlued,
        Punctuation.closes(lexemes[next], in: text)
      {
        next += 1
      }
      if next >= run.upperBound || beginsSentence(next, after: i, in: text) {
        sentences.append(start..<next)
        start = next
      }
      i = next
    }
    if start < run.upperBound { sentences.append(start..<run.upperBound) }
  }

  /// Whether a sentence may begin with lexeme `next`, after the stop `stop`.
  private func beginsSentence(_ next: Int, after stop: Int, in text: ArticleText) -> Bool {
    let lexeme = lexemes[next]
    guard !lexeme.isGlued || Punctuation.isQuotationMark(lexeme, in: text) else { return false }
    if lexemes[stop].kind == .word {
      // "U.S. President" goes on; "in the U.S. He" does not.
      return lexeme.isCapital && lexeme.classes.contains(.sentenceOpener)
    }
    return lexeme.kind != .word || lexeme.shape != .lower
  }
}

/// The calls of long work that stop when its task has been cancelled.
func checkCancellation() throws(CancellationError) {
  if Task.isCancelled { throw CancellationError() }
}

extension Segmentation {
  /// The first lexeme that ends after `offset`; the number of lexemes where there is none.
  ///
  /// - Complexity: O(log lexemes).
  func lexemeIndex(at offset: TextOffset) -> Int {
    lexemes.partitioningIndex { $0.end > offset.utf8 }
  }

  /// The lexemes of a stretch of text.
  func run(of range: TextRange) -> Run {
    let start = lexemeIndex(at: range.lowerBound)
    var end = lexemeIndex(at: range.upperBound)
    if end < lexemes.count, lexemes[end].start < range.upperBound.utf8 { end += 1 }
    return start..<max(start, end)
  }

  /// Sentences as they read when marks are taken for one thing: those that a mark ties together are
  /// one.
  ///
  /// - Parameter marks: Those of the paragraph, in text order.
  func utteranceRuns(
    of paragraph: SegmentedParagraph, marks: ArraySlice<MarkFinding>
  ) -> [Run] {
    var runs: [Run] = []
    var marks = marks
    var openUntil = 0
    for sentence in sentences[paragraph.sentences] {
      let start = lexemes[sentence.lowerBound].start
      let end = lexemes[sentence.upperBound - 1].end
      if let last = runs.last, start < openUntil {
        runs[runs.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        runs.append(sentence)
      }
      while let mark = marks.first, mark.range.lowerBound.utf8 < end {
        openUntil = max(openUntil, mark.range.upperBound.utf8)
        marks.removeFirst()
      }
    }
    return runs
  }
}

extension Segmentation {
  /// The paragraph that holds `offset`, or the next one; the last where there is none.
  ///
  /// - Complexity: O(log paragraphs).
  func paragraphIndex(at offset: TextOffset) -> Int {
    let next = paragraphs.partitioningIndex { $0.range.upperBound > offset }
    return Swift.min(next, paragraphs.count - 1)
  }

  /// The sentence that holds `offset`, or the next one; the last where there is none.
  ///
  /// - Complexity: O(log sentences).
  func sentenceIndex(at offset: TextOffset) -> Int {
    let next = sentences.partitioningIndex { lexemes[$0.upperBound - 1].end > offset.utf8 }
    return Swift.min(next, sentences.count - 1)
  }

  /// The lexemes of that sentence.
  func sentence(at offset: TextOffset) -> Run { sentences[sentenceIndex(at: offset)] }
}

extension Segmentation {
  /// The paragraphs from the first that lies wholly inside `range` to the last one.
  ///
  /// - Complexity: O(paragraphs).
  func paragraphs(inside range: TextRange) -> Range<Int> {
    func isInside(_ paragraph: SegmentedParagraph) -> Bool {
      !paragraph.lexemes.isEmpty && range.encloses(self.range(of: paragraph.lexemes))
    }
    guard let first = paragraphs.firstIndex(where: isInside),
      let last = paragraphs.lastIndex(where: isInside)
    else { return 0..<0 }
    return first..<last + 1
  }
}
