import Article

/// A run of capitalised words, cut into the names in it and typed.
///
/// "Iranian Navy Chief Rear Admiral Adam Roe" holds a nationality, an organisation and a person.
struct NameRun {
  struct Part {
    var run: Segmentation.Run
    var type: EntityType
    var confidence: Double
  }

  let text: ArticleText
  let lexemes: [Lexeme]
  let run: Segmentation.Run
  let sentence: Segmentation.Run

  /// The names, in text order.
  var parts: [Part] {
    var parts: [Part] = []
    var i = run.lowerBound
    while i < run.upperBound {
      if let (end, type) = Gazetteer.match(lexemes, at: i, before: run.upperBound, in: text) {
        parts.append(Part(run: i..<end, type: type, confidence: 0.9))
        i = end
        continue
      }
      if isTitle(i) {
        var name = i
        while name < run.upperBound, isTitle(name) || isHyphen(name) { name += 1 }
        // After titles stands a person: "President Jane Doe"; "Minister of Planning" names an office.
        guard name < run.upperBound else { break }
        if lexemes[name].shape == .lower, !lexemes[name].classes.contains(.nameParticle) {
          i = skipOffice(name)
          continue
        }
        let end = nextBreak(after: name)
        let isPerson = !lexemes[name..<end].contains {
          $0.classes.intersects([.organizationHead, .facilityHead])
        }
        parts.append(
          isPerson
            ? Part(run: i..<end, type: .person, confidence: 0.9)
            : typed(name..<end))
        i = end
        continue
      }
      let end = nextBreak(after: i)
      parts += split(i..<end)
      i = max(end, i + 1)
    }
    return parts
  }

  /// Where the part that begins at `start` ends: before titles or a listed name of several words.
  private func nextBreak(after start: Int) -> Int {
    var i = start + 1
    while i < run.upperBound {
      if isTitle(i), !isHyphen(i - 1) { return i }
      i += 1
    }
    return i
  }

  /// A title, unless an organisation's head follows as in "General Staff".
  private func isTitle(_ i: Int) -> Bool {
    guard lexemes[i].classes.contains(.title), lexemes[i].isCapital else { return false }
    let next = isHyphenBetween(i) ? i + 2 : i + 1
    return !(next < run.upperBound && lexemes[next].classes.contains(.organizationHead))
  }

  private func isHyphen(_ i: Int) -> Bool { Punctuation.is(lexemes[i], "-", in: text) }
  private func isHyphenBetween(_ i: Int) -> Bool { i + 1 < run.upperBound && isHyphen(i + 1) }

  /// Past "of", "for", "and", "the": what follows is a part of its own.
  private func skipOffice(_ i: Int) -> Int {
    var i = i
    while i < run.upperBound, lexemes[i].shape == .lower { i += 1 }
    return i
  }

  /// Cuts off the nationalities before a name and parts places joined by hyphens.
  private func split(_ part: Segmentation.Run) -> [Part] {
    let heads: WordClass = [.organizationHead, .facilityHead, .eventHead]
    let isOrganization = lexemes[part].contains { $0.classes.intersects(heads) }
    if !isOrganization, let hyphen = part.first(where: { isHyphen($0) }),
      hyphen > part.lowerBound, hyphen + 1 < part.upperBound,
      [hyphen - 1, hyphen + 1].allSatisfy({
        lexemes[$0].classes.intersects([.place, .nationality])
      })
    {
      return split(part.lowerBound..<hyphen) + split((hyphen + 1)..<part.upperBound)
    }
    let first = lexemes[part.lowerBound]
    if part.count > 1, !isOrganization, first.classes.contains(.nationality) {
      return [
        Part(run: part.lowerBound..<(part.lowerBound + 1), type: .nationality, confidence: 0.9)
      ]
        + split((part.lowerBound + 1)..<part.upperBound)
    }
    return [typed(part)]
  }

  private func typed(_ part: Segmentation.Run) -> Part {
    let last = lexemes[part.upperBound - 1].classes
    func make(_ type: EntityType, _ confidence: Double) -> Part {
      Part(run: part, type: type, confidence: confidence)
    }
    if part.count == 1 {
      if last.contains(.nationality) { return make(.nationality, 0.9) }
      if last.contains(.place) { return make(.location, 0.9) }
      if lexemes[part.lowerBound].shape == .allCapitals { return make(.organization, 0.6) }
    }
    let link = part.first {
      lexemes[$0].shape == .lower && !lexemes[$0].classes.contains(.nameParticle)
    }
    let head = link.map { lexemes[$0 - 1].classes } ?? last
    if head.contains(.organizationHead) { return make(.organization, 0.8) }
    if head.contains(.facilityHead) { return make(.facility, 0.7) }
    if head.contains(.placeHead) { return make(.location, 0.8) }
    if head.contains(.eventHead) { return make(.misc, 0.6) }
    if lexemes[part].contains(where: { $0.classes.contains(.organizationHead) }) {
      return make(.organization, 0.6)
    }
    let first = lexemes[part.lowerBound].classes
    if first.intersects([.maleName, .femaleName]) { return make(.person, 0.85) }
    if lexemes[part].contains(where: { $0.shape == .lower && $0.classes.contains(.nameParticle) }) {
      return make(.person, 0.7)
    }
    if isAfterPlacePreposition(part) { return make(.location, 0.5) }
    if lexemes[part.lowerBound].shape == .allCapitals { return make(.organization, 0.5) }
    if part.count == 1 { return make(isSpeaking(part) ? .person : .misc, 0.5) }
    // "National Archives": words of the language make no person.
    let isOrdinary = lexemes[part].contains {
      NameRun.institutional.contains($0.key) || $0.classes.intersects([.place, .nationality])
    }
    if isOrdinary { return make(.organization, 0.5) }
    return make(part.count <= 3 ? .person : .misc, 0.5)
  }

  private func isSpeaking(_ part: Segmentation.Run) -> Bool {
    let after = part.upperBound
    return after < sentence.upperBound
      && lexemes[after].classes.intersects([.sayVerb, .thinkVerb, .sayParticiple])
      || part.lowerBound > sentence.lowerBound
        && lexemes[part.lowerBound - 1].classes.contains(.sayVerb)
  }

  private static let institutional: Set<UInt64> = Set(
    [
      "national", "international", "federal", "central", "public", "general", "supreme", "human",
      "rights", "economic", "social", "scientific", "higher", "global", "world", "royal", "state",
      "research", "development", "affairs", "security", "archives", "memory", "project",
    ].map { wordKey($0) })

  private func isAfterPlacePreposition(_ part: Segmentation.Run) -> Bool {
    guard part.lowerBound > sentence.lowerBound else { return false }
    let key = lexemes[part.lowerBound - 1].key
    return ["in", "at", "near", "from", "to", "across"].contains { wordKey($0) == key }
  }
}
