import Article

/// Finds who speaks by a document: "the report" is the words of the agency that published it.
struct DocumentIssuer {
  let text: ArticleText
  let segmentation: Segmentation
  let reader: SourceReader

  /// The noun by which a document is meant, or nil where `range` describes something else.
  func document(in range: TextRange) -> Lexeme? {
    let run = segmentation.run(of: range)
    guard !run.isEmpty else { return nil }
    let end = run.dropFirst().first {
      segmentation.lexemes[$0].classes.intersects([.preposition, .relativePronoun])
        || Words.issuing.contains(segmentation.lexemes[$0].key)
    }
    let head = segmentation.lexemes[(end ?? run.upperBound) - 1]
    return head.classes.intersects([.documentNoun, .speechNoun]) ? head : nil
  }

  /// The entity whose document the words of `range` mean; nil where the article does not say.
  func issuer(of range: TextRange) -> Entity.ID? {
    guard let noun = document(in: range) else { return nil }
    let own = segmentation.lexemeIndex(at: noun.range.lowerBound)
    if let issuer = issuer(around: own) { return issuer }
    // The same noun elsewhere: the nearest before, else the first after.
    let key = Self.singular(noun, in: text)
    let before = segmentation.lexemes.indices[..<own].reversed().prefix(Self.reach)
    let after = segmentation.lexemes.indices[(own + 1)...].prefix(Self.reach)
    return before.lazy.filter { isSame($0, key) }.compactMap(issuer(around:)).first
      ?? after.lazy.filter { isSame($0, key) }.compactMap(issuer(around:)).first
  }

  /// How many lexemes before and after are looked at.
  private static let reach = 4000

  private func isSame(_ i: Int, _ key: UInt64) -> Bool {
    let lexeme = segmentation.lexemes[i]
    return lexeme.classes.intersects([.documentNoun, .speechNoun])
      && Self.singular(lexeme, in: text) == key
  }

  private static func singular(_ lexeme: Lexeme, in text: ArticleText) -> UInt64 {
    guard text.utf8[lexeme.end - 1] == UInt8(ascii: "s") else { return lexeme.key }
    return wordKey(text.utf8[lexeme.start..<(lexeme.end - 1)])
  }

  /// "The agency's report", "a report by the agency", "the agency published a report".
  private func issuer(around noun: Int) -> Entity.ID? {
    owner(before: noun) ?? author(after: noun) ?? publisher(before: noun)
  }

  private func owner(before noun: Int) -> Entity.ID? {
    let lexemes = segmentation.lexemes
    var i = noun - 1
    while i > 0, noun - i <= 4, lexemes[i].kind == .word {
      if Punctuation.isPossessive(lexemes[i], in: text) { return actor(endingAt: i) }
      if lexemes[i].classes.intersects([.preposition, .conjunction, .sayVerb]) { return nil }
      i -= 1
    }
    return nil
  }

  private func author(after noun: Int) -> Entity.ID? {
    let lexemes = segmentation.lexemes
    var i = noun + 1
    guard i < lexemes.count else { return nil }
    if Words.issuing.contains(lexemes[i].key) { i += 1 }
    // "released Thursday by"
    while i < lexemes.count, i - noun <= 4,
      lexemes[i].classes.intersects([.weekday, .relativeDay, .adverb])
        || Words.on.contains(lexemes[i].key)
    {
      i += 1
    }
    guard i + 1 < lexemes.count, Words.by.contains(lexemes[i].key) else { return nil }
    return actor(beginningBy: i + 1)
  }

  private func publisher(before noun: Int) -> Entity.ID? {
    let lexemes = segmentation.lexemes
    let sentence = segmentation.sentences[
      segmentation.sentenceIndex(at: lexemes[noun].range.lowerBound)]
    var verb: Int?
    for i in (sentence.lowerBound..<noun).reversed().prefix(6) {
      if Words.issuing.contains(lexemes[i].key) { verb = i }
      // "said in a statement"
      if lexemes[i].classes.contains(.sayVerb), Words.in.contains(lexemes[i + 1].key) { verb = i }
      if verb != nil || lexemes[i].kind == .punctuation { break }
    }
    guard let verb, verb > sentence.lowerBound else { return nil }
    let subject = segmentation.range(of: sentence.lowerBound..<verb)
    return reader.heads(of: subject).first.flatMap { reader.mention(in: $0)?.mention }
      .flatMap { reader.isActor($0) ? $0.entity : nil }
  }

  /// The actor whose mention ends right before lexeme `i`.
  private func actor(endingAt i: Int) -> Entity.ID? {
    let end = segmentation.lexemes[i - 1].range
    return reader.mentions[reader.mentions.start(near: end)...].prefix {
      $0.range.lowerBound < end.upperBound
    }
    .first { $0.range.upperBound >= end.upperBound && reader.isActor($0) }?.entity
  }

  /// The actor whose mention begins with lexeme `i`, an article or title aside.
  private func actor(beginningBy i: Int) -> Entity.ID? {
    let run = i..<min(i + 4, segmentation.lexemes.count)
    let range = segmentation.range(of: run)
    return reader.mentions[reader.mentions.start(near: range)...].prefix {
      $0.range.lowerBound < range.upperBound
    }
    .first { $0.range.lowerBound >= range.lowerBound && reader.isActor($0) }?.entity
  }

  private enum Words {
    static let issuing = wordKeys(
      """
      issued issues released releases published publishes filed files submitted prepared compiled
      produced written wrote signed sent posted carried conducted commissioned made reported
      collected provided gathered obtained cited
      """)
    static let by = wordKeys("by of from")
    static let `in` = wordKeys("in")
    static let on = wordKeys("on in this last week month year")
  }
}
