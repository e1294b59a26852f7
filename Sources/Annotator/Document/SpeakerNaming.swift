import Article

/// Finds, or makes, the entities that the words of a source stand for.
struct SpeakerNaming {
  /// Grows by the speakers that only their words describe.
  private(set) var table: EntityTable
  private let text: ArticleText
  private let segmentation: Segmentation
  private let reader: SourceReader
  private let relatives: RelativeAntecedent
  private let narrator: Narrator
  /// Speakers that no mention was found for, by their words.
  private var described: [String: Int] = [:]

  init(
    table: EntityTable, reader: SourceReader, text: ArticleText, segmentation: Segmentation
  ) {
    self.table = table
    self.reader = reader
    self.text = text
    self.segmentation = segmentation
    relatives = RelativeAntecedent(text: text, segmentation: segmentation, reader: reader)
    narrator = Narrator(segmentation: segmentation, reader: reader)
  }

  /// The speakers that the words of `range` name; a group stands for its members.
  mutating func speakers(namedBy range: TextRange) -> [Quote.Speaker] {
    if let members = table.groups[range.lowerBound.utf8] {
      return members.map { Quote.Speaker(entity: Entity.ID($0), mention: range) }
    }
    if let mention = reader.namedMention(in: range) ?? reader.mention(rightAfter: range) {
      return [Quote.Speaker(entity: mention.entity, mention: mention.range)]
    }
    if let relative = relativePronoun(in: range) {
      return speakers(namedByRelative: relative)
    }
    if let name = reader.titledName(in: range) {
      return [Quote.Speaker(entity: entity(named: name, .person), mention: name)]
    }
    if let name = reader.bodyName(in: range) {
      return [Quote.Speaker(entity: entity(named: name, .organization), mention: name)]
    }
    let range = reader.withOwner(range)
    return speakers(describedBy: range, mention: range)
  }

  /// A speaker whom only words describe.
  private mutating func speakers(
    describedBy range: TextRange, mention: TextRange
  ) -> [Quote.Speaker] {
    let words = words(of: range)
    let classes = segmentation.lexemes[segmentation.run(of: range)].last?.classes ?? []
    if Narrator.isMeant(by: words) {
      let person = narrator.person(speakingAt: range.lowerBound)
      let author = person?.entity ?? described(as: Narrator.unnamed, .person)
      return [Quote.Speaker(entity: author, mention: mention)]
    }
    // Pronouns of which nobody was found stay unknown; "some" and "many" are somebody.
    let isQuantifier = Self.quantifiers.contains(words.lowercased())
    guard
      isQuantifier
        || classes.isDisjoint(
          with: WordClass.anyPronoun.union([.determiner, .preposition, .firstPerson])),
      !words.isEmpty
    else { return [] }
    let type: EntityType = classes.contains(.organizationNoun) ? .organization : .person
    let isNew = described[words] == nil
    let entity = described(as: words, type)
    if isNew, range != mention {
      table.mentions.append(Mention(range: range, entity: entity, kind: .nominal))
    }
    return [Quote.Speaker(entity: entity, mention: mention)]
  }

  /// The person or body of the name that stands in `range`, who may be known by it from elsewhere.
  private mutating func entity(named range: TextRange, _ type: EntityType) -> Entity.ID {
    let name = words(of: range)
    let known = table.entries.firstIndex {
      $0.type == type && ($0.name == name || $0.aliases.contains(name))
    }
    if let known { return Entity.ID(known) }
    table.entries.append(
      EntityTable.Entry(name: name, type: type, aliases: [], gender: .unknown, isNamed: true))
    let entity = Entity.ID(table.entries.count - 1)
    table.mentions.append(Mention(range: range, entity: entity, kind: .name))
    return entity
  }

  private mutating func described(as words: String, _ type: EntityType) -> Entity.ID {
    let entity = described[words] ?? table.add(description: words, type: type)
    described[words] = entity
    return Entity.ID(entity)
  }

  private func words(of range: TextRange) -> String {
    text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// "who", "who's", "many of whom", and "that" as in "a group that says", which may be taken with its
  /// verb.
  private func relativePronoun(in range: TextRange) -> TextRange? {
    let run = segmentation.run(of: range)
    guard let first = run.first, let last = run.last else { return nil }
    let lexemes = segmentation.lexemes
    if lexemes[last].classes.contains(.relativePronoun) { return range }
    guard run.count == 2, lexemes[first].classes.contains(.relativePronoun) else { return nil }
    if !lexemes[first].classes.contains(.determiner) { return lexemes[first].range }
    guard first > 0, lexemes[first - 1].kind == .word,
      lexemes[first - 1].classes.isDisjoint(with: Self.clauseOpeners)
    else { return nil }
    return lexemes[first].range
  }

  /// What "that" follows where it opens a clause or stands for itself.
  private static let clauseOpeners: WordClass = [
    .sayVerb, .thinkVerb, .sayParticiple, .conjunction, .preposition, .auxiliary,
  ]

  private mutating func speakers(namedByRelative pronoun: TextRange) -> [Quote.Speaker] {
    switch relatives.antecedent(of: pronoun) {
    case .mention(let mention): return [Quote.Speaker(entity: mention.entity, mention: pronoun)]
    case .described(let range): return speakers(describedBy: range, mention: pronoun)
    case nil: return []
    }
  }

  private static let quantifiers: Set = ["some", "many", "others", "several", "few", "most"]
}
