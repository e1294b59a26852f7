import Article

/// Pronouns that stand for somebody who is named behind them.
extension ReferenceResolution {
  /// "His Majesty", "Her Excellency".
  func isHonorific(_ run: Segmentation.Run) -> Bool {
    run.upperBound < segmentation.lexemes.count
      && Honours.keys.contains(segmentation.lexemes[run.upperBound].key)
  }

  /// Who is honoured: "His Majesty King Adam", or who was so before.
  mutating func honoured(_ run: Segmentation.Run) -> Int? {
    let lexemes = segmentation.lexemes
    let honour = lexemes[run.upperBound].key
    var next = run.upperBound + 1
    while next < lexemes.count, next - run.upperBound <= Self.longestTitle {
      if let name = nameStarting[next], table.entries[name.entity].type == .person {
        holderOfRole[honour] = name.entity
        return name.entity
      }
      guard lexemes[next].isCapital || lexemes[next].classes.contains(.determiner) else { break }
      next += 1
    }
    return holderOfRole[honour]
  }

  /// "Asked whether he would stay, Mayor Adam Roe": whoever answers, unless somebody is named in the
  /// question before.
  func asked(_ run: Segmentation.Run, _ sentence: Int) -> Int? {
    let words = segmentation.sentences[sentence]
    guard words.contains(run.lowerBound),
      Self.questioned.contains(segmentation.lexemes[words.lowerBound].key),
      !(words.lowerBound..<run.lowerBound).contains(where: {
        nameStarting[$0].map { isActor($0.entity) } ?? false
      })
    else { return nil }
    return namedBehindComma(run, in: words)
  }

  /// "On her part, Mayor Jane Doe", "After his party lost, Adam Roe": the person named first behind
  /// the comma, where nobody before is meant.
  func following(_ run: Segmentation.Run, _ sentence: Int) -> Int? {
    let words = segmentation.sentences[sentence]
    guard segmentation.lexemes[run.lowerBound].classes.contains(.possessive),
      words.contains(run.lowerBound), run.lowerBound - words.lowerBound <= Self.longestOpening
    else { return nil }
    return namedBehindComma(run, in: words)
  }

  /// Who is named first behind the next comma of a sentence, if a pronoun can mean them.
  private func namedBehindComma(_ run: Segmentation.Run, in words: Segmentation.Run) -> Int? {
    let lexemes = segmentation.lexemes
    guard
      let comma = words.first(where: {
        $0 > run.lowerBound && Punctuation.is(lexemes[$0], ",", in: text)
      })
    else { return nil }
    for i in words where i > comma && i <= comma + Self.longestTitle {
      if let name = nameStarting[i] {
        let pronoun = lexemes[run.lowerBound]
        let isFitting = agreement(of: pronoun, kind: .pronoun, peoples: [], with: name.entity) > 0.5
        return isActor(name.entity) && isFitting ? name.entity : nil
      }
    }
    return nil
  }

  /// First words of a sentence that begins with what somebody was asked.
  private static let questioned = wordKeys("asked pressed questioned quizzed")
  /// How many words of a title stand before a name at most.
  private static let longestTitle = 7
  /// How many words open a sentence before a pronoun that points forward, at most.
  private static let longestOpening = 6

  private enum Honours {
    static let keys = wordKeys("majesty highness excellency holiness eminence honour")
  }
}
