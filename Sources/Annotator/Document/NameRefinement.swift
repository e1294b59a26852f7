import Article

/// Brings names to the product's own conventions: one name for each thing, typed by its head word.
///
/// "Kabul, Afghanistan" and "Paris in Texas" are two places, "Tehran-Moscow" as well; "southern
/// Kenya" is Kenya; a street is a facility whatever stands around it.
struct NameRefinement {
  let text: ArticleText
  let segmentation: Segmentation

  /// The refined names, in text order.
  ///
  /// - Throws: `CancellationError`.
  func refine(_ names: [NameFinding]) throws(CancellationError) -> [NameFinding] {
    var refined: [NameFinding] = []
    refined.reserveCapacity(names.count)
    let parts = NameParts(text: text, segmentation: segmentation, names: names)
    for (i, name) in parts.joinedAtHyphens(names).enumerated() {
      if i % 256 == 0 { try checkCancellation() }
      let run = withoutLooseEnds(segmentation.run(of: name.range))
      guard isName(run, name.type), isInText(name.range) else { continue }
      guard name.type != .date, name.type != .money else {
        refined.append(name)
        continue
      }
      if name.type == .nationality, let split = peopleAndGroup(run, name) {
        refined += split
        continue
      }
      for part in parts.parts(of: withoutBrackets(run), type: name.type) {
        var new = name
        new.range = segmentation.range(of: part.run)
        new.found = name.range
        let type = part.type == name.type ? typed(part.run, name.type) : part.type
        if type != name.type { new.retype(as: type) }
        if isDateline(part.run) { new.confidence = max(new.confidence, Self.confidenceOfDateline) }
        refined.append(new)
      }
    }
    return refined
  }

  /// How sure a place is that stands where datelines do.
  private static let confidenceOfDateline = 0.8

  /// Without prepositions and marks at either end.
  private func withoutLooseEnds(_ run: Segmentation.Run) -> Segmentation.Run {
    var run = run
    func isLoose(_ i: Int) -> Bool {
      let lexeme = lexemes[i]
      // "Jae-in" ends with no preposition.
      return lexeme.shape == .lower && !lexeme.isGlued
        && lexeme.classes.intersects([.preposition, .conjunction, .determiner])
        && lexeme.classes.isDisjoint(with: .nameParticle)
    }
    while run.count > 1, isLoose(run.upperBound - 1) { run = run.dropLast() }
    while run.count > 1, isLoose(run.lowerBound) { run = run.dropFirst() }
    return run
  }

  /// People, places and peoples have a capital or a digit somewhere.
  private func isName(_ run: Segmentation.Run, _ type: EntityType) -> Bool {
    if type == .person, run.count == 1,
      lexemes[run.lowerBound].classes.intersects([.weekday, .abbreviation])
        || Words.weekdays.contains(lexemes[run.lowerBound].key)
    {
      return false
    }
    if type == .location, run.count == 1, Words.noPlaces.contains(lexemes[run.lowerBound].key) {
      return false
    }
    // "First" of "the First Lady"
    if type == .nationality, run.count == 1,
      lexemes[run.lowerBound].classes.contains(.functionWord)
    {
      return false
    }
    switch type {
    case .person, .location, .nationality:
      return lexemes[run].contains { $0.isCapital || $0.kind == .number || $0.shape == .other }
    case .organization, .facility, .date, .money, .product, .misc:
      return !run.isEmpty
    }
  }

  /// Names in menus and addresses are none of the article's.
  private func isInText(_ range: TextRange) -> Bool {
    let role = segmentation.paragraphs[segmentation.paragraphIndex(at: range.lowerBound)].role
    return role != .boilerplate && role != .url
  }

  private var lexemes: [Lexeme] { segmentation.lexemes }

  /// "Long Name (LN)" without its bracket: the bracket holds a name of its own or a number.
  private func withoutBrackets(_ run: Segmentation.Run) -> Segmentation.Run {
    guard
      let bracket = run.first(where: {
        Punctuation.is(lexemes[$0], "(", in: text) || Punctuation.is(lexemes[$0], ")", in: text)
      }),
      bracket > run.lowerBound
    else { return run }
    return run.lowerBound..<bracket
  }

  /// "Lebanese Hezbollah", "Iraqi Kurdish": a people, and a name of its own.
  private func peopleAndGroup(_ run: Segmentation.Run, _ name: NameFinding) -> [NameFinding]? {
    let first = lexemes[run.lowerBound]
    guard run.count == 2, first.classes.contains(.nationality),
      !Words.directionalPeoples.contains(first.key)
    else { return nil }
    var people = name
    people.range = first.range
    people.found = name.range
    var group = name
    group.range = lexemes[run.lowerBound + 1].range
    group.type =
      lexemes[run.lowerBound + 1].classes.contains(.nationality) ? .nationality : .organization
    return [people, group]
  }

  /// The type that the last word gives to a place or building.
  private func typed(_ run: Segmentation.Run, _ type: EntityType) -> EntityType {
    let key = lexemes[run.upperBound - 1].key
    if isDateline(run) { return .location }
    if run.count == 1, type == .organization, Words.platforms.contains(key),
      run.lowerBound > 0, Words.mediums.contains(lexemes[run.lowerBound - 1].key)
    {
      return .product
    }
    if run.count > 1, type == .person, Words.regions.contains(key) { return .location }
    if run.count > 1, type == .organization, Words.buildings.contains(key) { return .facility }
    if run.count > 1, type == .organization || type == .location, Words.events.contains(key) {
      return .misc
    }
    if type == .organization, isPolity(run) { return .location }
    guard run.count > 1, type == .location || type == .facility else { return type }
    let head = lexemes[run.upperBound - 1].classes
    if Words.roads.contains(key) { return .facility }
    if Words.schools.contains(key) { return .organization }
    if type == .location, head.contains(.facilityHead), !Words.alsoPlaces.contains(key) {
      return .facility
    }
    return type
  }

  /// "Islamic Republic of Iran"
  private func isPolity(_ run: Segmentation.Run) -> Bool {
    guard let of = run.dropFirst().dropLast().first(where: { lexemes[$0].key == Words.of }) else {
      return false
    }
    return of + 2 == run.upperBound && NameParts.polities.contains(lexemes[of - 1].key)
      && lexemes[of + 1].classes.contains(.place)
  }

  /// "SAMPLETOWN:" or "SAMPLETOWN —" at the beginning of a paragraph.
  private func isDateline(_ run: Segmentation.Run) -> Bool {
    let paragraph = segmentation.paragraphs[
      segmentation.paragraphIndex(at: lexemes[run.lowerBound].range.lowerBound)]
    guard paragraph.lexemes.lowerBound == run.lowerBound, run.upperBound < lexemes.count,
      paragraph.lexemes.count > 8, lexemes[run].allSatisfy({ $0.shape == .allCapitals })
    else { return false }
    let next = lexemes[run.upperBound]
    // "SAMPLETOWN, July 18 (Agency)"
    if Punctuation.is(next, ",", in: text), run.upperBound + 1 < lexemes.count,
      lexemes[run.upperBound + 1].classes.intersects([.month, .weekday])
    {
      return true
    }
    return Punctuation.is(next, ":", in: text) || Punctuation.is(next, "-", in: text)
      || text.utf8[next.start] == 0xE2 && next.kind == .punctuation
        && !Punctuation.isQuotationMark(next, in: text)
  }

  private enum Words {
    static let weekdays = wordKeys("mon tue tues wed thu thur thurs fri sat sun")
    static let directionalPeoples = wordKeys("latin african asian western european")
    static let roads = wordKeys(
      "street road avenue boulevard highway bypass expressway bridge airport")
    static let schools = wordKeys("college university school committee bureau police archdiocese")
    static let events = wordKeys(
      """
      festival airshow summit cup olympics games championship championships marathon tournament expo \
      exhibition award prize war dynasty
      """)
    static let of = wordKey("of")
    static let buildings = wordKeys("museum hospital prison stadium airport")
    static let noPlaces = wordKeys(
      "north south east western eastern northern southern central river coast sub district province"
    )
    static let regions = wordKeys("constituency district province township governorate prefecture")
    static let platforms = wordKeys(
      "twitter facebook instagram youtube whatsapp telegram tiktok weibo")
    /// Words behind which a platform is a means and no company.
    static let mediums = wordKeys("on via through his her their its")
    static let alsoPlaces = wordKeys("park port camp square base garden gardens dam")
  }
}
