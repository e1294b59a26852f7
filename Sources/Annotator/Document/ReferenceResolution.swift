import Article

/// Gives pronouns and descriptions to the entities that they stand for.
///
/// One walk through the article. Few people and organisations named last are kept in mind; agreement
/// in gender and number, nearness and being a sentence's subject decide among them.
struct ReferenceResolution {
  private let text: ArticleText
  private let segmentation: Segmentation
  private var table: EntityTable
  private var recent: [Antecedent] = []
  private var described: [String: Int] = [:]

  /// How many entities are kept in mind.
  private static let memory = 12

  private struct Antecedent {
    var entity: Int
    var sentence: Int
    var isSubject: Bool
    var mentions: Int
  }

  /// - Throws: `CancellationError`.
  static func resolve(
    _ references: [ReferenceFinding], in table: EntityTable, text: ArticleText,
    segmentation: Segmentation
  ) throws(CancellationError) -> EntityTable {
    var resolution = ReferenceResolution(text: text, segmentation: segmentation, table: table)
    try resolution.walk(references)
    return resolution.table
  }

  private init(text: ArticleText, segmentation: Segmentation, table: EntityTable) {
    self.text = text
    self.segmentation = segmentation
    self.table = table
  }

  private mutating func walk(_ references: [ReferenceFinding]) throws(CancellationError) {
    let named = table.mentions
    var nextName = 0
    var nextReference = 0
    var sentence = 0
    var subjectOf = -1
    var steps = 0
    while nextName < named.count || nextReference < references.count {
      steps += 1
      if steps % 256 == 0 { try checkCancellation() }
      let takesName =
        nextReference >= references.count
        || nextName < named.count
          && named[nextName].range.lowerBound <= references[nextReference].range.lowerBound
      let range = takesName ? named[nextName].range : references[nextReference].range
      while sentence + 1 < segmentation.sentences.count,
        segmentation.lexemes[segmentation.sentences[sentence + 1].lowerBound].start
          <= range.lowerBound.utf8
      {
        sentence += 1
      }
      if takesName {
        let entity = named[nextName].entity.index
        nextName += 1
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
        remember(entity, sentence: sentence, isSubject: subjectOf != sentence)
        subjectOf = sentence
      }
    }
    table.mentions.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private func isActor(_ entity: Int) -> Bool {
    table.entries[entity].type == .person || table.entries[entity].type == .organization
  }

  private mutating func remember(_ entity: Int, sentence: Int, isSubject: Bool) {
    var antecedent = Antecedent(
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
  private mutating func learnRoles(of entity: Int, at range: TextRange) {
    let run = segmentation.run(of: range)
    let lexemes = segmentation.lexemes
    let nouns: WordClass = [.personNoun, .organizationNoun, .organizationHead]
    for lexeme in lexemes[max(run.lowerBound - 3, 0)..<run.upperBound]
    where lexeme.classes.intersects(nouns) {
      table.entries[entity].roles.insert(lexeme.key)
    }
    guard run.upperBound < lexemes.count, Punctuation.is(lexemes[run.upperBound], ",", in: text)
    else { return }
    let apposition = lexemes[(run.upperBound + 1)..<min(run.upperBound + 7, lexemes.count)]
    for lexeme in apposition {
      if lexeme.kind == .punctuation { break }
      if lexeme.classes.contains(.personNoun) { table.entries[entity].roles.insert(lexeme.key) }
    }
  }

  private mutating func antecedent(of reference: ReferenceFinding, sentence: Int) -> Int? {
    let run = segmentation.run(of: reference.range)
    guard !run.isEmpty else { return nil }
    switch reference.kind {
    case .name: return nil
    case .pronoun: return pronounAntecedent(segmentation.lexemes[run.lowerBound], sentence)
    case .nominal: return describedEntity(run, reference.range, sentence)
    }
  }

  private mutating func pronounAntecedent(_ pronoun: Lexeme, _ sentence: Int) -> Int? {
    if pronoun.classes.intersects([.masculinePronoun, .femininePronoun]) {
      let gender: Gender = pronoun.classes.contains(.femininePronoun) ? .female : .male
      let found = best(sentence) {
        table.entries[$0].type == .person && table.entries[$0].gender.agrees(with: gender)
      }
      if let found, table.entries[found].gender == .unknown, table.entries[found].isNamed {
        table.entries[found].gender = gender
      }
      return found
    }
    return best(sentence) { table.entries[$0].type == .organization }
  }

  /// The best antecedent: near ones first, subjects before others.
  private func best(_ sentence: Int, where agrees: (Int) -> Bool) -> Int? {
    var best: (entity: Int, score: Double)?
    for antecedent in recent where agrees(antecedent.entity) {
      let distance = Double(sentence - antecedent.sentence)
      guard distance <= 8 else { continue }
      let score =
        -distance + (antecedent.isSubject ? 1.2 : 0) + min(Double(antecedent.mentions), 5) * 0.1
      if best == nil || score > best!.score { best = (antecedent.entity, score) }
    }
    return best?.entity
  }

  private mutating func describedEntity(
    _ run: Segmentation.Run, _ range: TextRange, _ sentence: Int
  ) -> Int? {
    let lexemes = segmentation.lexemes
    let head = lexemes[run.upperBound - 1]
    let first = lexemes[run.lowerBound]
    let isPlural = head.classes.contains(.pluralPersonNoun)
    let type: EntityType = head.classes.contains(.organizationNoun) ? .organization : .person
    if isPlural, let members = members(run) {
      table.groups[range.lowerBound.utf8] = members
      return nil
    }
    if !isPlural, first.key != Words.a, first.key != Words.an, first.key != Words.another {
      if let known = recent.last(where: {
        table.entries[$0.entity].roles.contains(head.key)
          && (table.entries[$0.entity].type == .person) == (type == .person)
      }) {
        return known.entity
      }
    }
    let words = Folding.fold(
      text[range].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    if let known = described[words] { return known }
    let entity = table.add(
      description: text[range].split(whereSeparator: \.isWhitespace).joined(separator: " "),
      type: type, gender: Gender(head.classes))
    table.entries[entity].roles.insert(head.key)
    described[words] = entity
    return entity
  }

  /// "The two sides", "both leaders" after two people were named are those two.
  private func members(_ run: Segmentation.Run) -> [Int]? {
    let words = segmentation.lexemes[run]
    guard words.contains(where: { $0.key == Words.two || $0.key == Words.both }) else { return nil }
    let people = recent.filter {
      table.entries[$0.entity].type == .person && table.entries[$0.entity].isNamed
    }
    guard people.count >= 2 else { return nil }
    return people.suffix(2).map(\.entity)
  }

  private enum Words {
    static let a = wordKey("a")
    static let an = wordKey("an")
    static let another = wordKey("another")
    static let two = wordKey("two")
    static let both = wordKey("both")
  }
}
