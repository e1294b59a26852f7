import Article

/// Finds the names in a stretch that was found as one, or in two that are one.
struct NameParts {
  /// The words of one name.
  struct Part {
    var run: Segmentation.Run
    var type: EntityType
  }

  private let text: ArticleText
  private let segmentation: Segmentation
  /// All names as they are written.
  private let written: Set<String>

  init(text: ArticleText, segmentation: Segmentation, names: [NameFinding]) {
    self.text = text
    self.segmentation = segmentation
    written = Set(
      names.lazy.filter { $0.type != .date && $0.type != .money }.map { text[$0.range] })
  }

  private var lexemes: [Lexeme] { segmentation.lexemes }

  // MARK: Two that are one

  /// "Springfield-" and "Fort Roe" as one place, "Roe/" and "Lind River" as well; "sub-" as
  /// "sub-Saharan Africa".
  func joinedAtHyphens(_ names: [NameFinding]) -> [NameFinding] {
    var joined: [NameFinding] = []
    joined.reserveCapacity(names.count)
    for name in names {
      if let last = joined.last, let whole = whole(last, name) {
        joined[joined.count - 1] = whole
      } else if joined.last.map({ $0.range.upperBound <= name.range.lowerBound }) ?? true {
        joined.append(completed(name))
      }
    }
    return joined
  }

  private func endsWithHyphen(_ name: NameFinding) -> Bool {
    let run = segmentation.run(of: name.range)
    return run.count > 1 && Punctuation.is(lexemes[run.upperBound - 1], "-", in: text)
  }

  /// Whether a name ends with a mark that joins it to the next: "-", "–" or "/".
  private func endsWithJoint(_ name: NameFinding) -> Bool {
    let run = segmentation.run(of: name.range)
    let last = lexemes[max(run.upperBound - 1, 0)]
    return endsWithHyphen(name)
      || run.count > 1
        && (Punctuation.is(last, "/", in: text)
          || Array(text.utf8[last.range.utf8]) == Self.enDash)
  }

  private static let enDash: [UInt8] = [0xE2, 0x80, 0x93]

  private func whole(_ first: NameFinding, _ second: NameFinding) -> NameFinding? {
    guard endsWithJoint(first), first.type == second.type,
      first.range.upperBound == second.range.lowerBound
    else { return nil }
    var whole = first
    whole.range = first.range.lowerBound..<second.range.upperBound
    whole.confidence = max(first.confidence, second.confidence)
    return whole
  }

  /// A name that was cut behind its hyphen, with the capitalised words that follow.
  private func completed(_ name: NameFinding) -> NameFinding {
    guard endsWithHyphen(name), name.type == .location || name.type == .nationality else {
      return name
    }
    let run = segmentation.run(of: name.range)
    var end = run.upperBound
    while end < lexemes.count, lexemes[end].kind == .word, lexemes[end].isCapital,
      end == run.upperBound ? lexemes[end].isGlued : !lexemes[end].isGlued
    {
      end += 1
    }
    var completed = name
    completed.range = segmentation.range(of: run.lowerBound..<end)
    return completed
  }

  // MARK: One that is two

  func parts(of run: Segmentation.Run, type: EntityType) -> [Part] {
    switch type {
    case .person:
      return withoutCommas(withHyphenated(run)).map { Part(run: $0, type: type) }
    case .organization, .facility:
      let name = withoutAcronym(withoutApposition(withoutBody(run)))
      return owned(name, type) ?? [Part(run: name, type: type)]
    case .location:
      return places(in: run).flatMap { partOfWhole(withoutDescription($0)) }
    case .nationality, .date, .money, .product, .misc:
      return [Part(run: run, type: type)]
    }
  }

  /// "Moon Jae" with "-in", where only a part of a hyphenated name was found.
  private func withHyphenated(_ run: Segmentation.Run) -> Segmentation.Run {
    let end = run.upperBound
    guard end + 1 < lexemes.count, lexemes[end].isGlued, lexemes[end + 1].isGlued,
      Punctuation.is(lexemes[end], "-", in: text), lexemes[end + 1].kind == .word,
      !Words.participles.contains(lexemes[end + 1].key)
    else { return run }
    return run.lowerBound..<(end + 2)
  }

  /// "Jane Doe, Roe" are two people.
  private func withoutCommas(_ run: Segmentation.Run) -> [Segmentation.Run] {
    split(run) { Punctuation.is(lexemes[$0], ",", in: text) }
  }

  /// "ministry and Example Department" without the ministry, which has no name.
  private func withoutBody(_ run: Segmentation.Run) -> Segmentation.Run {
    guard run.count > 2, lexemes[run.lowerBound].shape == .lower,
      lexemes[run.lowerBound].classes.contains(.organizationNoun),
      lexemes[run.lowerBound + 1].classes.contains(.conjunction)
    else { return run }
    return run.dropFirst(2)
  }

  /// "Example, Sample Motors' subsidiary" without what is said of it.
  private func withoutApposition(_ run: Segmentation.Run) -> Segmentation.Run {
    guard let comma = run.dropFirst().first(where: { Punctuation.is(lexemes[$0], ",", in: text) }),
      run[(comma + 1)...].contains(where: { Punctuation.isPossessive(lexemes[$0], in: text) })
    else { return run }
    return run.lowerBound..<comma
  }

  /// "Sample National Congress SNC" without its acronym.
  private func withoutAcronym(_ run: Segmentation.Run) -> Segmentation.Run {
    guard run.count > 2, lexemes[run.upperBound - 1].shape == .allCapitals else { return run }
    let initials = run.dropLast().filter { lexemes[$0].isCapital }.map {
      text.utf8[lexemes[$0].start]
    }
    return Array(text.utf8[lexemes[run.upperBound - 1].range.utf8]) == initials
      ? run.dropLast() : run
  }

  /// "Springfield's Roe Hospital" is a place and a hospital, where the owner is known by itself.
  private func owned(_ run: Segmentation.Run, _ type: EntityType) -> [Part]? {
    guard
      let mark = run.dropFirst().dropLast().first(where: {
        Punctuation.isPossessive(lexemes[$0], in: text)
      }), lexemes[mark + 1].isCapital
    else { return nil }
    let owner = run.lowerBound..<mark
    let isPlace = owner.count == 1 && lexemes[owner.lowerBound].classes.contains(.place)
    guard isPlace || written.contains(text[segmentation.range(of: owner)]) else { return nil }
    return [
      Part(run: owner, type: isPlace ? .location : type),
      Part(run: (mark + 1)..<run.upperBound, type: type),
    ]
  }
}

// MARK: - Places

extension NameParts {
  /// "Kabul, Afghanistan" and "Paris in Texas" are two places.
  private func places(in run: Segmentation.Run) -> [Segmentation.Run] {
    split(run) { separatesPlaces($0, in: run) }
  }

  private func split(
    _ run: Segmentation.Run, where separates: (Int) -> Bool
  ) -> [Segmentation.Run] {
    var parts: [Segmentation.Run] = []
    var start = run.lowerBound
    for i in run where separates(i) {
      if start < i { parts.append(start..<i) }
      start = i + 1
    }
    if start < run.upperBound { parts.append(start..<run.upperBound) }
    return parts
  }

  private func separatesPlaces(_ i: Int, in run: Segmentation.Run) -> Bool {
    let lexeme = lexemes[i]
    guard i > run.lowerBound, i + 1 < run.upperBound else { return false }
    if Punctuation.is(lexeme, ",", in: text) { return lexemes[i + 1].isCapital }
    if Punctuation.is(lexeme, "-", in: text) {
      return [i - 1, i + 1].allSatisfy { lexemes[$0].classes.contains(.place) }
    }
    if Punctuation.isPossessive(lexeme, in: text) { return lexemes[i + 1].isCapital }
    return lexeme.key == Words.in && lexeme.shape == .lower
  }

  /// "southern Kenya" without "southern", "coast North Island" without "coast".
  private func withoutDescription(_ run: Segmentation.Run) -> Segmentation.Run {
    var run = run
    while run.count > 1, lexemes[run.lowerBound].shape == .lower,
      !lexemes[run.lowerBound].classes.contains(.nameParticle),
      !lexemes[run.lowerBound + 1].isGlued,
      Words.directions.contains(lexemes[run.lowerBound].key)
        || lexemes[run.lowerBound + 1].isCapital
    {
      run = run.dropFirst()
    }
    return run
  }

  /// "Indian state of Roeland" is a people and a place, "Roe province of Doeland" and "Roe Desert of
  /// Doeland" are two places.
  private func partOfWhole(_ run: Segmentation.Run) -> [Part] {
    let plain = [Part(run: run, type: .location)]
    guard let of = run.dropFirst().dropLast().first(where: { lexemes[$0].key == Words.of }),
      lexemes[of + 1].isCapital, lexemes[of - 1].classes.contains(.placeHead),
      !Self.polities.contains(lexemes[of - 1].key) || lexemes[of - 1].shape == .lower
    else { return plain }
    let whole = Part(run: (of + 1)..<run.upperBound, type: .location)
    let names = (run.lowerBound..<(of - 1)).filter { lexemes[$0].isCapital }
    if lexemes[of - 1].shape == .lower {
      if names.isEmpty { return [whole] }
      let isPeople = names.count == 1 && lexemes[names[0]].classes.contains(.nationality)
      return [
        isPeople
          ? Part(run: names[0]..<(names[0] + 1), type: .nationality)
          : Part(run: run.lowerBound..<of, type: .location), whole,
      ]
    }
    guard !names.isEmpty, whole.run.count == 1,
      lexemes[whole.run.lowerBound].classes.contains(.place)
    else { return plain }
    return [Part(run: run.lowerBound..<of, type: .location), whole]
  }

  /// Words for a state as a whole: "Republic" of "Republic of Roeland".
  static let polities = wordKeys("republic kingdom state sultanate emirate")

  private enum Words {
    static let `in` = wordKey("in")
    static let of = wordKey("of")
    static let directions = wordKeys(
      "southern northern eastern western central south north east west mainland upper lower inner")
    static let participles = wordKeys(
      "led backed born based born era style like run appointed owned controlled aged trained")
  }
}
