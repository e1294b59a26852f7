import Article

/// Finds the mentions that are meant by the words of a source: "Jane Doe, who leads the council" is
/// Jane Doe, "Doe and Roe" are both.
struct SourceReader {
  let text: ArticleText
  let segmentation: Segmentation
  /// In text order, the longer first.
  let mentions: [Mention]
  /// The types of the entities.
  let types: [EntityType]
  /// The shortest words that name who speaks, in text order.
  let speakers: [TextRange]

  /// The words of a source that stand for one speaker each; the source itself where no mention is
  /// in it.
  func heads(of source: TextRange) -> [TextRange] {
    let source = withNoun(source)
    if let person = person(ownedBy: source) { return [person] }
    let inside = outermostMentions(in: source).filter {
      isNoOwner($0.range, in: source) && !isAdjective($0, in: source)
    }
    let free = inside.filter { !isGoverned($0.range, in: source) }
    let hasPerson = free.contains(where: isPerson)
    let tagged = speakers.within(source)
    let short = tagged.lazy.compactMap { mention(in: $0) }
      .first {
        $0.share >= 0.5 && (isPerson($0.mention) || !hasPerson)
          && isNoOwner($0.mention.range, in: source) && !isAdjective($0.mention, in: source)
      }?.mention
    guard let first = short ?? leading(free, in: source) ?? inside.first else {
      return [withoutOwner(source)]
    }
    var heads = [first.range]
    for mention in inside.reversed()
    where isActor(mention) == isActor(first) && mention.range.upperBound <= heads[0].lowerBound {
      guard areJoined(mention.range, heads[0]) else { break }
      heads.insert(mention.range, at: 0)
    }
    for mention in inside
    where isActor(mention) == isActor(first)
      && mention.range.lowerBound >= heads[heads.count - 1].upperBound
    {
      guard areJoined(heads[heads.count - 1], mention.range) else { break }
      heads.append(mention.range)
    }
    // "analysts, including Jane Doe"
    for mention in inside where isPerson(mention) && isExample(mention.range) {
      if !heads.contains(mention.range) { heads.append(mention.range) }
    }
    return heads
  }

  /// "the Example channel": a people that only says whose somebody else is.
  private func isAdjective(_ mention: Mention, in source: TextRange) -> Bool {
    types[mention.entity.index] == .nationality
      && mention.range.upperBound < source.upperBound
  }

  /// The mention with most in common with `range`, and how much that is of both together.
  func mention(in range: TextRange) -> (mention: Mention, share: Double)? {
    var best: (mention: Mention, share: Double)?
    for mention in mentions[mentions.start(near: range)...] {
      if mention.range.lowerBound >= range.upperBound { break }
      let common = mention.range.overlap(range)
      let union = mention.range.utf8Count + range.utf8Count - common
      let share = Double(common) / Double(max(union, 1))
      if common > 0, share > best?.share ?? 0 { best = (mention, share) }
    }
    return best
  }

  /// The mention that the words of a source name.
  func namedMention(in range: TextRange) -> Mention? {
    mention(in: range).flatMap { isAdjective($0.mention, in: range) ? nil : $0.mention }
  }

  /// The name behind a title in words that no mention stands in: "Jane Doe" in "Gov. Jane Doe
  /// (R-Ohio)".
  func titledName(in source: TextRange) -> TextRange? {
    let lexemes = segmentation.lexemes
    let run = segmentation.run(of: source)
    guard
      let title = run.last(where: { lexemes[$0].isCapital && lexemes[$0].classes.contains(.title) })
    else { return nil }
    var end = title + 1
    while end < run.upperBound, lexemes[end].kind == .word, lexemes[end].isCapital,
      !lexemes[end].isGlued
    {
      end += 1
    }
    return end - title > 2 ? segmentation.range(of: (title + 1)..<end) : nil
  }

  /// The mentions from the words beside the cue to the last name before them.
  func chain(from speaker: Quote.Speaker) -> [TextRange] {
    guard let range = speaker.mention, let mention = mention(in: range)?.mention else { return [] }
    if mention.kind == .name { return [mention.range] }
    let start = mentions.start(near: mention.range)
    // A name far away tells nothing that the reader would look for.
    let before = mentions[max(0, start - Self.reach)..<min(start + 4, mentions.count)].last {
      $0.kind == .name && $0.entity == mention.entity
        && $0.range.lowerBound < mention.range.lowerBound
    }
    return [mention.range] + (before.map { [$0.range] } ?? [])
  }

  /// How many mentions are looked at for the name behind a description or pronoun.
  private static let reach = 200

  /// The mention that begins with the next word: "Mayor" before "Jane Doe".
  func mention(rightAfter range: TextRange) -> Mention? {
    let next = segmentation.lexemeIndex(at: range.upperBound)
    guard next < segmentation.lexemes.count else { return nil }
    let start = segmentation.lexemes[next].range.lowerBound
    return mentions[mentions.start(near: segmentation.lexemes[next].range)...]
      .prefix { $0.range.lowerBound <= start }
      .first { $0.range.lowerBound == start && $0.kind == .name }
  }

  /// A source that was cut behind its article, with the noun.
  private func withNoun(_ source: TextRange) -> TextRange {
    let run = segmentation.run(of: source)
    if let whole = withPeople(run) { return segmentation.range(of: whole) }
    guard run.count == 1, run.upperBound < segmentation.lexemes.count,
      segmentation.lexemes[run.lowerBound].classes.intersects([.determiner, .possessive]),
      segmentation.lexemes[run.upperBound].kind == .word,
      segmentation.lexemes[run.upperBound].classes.isDisjoint(with: [.auxiliary, .sayVerb])
    else { return source }
    return segmentation.range(of: run.lowerBound..<(run.upperBound + 1))
  }

  /// "the Example", cut behind the adjective of a people, with the words that it stands before: "the
  /// Example channel".
  private func withPeople(_ run: Segmentation.Run) -> Segmentation.Run? {
    guard run.count <= 2, let last = run.last, last + 1 < segmentation.lexemes.count,
      segmentation.lexemes[last].classes.contains(.nationality)
    else { return nil }
    var end = run.upperBound
    while end < segmentation.lexemes.count, end - run.upperBound < Self.longestDescription {
      let lexeme = segmentation.lexemes[end]
      guard lexeme.kind == .word, !lexeme.isGlued,
        lexeme.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .sayVerb])
      else { break }
      end += 1
    }
    return end > run.upperBound ? run.lowerBound..<end : nil
  }

  /// How many words describe a body behind the adjective of its people, at most.
  private static let longestDescription = 6

  /// "Doe's agency Example" without "Doe's".
  private func withoutOwner(_ source: TextRange) -> TextRange {
    let run = segmentation.run(of: source)
    guard let mark = run.last(where: { isPossessive(segmentation.lexemes[$0]) }),
      mark + 1 < run.upperBound, segmentation.lexemes[mark + 1].isCapital
    else { return source }
    return segmentation.range(of: (mark + 1)..<run.upperBound)
  }

  /// Who speaks of those in a source: the first, unless it only says whose spokesperson is named
  /// behind it.
  private func leading(_ mentions: [Mention], in source: TextRange) -> Mention? {
    guard let first = mentions.first(where: isActor) else { return mentions.first }
    guard !isPerson(first), let person = mentions.first(where: isPerson) else { return first }
    if person.range.lowerBound < first.range.lowerBound { return person }
    let between = segmentation.lexemes[
      segmentation.lexemeIndex(
        at: first.range.upperBound)..<segmentation.lexemeIndex(at: person.range.lowerBound)]
    let noun = between.prefix {
      $0.kind != .punctuation && !$0.classes.intersects([.preposition, .relativePronoun])
    }
    let isModifier =
      noun.count == between.count || noun.contains { $0.classes.intersects([.personNoun, .title]) }
    return isModifier ? person : first
  }

  /// The person named right behind "the bureau's", where a source stops before or behind the 's.
  private func person(ownedBy source: TextRange) -> TextRange? {
    let next = segmentation.lexemeIndex(at: source.upperBound)
    guard
      let mark = [next - 1, next].last(where: {
        segmentation.lexemes.indices.contains($0) && isPossessive(segmentation.lexemes[$0])
      }), let mention = mention(rightAfter: segmentation.lexemes[mark].range),
      types[mention.entity.index] == .person
    else { return nil }
    return mention.range
  }

  private func isPossessive(_ lexeme: Lexeme) -> Bool {
    Punctuation.isPossessive(lexeme, in: text)
  }

  func isPerson(_ mention: Mention) -> Bool { types[mention.entity.index] == .person }

  /// Whether it is somebody who can speak: a person or an organisation.
  func isActor(_ mention: Mention) -> Bool {
    isPerson(mention) || types[mention.entity.index] == .organization
  }

  /// Whether 's stands behind.
  func isOwner(_ range: TextRange) -> Bool {
    let next = segmentation.lexemeIndex(at: range.upperBound)
    return next < segmentation.lexemes.count && isPossessive(segmentation.lexemes[next])
  }

  /// "'s government" with its owner before it.
  func withOwner(_ range: TextRange) -> TextRange {
    let first = segmentation.lexemeIndex(at: range.lowerBound)
    guard first > 0, first < segmentation.lexemes.count,
      segmentation.lexemes[first].isGlued, segmentation.lexemes[first].kind == .word,
      let owner = mention(in: segmentation.lexemes[first - 1].range)?.mention
    else { return range }
    return min(owner.range.lowerBound, range.lowerBound)..<range.upperBound
  }

  /// "Example News" of "the local channel Example News", where nobody has found that name.
  func bodyName(in range: TextRange) -> TextRange? {
    let run = segmentation.run(of: range)
    guard let noun = run.last(where: { !segmentation.lexemes[$0].isCapital }),
      noun > run.lowerBound, noun + 1 < run.upperBound,
      segmentation.lexemes[noun].shape == .lower,
      segmentation.lexemes[noun].classes.contains(.organizationNoun)
    else { return nil }
    return segmentation.range(of: (noun + 1)..<run.upperBound)
  }

  private func outermostMentions(in source: TextRange) -> [Mention] {
    var found: [Mention] = []
    for mention in mentions[mentions.start(near: source)...] {
      if mention.range.lowerBound >= source.upperBound { break }
      guard source.encloses(mention.range) else { continue }
      if let last = found.last, last.range.encloses(mention.range) { continue }
      found.append(mention)
    }
    return found
  }

  /// Whether only "and", "or", a comma or "as well as" stands between.
  private func areJoined(_ first: TextRange, _ second: TextRange) -> Bool {
    let between =
      segmentation.lexemeIndex(
        at: first.upperBound)..<max(
        segmentation.lexemeIndex(at: first.upperBound),
        segmentation.lexemeIndex(at: second.lowerBound))
    guard between.count <= 3, !between.isEmpty else { return false }
    return segmentation.lexemes[between].contains { $0.key == Self.and }
      && segmentation.lexemes[between].allSatisfy {
        $0.kind == .punctuation || $0.key == Self.and || $0.classes.contains(.determiner)
      }
  }

  /// Whether "including" stands before, with no more than the owner of the name between.
  private func isExample(_ range: TextRange) -> Bool {
    let start = segmentation.lexemeIndex(at: range.lowerBound)
    return segmentation.lexemes[max(start - 5, 0)..<start].contains { $0.key == Self.including }
  }

  /// "the council's": not who speaks but whose speaker it is.
  private func isNoOwner(_ range: TextRange, in source: TextRange) -> Bool {
    let next = segmentation.lexemeIndex(at: range.upperBound)
    guard next < segmentation.lexemes.count,
      segmentation.lexemes[next].end < source.upperBound.utf8
    else { return true }
    return !isPossessive(segmentation.lexemes[next])
  }

  /// "the head of the council": the council does not speak.
  private func isGoverned(_ range: TextRange, in source: TextRange) -> Bool {
    var before = segmentation.lexemeIndex(at: range.lowerBound) - 1
    while before >= 0, segmentation.lexemes[before].start >= source.lowerBound.utf8 {
      let lexeme = segmentation.lexemes[before]
      if lexeme.classes.contains(.preposition) { return true }
      guard lexeme.classes.contains(.determiner) else { return false }
      before -= 1
    }
    return false
  }

  private static let and = wordKey("and")
  private static let including = wordKey("including")
}

extension [Mention] {
  /// An index from which on every mention stands that can reach into `range`.
  func start(near range: TextRange) -> Int {
    let next = partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    // Mentions are short, so only few begin before and reach in.
    return Swift.max(next - 4, 0)
  }
}

extension [TextRange] {
  /// Those that lie in `outer`; the ranges are in text order.
  func within(_ outer: TextRange) -> [TextRange] {
    let next = partitioningIndex { $0.lowerBound >= outer.lowerBound }
    return Array(self[next...].prefix { $0.upperBound <= outer.upperBound })
  }
}
