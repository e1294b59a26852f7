import Article

/// Finds names that stand elsewhere in the article as they were found once.
struct RepeatedNames {
  let text: ArticleText
  let segmentation: Segmentation

  /// Names that are less sure are not looked for.
  private static let leastConfidence = 0.7
  /// How many names that begin with one word are looked for.
  private static let most = 32

  /// The names with their repetitions, in text order.
  ///
  /// - Complexity: O(lexemes + names).
  /// - Throws: `CancellationError`.
  func complete(_ names: [NameFinding]) throws(CancellationError) -> [NameFinding] {
    var byFirst: [UInt64: [(run: Segmentation.Run, name: NameFinding)]] = [:]
    var isTaken = Array(repeating: false, count: segmentation.lexemes.count)
    var seen: Set<[UInt64]> = []
    for name in names {
      let run = withoutPossessive(segmentation.run(of: name.range))
      for i in run { isTaken[i] = true }
      let first = segmentation.lexemes[run.lowerBound].key
      guard name.confidence >= Self.leastConfidence, isSearched(run, name.type),
        byFirst[first, default: []].count < Self.most,
        seen.insert(segmentation.lexemes[run].map(\.key)).inserted
      else { continue }
      byFirst[first, default: []].append((run, name))
    }
    guard !byFirst.isEmpty else { return names }
    var found: [NameFinding] = []
    for paragraph in segmentation.paragraphs where isRead(paragraph.role) {
      try checkCancellation()
      var i = paragraph.lexemes.lowerBound
      while i < paragraph.lexemes.upperBound {
        let known = isTaken[i] ? [] : byFirst[segmentation.lexemes[i].key, default: []]
        let longest = known.filter { isRepeated($0.run, at: i, in: paragraph, isTaken) }
          .max { $0.run.count < $1.run.count }
        if let longest {
          var name = longest.name
          name.range = segmentation.range(of: i..<(i + longest.run.count))
          name.found = nil
          name.antecedents = []
          found.append(name)
        }
        i += max(longest?.run.count ?? 1, 1)
      }
    }
    return (names + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func withoutPossessive(_ run: Segmentation.Run) -> Segmentation.Run {
    run.count > 1 && Punctuation.isPossessive(segmentation.lexemes[run.upperBound - 1], in: text)
      ? run.dropLast() : run
  }

  /// Whether the words of a name are a name wherever they stand: a single one must be no word of the
  /// language.
  private func isSearched(_ run: Segmentation.Run, _ type: EntityType) -> Bool {
    switch type {
    case .nationality, .date, .money: return false
    case .person, .organization, .location, .facility, .product, .misc: break
    }
    let first = segmentation.lexemes[run.lowerBound]
    guard run.count == 1 else { return first.isCapital }
    return first.isCapital && first.end - first.start > 2
      && first.classes.isSubset(of: [.place, .maleName, .femaleName, .nameParticle])
      && !segmentation.lowercased.contains(first.key)
  }

  private func isRead(_ role: Paragraph.Role) -> Bool { role != .url && role != .boilerplate }

  /// Whether the words of `run` stand at `start` as well, by themselves: not within a longer name.
  private func isRepeated(
    _ run: Segmentation.Run, at start: Int, in paragraph: Segmentation.SegmentedParagraph,
    _ isTaken: [Bool]
  ) -> Bool {
    let end = start + run.count
    let lexemes = segmentation.lexemes
    guard end <= paragraph.lexemes.upperBound,
      zip(run, start..<end).allSatisfy({ own, other in
        !isTaken[other] && text[lexemes[own].range] == text[lexemes[other].range]
      })
    else { return false }
    let isBegun =
      start > paragraph.lexemes.lowerBound
      && (isPartOfName(start - 1) || lexemes[start].isGlued && isHyphen(start - 1))
    let goesOn =
      end < paragraph.lexemes.upperBound
      && (isPartOfName(end) || lexemes[end].isGlued && isHyphen(end))
    return !isBegun && !goesOn
  }

  private func isPartOfName(_ i: Int) -> Bool {
    let lexeme = segmentation.lexemes[i]
    return lexeme.isCapital
      && lexeme.classes.isDisjoint(with: [
        .functionWord, .sentenceOpener, .weekday, .month, .title, .personNoun,
      ])
  }

  private func isHyphen(_ i: Int) -> Bool {
    Punctuation.is(segmentation.lexemes[i], "-", in: text)
  }
}
