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

  /// "On her part, Mayor Jane Doe", "After his party lost, Adam Roe": the person named first behind
  /// the comma, where nobody before is meant.
  func following(_ run: Segmentation.Run, _ sentence: Int) -> Int? {
    let lexemes = segmentation.lexemes
    let words = segmentation.sentences[sentence]
    let pronoun = lexemes[run.lowerBound]
    guard pronoun.classes.contains(.possessive), words.contains(run.lowerBound),
      run.lowerBound - words.lowerBound <= Self.longestOpening,
      let comma = words.first(where: {
        $0 > run.lowerBound && Punctuation.is(lexemes[$0], ",", in: text)
      })
    else { return nil }
    for i in words where i > comma && i <= comma + Self.longestTitle {
      if let name = nameStarting[i] {
        let isFitting = agreement(of: pronoun, kind: .pronoun, peoples: [], with: name.entity) > 0.5
        return isActor(name.entity) && isFitting ? name.entity : nil
      }
    }
    return nil
  }

  /// How many words of a title stand before a name at most.
  private static let longestTitle = 7
  /// How many words open a sentence before a pronoun that points forward, at most.
  private static let longestOpening = 6

  private enum Honours {
    static let keys = wordKeys("majesty highness excellency holiness eminence honour")
  }
}
