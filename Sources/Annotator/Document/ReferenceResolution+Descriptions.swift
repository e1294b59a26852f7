import Article

/// Knowing descriptions by what stands beside them and by their words.
extension ReferenceResolution {
  /// The noun that says what is described: "member" of "member of parliament".
  func head(of run: Segmentation.Run) -> Lexeme {
    let lexemes = segmentation.lexemes
    let end = run.dropFirst().first { lexemes[$0].classes.contains(.preposition) }
    return lexemes[(end ?? run.upperBound) - 1]
  }

  /// Whether a description is nothing but the beginning of a name: "The Harbour" of "The Harbour
  /// Council".
  func cutsName(_ run: Segmentation.Run) -> Bool {
    run.prefix(3).contains { i in nameStarting[i].map { $0.end > run.upperBound } ?? false }
  }

  /// Whether more than an article or a title is there.
  func isSubstantial(_ run: Segmentation.Run) -> Bool {
    run.count > 1
      || segmentation.lexemes[run.lowerBound].classes.isDisjoint(with: [.determiner, .abbreviation])
  }

  /// The nationalities among the words: "Russian".
  func peoples(in run: Segmentation.Run) -> Set<UInt64> {
    Set(segmentation.lexemes[run].filter { $0.classes.contains(.nationality) }.map(\.key))
  }

  /// Notes the words of a description, to know another one of the same by them.
  mutating func learn(_ run: Segmentation.Run, of entity: Int) {
    table.entries[entity].descriptions.formUnion(descriptiveWords(run))
    table.entries[entity].peoples.formUnion(peoples(in: run))
  }

  func descriptiveWords(_ run: Segmentation.Run) -> Set<UInt64> {
    Set(
      segmentation.lexemes[run].filter {
        $0.kind == .word && !$0.isGlued
          && !$0.classes.intersects([.determiner, .preposition, .possessive, .conjunction])
      }.map(\.key))
  }

  /// The one kept in mind whose descriptions hold nearly all words of this one: "Iran's deputy
  /// defence minister" after "Iran's deputy minister of defence".
  func alike(_ run: Segmentation.Run) -> Int? {
    let words = descriptiveWords(run)
    guard words.count >= 2 else { return nil }
    return recent.last {
      table.entries[$0.entity].isNamed
        && table.entries[$0.entity].descriptions.intersection(words).count * 4 >= words.count * 3
    }?.entity
  }

  /// The organisation kept in mind whose name has the noun, "the court" after the "Supreme Court",
  /// or else the last that may be called so: "the company" after "Example".
  func bearer(of run: Segmentation.Run) -> Int? {
    let noun = segmentation.lexemes[run.upperBound - 1]
    guard run.count == 2, segmentation.lexemes[run.lowerBound].key == Words.the,
      noun.classes.contains(.organizationNoun)
    else { return nil }
    let named = recent.filter { !table.entries[$0.entity].nameWords.isEmpty }
    func agreement(_ candidate: Recent) -> Double {
      BodyKind.agreement(of: noun.key, with: table.entries[candidate.entity].nameWords)
    }
    if let bearer = named.last(where: { agreement($0) > 1 }) { return bearer.entity }
    guard BodyKind.isOfAnyName(noun.key) else { return nil }
    return named.last { agreement($0) == 1 }?.entity
  }

  /// The place named last, where it speaks as "the municipality".
  func place(calledBy run: Segmentation.Run) -> Int? {
    guard run.count == 2, segmentation.lexemes[run.lowerBound].key == Words.the,
      segmentation.lexemes[run.lowerBound + 1].classes.contains(.placeHead)
    else { return nil }
    return lastPlace
  }

  /// The first lexeme from an index on that is no title before a name: "Jane" of "Dr Jane Doe".
  private func pastTitles(_ start: Int) -> Int {
    segmentation.lexemes[min(start, segmentation.lexemes.count)...].firstIndex {
      !$0.isCapital || !$0.classes.contains(.title)
    } ?? segmentation.lexemes.count
  }

  /// The name that a description stands beside: "Mayor Jane Doe", "the mayor, Dr Jane Doe, said",
  /// "Jane Doe, the mayor,", "Jane Doe is the mayor".
  func apposed(_ run: Segmentation.Run) -> Int? {
    let lexemes = segmentation.lexemes
    func isComma(_ i: Int) -> Bool {
      lexemes.indices.contains(i) && Punctuation.is(lexemes[i], ",", in: text)
    }
    func isEnd(_ i: Int) -> Bool {
      !lexemes.indices.contains(i) || lexemes[i].kind == .punctuation
    }
    let head = head(of: run)
    func agrees(_ entity: Int) -> Bool {
      let type = table.entries[entity].type
      return head.classes.contains(.organizationNoun) && !head.classes.contains(.personNoun)
        ? type == .organization : type == .person
    }
    let next = run.upperBound
    // "the polling firm Example Ltd"
    if let entity = nameEnding[next], let start = startOfName[next], start > run.lowerBound,
      lexemes[start - 1].kind == .word,
      !lexemes[start - 1].classes.intersects([.preposition, .determiner]), agrees(entity)
    {
      return entity
    }
    if let name = nameStarting[next], agrees(name.entity), lexemes[next - 1].kind == .word {
      return name.entity
    }
    if isComma(next), let name = nameStarting[pastTitles(next + 1)], agrees(name.entity) {
      let after = name.end
      if isEnd(after) || lexemes[after].classes.intersects([.sayVerb, .auxiliary]) {
        return name.entity
      }
    }
    let previous = run.lowerBound - 1
    guard previous > 0 else { return nil }
    if isComma(previous), let entity = nameEnding[previous], agrees(entity), isEnd(next) {
      return entity
    }
    if lexemes[previous].classes.contains(.auxiliary), let entity = nameEnding[previous],
      agrees(entity), lexemes[run.lowerBound].classes.contains(.determiner)
    {
      return entity
    }
    return nil
  }
}
