import Article

/// Gives pronouns and descriptions to the entities that they stand for.
///
/// One walk through the article. Few people and organisations named last are kept in mind; agreement
/// in gender and number, nearness and being a sentence's subject decide among them.
struct ReferenceResolution {
  let text: ArticleText
  let segmentation: Segmentation
  var table: EntityTable
  var recent: [Recent] = []
  var described: [String: Int] = [:]
  /// The named entity that each role was last given to, by the key of its noun.
  var holderOfRole: [UInt64: Int] = [:]
  /// The entities of the mentions so far, for antecedents that were found with their probabilities.
  var entityOfMention: [TextRange: Int] = [:]

  var antecedentsOfName: [TextRange: [Antecedent]] = [:]
  /// The ranges by which antecedents call refined names.
  var foundAs: [TextRange: TextRange] = [:]
  /// Described entities that turned out to be named ones, by their number.
  var named: [Int: Int] = [:]
  /// The entities of names by the lexeme that they begin with.
  var nameStarting: [Int: (entity: Int, end: Int)] = [:]
  /// The entities of names by the lexeme after them.
  var nameEnding: [Int: Int] = [:]
  /// The place that was named last.
  var lastPlace: Int?
  /// The lexemes that those names begin with.
  var startOfName: [Int: Int] = [:]

  /// How much likelier a pronoun stands for the subject of its sentence or of the one before.
  static let weightOfSubject = 2.2

  /// How many entities are kept in mind.
  static let memory = 12

  struct Recent {
    var entity: Int
    var sentence: Int
    var isSubject: Bool
    var mentions: Int
  }

  /// - Throws: `CancellationError`.
  static func resolve(
    _ references: [ReferenceFinding], and names: [NameFinding], in table: EntityTable,
    text: ArticleText, segmentation: Segmentation
  ) throws(CancellationError) -> EntityTable {
    var resolution = ReferenceResolution(text: text, segmentation: segmentation, table: table)
    for name in names {
      resolution.foundAs[name.range] = name.found
      if !name.antecedents.isEmpty {
        resolution.antecedentsOfName[name.range] = name.antecedents
      }
    }
    try resolution.walk(references)
    return resolution.table
  }

  private init(text: ArticleText, segmentation: Segmentation, table: EntityTable) {
    self.text = text
    self.segmentation = segmentation
    self.table = table
    for mention in table.mentions {
      let run = segmentation.run(of: mention.range)
      nameStarting[run.lowerBound] = (mention.entity.index, run.upperBound)
      nameEnding[run.upperBound] = mention.entity.index
      startOfName[run.upperBound] = run.lowerBound
    }
  }

  mutating func walk(_ references: [ReferenceFinding]) throws(CancellationError) {
    let names = table.mentions
    var nextName = 0
    var nextReference = 0
    var sentence = 0
    var subjectOf = -1
    var steps = 0
    var isMentioned: Set<Int> = []
    while nextName < names.count || nextReference < references.count {
      steps += 1
      if steps % 256 == 0 { try checkCancellation() }
      let takesName =
        nextReference >= references.count
        || nextName < names.count
          && names[nextName].range.lowerBound <= references[nextReference].range.lowerBound
      let range = takesName ? names[nextName].range : references[nextReference].range
      while sentence + 1 < segmentation.sentences.count,
        segmentation.lexemes[segmentation.sentences[sentence + 1].lowerBound].start
          <= range.lowerBound.utf8
      {
        sentence += 1
      }
      if takesName {
        let entity = names[nextName].entity.index
        nextName += 1
        if !isMentioned.contains(entity) { adopt(describedBefore: range, as: entity) }
        isMentioned.insert(entity)
        entityOfMention[foundAs[range] ?? range] = entity
        if table.entries[entity].type == .location { lastPlace = entity }
        guard isActor(entity) else { continue }
        learnRoles(of: entity, at: range)
        remember(entity, sentence: sentence, isSubject: subjectOf != sentence)
        subjectOf = sentence
      } else {
        let reference = references[nextReference]
        nextReference += 1
        guard let entity = antecedent(of: reference, sentence: sentence) else { continue }
        table.mentions.append(
          Mention(range: range, entity: Entity.ID(entity), kind: reference.kind))
        entityOfMention[range] = entity
        remember(entity, sentence: sentence, isSubject: subjectOf != sentence)
        subjectOf = sentence
      }
    }
    for i in table.mentions.indices {
      if let entity = named[table.mentions[i].entity.index] {
        table.mentions[i].entity = Entity.ID(entity)
      }
    }
    table.mentions.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// "A lawmaker … Jane Doe": who was only described before is now named.
  mutating func adopt(describedBefore range: TextRange, as entity: Int) {
    guard let antecedents = antecedentsOfName[range] else { return }
    var sums: [Int: Double] = [:]
    for antecedent in antecedents {
      if let other = mentioned(at: antecedent.range) {
        sums[other, default: 0] += antecedent.probability
      }
    }
    for (other, sum) in sums
    where sum > 0.5 && !table.entries[other].isNamed
      && table.entries[other].type == table.entries[entity].type
    {
      named[other] = entity
    }
  }

  /// The entity of an earlier mention.
  func mentioned(at range: TextRange) -> Int? {
    entityOfMention[range].map { named[$0] ?? $0 }
  }

  func isActor(_ entity: Int) -> Bool {
    table.entries[entity].type == .person || table.entries[entity].type == .organization
  }

  mutating func remember(_ entity: Int, sentence: Int, isSubject: Bool) {
    var antecedent = Recent(
      entity: entity, sentence: sentence, isSubject: isSubject, mentions: 1)
    if let known = recent.firstIndex(where: { $0.entity == entity }) {
      antecedent.mentions += recent[known].mentions
      if recent[known].sentence == sentence { antecedent.isSubject = recent[known].isSubject }
      recent.remove(at: known)
    }
    recent.append(antecedent)
    if recent.count > Self.memory { recent.removeFirst() }
  }

  /// Notes the nouns around a name that say what its bearer is: "lawmaker Jane Doe", "Jane Doe, the
  /// director of …".
  mutating func learnRoles(of entity: Int, at range: TextRange) {
    let run = segmentation.run(of: range)
    let lexemes = segmentation.lexemes
    let nouns: WordClass = [.personNoun, .organizationNoun, .organizationHead]
    let titles = max(run.lowerBound - 3, 0)..<run.upperBound
    if table.entries[entity].type == .person,
      lexemes[titles].contains(where: { $0.classes.contains(.title) })
    {
      table.entries[entity].peoples.formUnion(peoples(in: titles))
    }
    for lexeme in lexemes[titles]
    where lexeme.classes.intersects(nouns) {
      learn(role: lexeme.key, of: entity)
    }
    guard run.upperBound < lexemes.count, Punctuation.is(lexemes[run.upperBound], ",", in: text)
    else { return }
    let apposition = lexemes[(run.upperBound + 1)..<min(run.upperBound + 7, lexemes.count)]
      .prefix { $0.kind != .punctuation }
    for lexeme in apposition where lexeme.classes.contains(.personNoun) {
      learn(role: lexeme.key, of: entity)
    }
    // "Jane Doe, OC of the station,": whatever noun stands before the preposition.
    if let preposition = apposition.firstIndex(where: { $0.classes.contains(.preposition) }),
      preposition > apposition.startIndex, lexemes[preposition - 1].classes.isEmpty
    {
      learn(role: lexemes[preposition - 1].key, of: entity)
    }
  }

  mutating func learn(role: UInt64, of entity: Int) {
    table.entries[entity].roles.insert(role)
    if table.entries[entity].isNamed { holderOfRole[role] = entity }
  }

  /// The named entity that was last said to be what a description says: "the director".
  func holder(of run: Segmentation.Run) -> Int? {
    let head = head(of: run)
    guard segmentation.lexemes[run.lowerBound].classes.intersects([.determiner, .possessive]),
      ![Words.a, Words.an, Words.another].contains(segmentation.lexemes[run.lowerBound].key),
      let entity = holderOfRole[head.key], run.count <= 3
    else { return nil }
    let isOrganization =
      head.classes.contains(.organizationNoun) && !head.classes.contains(.personNoun)
    return (table.entries[entity].type == .organization) == isOrganization ? entity : nil
  }

  mutating func antecedent(of reference: ReferenceFinding, sentence: Int) -> Int? {
    let run = segmentation.run(of: reference.range)
    guard !run.isEmpty, reference.kind == .pronoun || isSubstantial(run) else { return nil }
    let isJudged = !reference.antecedents.isEmpty || reference.isNew > 0
    switch reference.kind {
    case .name: return nil
    case .pronoun where isHonorific(run): return honoured(run)
    case .pronoun where isJudged:
      return asked(run, sentence) ?? likeliest(of: reference, run, sentence)
        ?? following(run, sentence)
    case .pronoun: return pronounAntecedent(segmentation.lexemes[run.lowerBound], sentence)
    case .nominal:
      if cutsName(run) { return nil }
      if let named = apposed(run) {
        learn(run, of: named)
        learnGender(Gender(head(of: run).classes), of: named)
        return named
      }
      guard isJudged else { return describedEntity(run, reference.range, sentence) }
      if let members = members(run) {
        table.groups[reference.range.lowerBound.utf8] = members
        return nil
      }
      let entity =
        likeliest(of: reference, run, sentence) ?? alike(run) ?? holder(of: run)
        ?? bearer(of: run) ?? place(calledBy: run) ?? newEntity(run, reference.range)
      learn(run, of: entity)
      return entity
    }
  }
}
