import Article

/// Finds names by capitals, lists and the words around, dates and money by their patterns.
struct NameRules {
  let text: ArticleText
  let segmentation: Segmentation
  private let midCapitals: Set<UInt64>

  init(text: ArticleText, segmentation: Segmentation) {
    self.text = text
    self.segmentation = segmentation
    midCapitals = Self.midCapitals(segmentation, text)
  }

  private var lexemes: [Lexeme] { segmentation.lexemes }

  /// - Throws: `CancellationError`.
  func names() throws(CancellationError) -> [NameFinding] {
    var found: [NameFinding] = []
    var known: Set<UInt64> = []
    var titled: [Int] = []
    for (i, paragraph) in segmentation.paragraphs.enumerated() {
      try checkCancellation()
      if isTitleCase(paragraph) {
        titled.append(i)
        continue
      }
      for sentence in segmentation.sentences[paragraph.sentences] {
        let names = names(in: sentence) { _ in true }
        for name in names {
          for lexeme in name.run { known.insert(lexemes[lexeme].key) }
          found.append(name.finding)
        }
      }
    }
    // Where every word has a capital, only words of names that stand elsewhere are trusted.
    for i in titled {
      try checkCancellation()
      for sentence in segmentation.sentences[segmentation.paragraphs[i].sentences] {
        found += names(in: sentence) {
          known.contains($0.key) || $0.classes.intersects([.place, .nationality])
        }.map(\.finding)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isTitleCase(_ paragraph: Segmentation.SegmentedParagraph) -> Bool {
    guard !paragraph.role.isBody, paragraph.role != .caption, paragraph.role != .byline else {
      return false
    }
    let words = lexemes[paragraph.lexemes].filter { $0.kind == .word && $0.end - $0.start > 3 }
    return words.filter(\.isCapital).count * 10 >= words.count * 6
  }

  struct Found {
    var finding: NameFinding
    var run: Segmentation.Run
  }

  private func names(in sentence: Segmentation.Run, where isTrusted: (Lexeme) -> Bool) -> [Found] {
    var found: [Found] = []
    let calendar = CalendarRules(text: text, lexemes: lexemes)
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      if let (run, type) = calendar.match(at: i, before: sentence.upperBound) {
        found.append(make(run, type, 0.9))
        i = run.upperBound
      } else if beginsName(i, in: sentence), isTrusted(lexemes[i]) {
        var run = extend(i, in: sentence, where: isTrusted)
        // "Receiving Putin": the first word has its capital from the sentence.
        if run.count > 1, isFirst(i, in: sentence), isOrdinary(i), beginsName(i + 1, in: sentence) {
          run = run.dropFirst()
        }
        found += NameRun(text: text, lexemes: lexemes, run: run, sentence: sentence).parts
          .filter { keeps($0, in: sentence) }
          .map { make($0.run, $0.type, $0.confidence) }
        i = run.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  /// "I'm", "I’ve"
  private func isContractedI(_ lexeme: Lexeme) -> Bool {
    guard lexeme.end - lexeme.start > 2, text.utf8[lexeme.start] == UInt8(ascii: "I") else {
      return false
    }
    return text.utf8[lexeme.start + 1] == 0x27 || text.utf8[lexeme.start + 1] == 0xE2
  }

  /// A listed word of the language, or one that stands elsewhere in lower case and never capitalised.
  private func isOrdinary(_ i: Int) -> Bool {
    let lexeme = lexemes[i]
    guard lexeme.shape == .capitalized, !midCapitals.contains(lexeme.key) else { return false }
    if lexeme.classes.intersects([.place, .nationality, .title, .maleName, .femaleName]) {
      return false
    }
    let word = text.utf8[lexeme.start..<lexeme.end]
    return segmentation.lowercased.contains(lexeme.key)
      || word.suffix(3).elementsEqual("ing".utf8) || word.suffix(2).elementsEqual("ed".utf8)
      || lexeme.classes.intersects([.adverb, .preposition, .sayVerb, .sayParticiple])
  }

  private func make(_ run: Segmentation.Run, _ type: EntityType, _ confidence: Double) -> Found {
    Found(
      finding: NameFinding(
        range: segmentation.range(of: run), type: type, confidence: confidence),
      run: run)
  }

  private func beginsName(_ i: Int, in sentence: Segmentation.Run) -> Bool {
    let lexeme = lexemes[i]
    guard lexeme.kind == .word, lexeme.isCapital, lexeme.key != 0, !isContractedI(lexeme) else {
      return false
    }
    if lexeme.classes.contains(.firstPerson) {
      return lexeme.shape == .allCapitals && lexeme.end - lexeme.start > 1
    }
    if lexeme.classes.intersects([.month, .weekday]),
      !lexeme.classes.intersects([.maleName, .femaleName])
    {
      return false
    }
    return !(lexeme.classes.contains(.functionWord) && lexeme.shape == .capitalized)
  }

  /// A single capitalised word at the start of a sentence is a name only if it is known for one or
  /// has its capital elsewhere too.
  private func keeps(_ part: NameRun.Part, in sentence: Segmentation.Run) -> Bool {
    guard part.run.count == 1 else { return true }
    let i = part.run.lowerBound
    let classes = lexemes[i].classes
    if classes.intersects([.place, .nationality]) { return true }
    if classes.intersects([.title, .personNoun, .organizationHead, .placeHead, .facilityHead]) {
      return false
    }
    return !isFirst(i, in: sentence) || midCapitals.contains(lexemes[i].key)
  }

  private func isFirst(_ i: Int, in sentence: Segmentation.Run) -> Bool {
    guard i > sentence.lowerBound else { return true }
    let before = lexemes[i - 1]
    return before.kind == .punctuation && !Punctuation.is(before, ",", in: text)
      && !Punctuation.is(before, "-", in: text) && !Punctuation.is(before, "(", in: text)
  }

  /// The words that have a capital inside a sentence of running text.
  private static func midCapitals(
    _ segmentation: Segmentation, _ text: ArticleText
  ) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for paragraph in segmentation.paragraphs where paragraph.role.isBody {
      for sentence in segmentation.sentences[paragraph.sentences] {
        for i in sentence.dropFirst() where segmentation.lexemes[i].isCapital {
          let before = segmentation.lexemes[i - 1]
          if before.kind == .word || Punctuation.is(before, ",", in: text) {
            keys.insert(segmentation.lexemes[i].key)
          }
        }
      }
    }
    return keys
  }

  private func extend(
    _ start: Int, in sentence: Segmentation.Run, where isTrusted: (Lexeme) -> Bool
  ) -> Segmentation.Run {
    var end = start + 1
    func isCapital(_ i: Int) -> Bool {
      i < sentence.upperBound && lexemes[i].kind == .word && lexemes[i].isCapital
        && lexemes[i].key != 0 && lexemes[i].classes.isDisjoint(with: [.month, .weekday])
        && isTrusted(lexemes[i])
    }
    while end < sentence.upperBound, end - start < 16 {
      let next = lexemes[end]
      if next.kind == .word, !next.isGlued, isCapital(end), !next.classes.contains(.firstPerson),
        !(next.classes.contains(.functionWord) && next.shape == .capitalized)
      {
        end += 1
      } else if Punctuation.is(next, "-", in: text) || Punctuation.is(next, "&", in: text),
        isCapital(end + 1), next.isGlued == lexemes[end + 1].isGlued
      {
        end += 2
      } else if next.classes.contains(.nameParticle), next.shape == .lower {
        // "al-Assad", "bin Salman", "van der Berg"
        var after = end + 1
        while after < sentence.upperBound, after - end < 3,
          Punctuation.is(lexemes[after], "-", in: text)
            || (lexemes[after].classes.contains(.nameParticle) && lexemes[after].shape == .lower)
        {
          after += 1
        }
        guard isCapital(after) else { return start..<end }
        end = after + 1
      } else if let after = connected(end, start: start, isCapital: isCapital) {
        end = after + 1
      } else {
        return start..<end
      }
    }
    return start..<end
  }

  /// "Ministry of Planning", "Bank for the World": the lexeme after the link that goes on.
  private func connected(_ i: Int, start: Int, isCapital: (Int) -> Bool) -> Int? {
    let heads: WordClass = [
      .organizationHead, .placeHead, .eventHead, .facilityHead, .organizationNoun, .title,
      .personNoun,
    ]
    let word = text.utf8[lexemes[i].start..<lexemes[i].end]
    let isOf = word.elementsEqual("of".utf8)
    let isAnd = word.elementsEqual("and".utf8)
    let isFor = word.elementsEqual("for".utf8) || word.elementsEqual("on".utf8)
    guard isOf || isAnd || isFor else { return nil }
    let before = lexemes[start..<i]
    if isOf || isFor {
      guard lexemes[i - 1].classes.intersects(heads) else { return nil }
    } else {
      // "Planning and Cooperation" only within "Ministry of …".
      guard before.contains(where: { $0.shape == .lower }),
        before.contains(where: { $0.classes.contains(.organizationHead) })
      else { return nil }
    }
    if isCapital(i + 1) { return i + 1 }
    let isThe = i + 1 < lexemes.count && lexemes[i + 1].key == NameRules.the
    return isThe && isCapital(i + 2) ? i + 2 : nil
  }

  private static let the = wordKey("the")
}
