import Article

/// Gives pronouns and descriptions to the entities that they stand for.
///
/// One walk through the article. Few people and organisations named last are kept in mind; agreement
/// in gender and number, nearness and being a sentence's subject decide among them.
struct ReferenceResolution {
  private let text: ArticleText
  private let segmentation: Segmentation
  private var table: EntityTable
  private var recent: [Recent] = []
  private var described: [String: Int] = [:]
  /// The entities of the mentions so far, for antecedents that were found with their probabilities.
  private var entityOfMention: [TextRange: Int] = [:]

  private var antecedentsOfName: [TextRange: [Antecedent]] = [:]
  /// The ranges by which antecedents call refined names.
  private var foundAs: [TextRange: TextRange] = [:]
  /// Described entities that turned out to be named ones, by their number.
  private var named: [Int: Int] = [:]
  /// The entities of names by the lexeme that they begin with.
  private var nameStarting: [Int: (entity: Int, end: Int)] = [:]
  /// The entities of names by the lexeme after them.
  private var nameEnding: [Int: Int] = [:]
  /// The lexemes that those names begin with.
  private var startOfName: [Int: Int] = [:]

  /// How many entities are kept in mind.
  private static let memory = 12

  private struct Recent {
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

  private mutating func walk(_ references: [ReferenceFinding]) throws(CancellationError) {
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
  private mutating func adopt(describedBefore range: TextRange, as entity: Int) {
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
  private func mentioned(at range: TextRange) -> Int? {
    entityOfMention[range].map { named[$0] ?? $0 }
  }

  private func isActor(_ entity: Int) -> Bool {
    table.entries[entity].type == .person || table.entries[entity].type == .organization
  }

  private mutating func remember(_ entity: Int, sentence: Int, isSubject: Bool) {
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
  private mutating func learnRoles(of entity: Int, at range: TextRange) {
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
    guard !run.isEmpty, reference.kind == .pronoun || isSubstantial(run) else { return nil }
    let isJudged = !reference.antecedents.isEmpty || reference.isNew > 0
    switch reference.kind {
    case .name: return nil
    case .pronoun where isJudged: return likeliest(of: reference, run)
    case .pronoun: return pronounAntecedent(segmentation.lexemes[run.lowerBound], sentence)
    case .nominal:
      if let named = apposed(run) {
        learn(run, of: named)
        return named
      }
      guard isJudged else { return describedEntity(run, reference.range, sentence) }
      if let members = members(run) {
        table.groups[reference.range.lowerBound.utf8] = members
        return nil
      }
      let entity =
        likeliest(of: reference, run) ?? alike(run) ?? newEntity(run, reference.range)
      learn(run, of: entity)
      return entity
    }
  }

  /// The noun that says what is described: "member" of "member of parliament".
  private func head(of run: Segmentation.Run) -> Lexeme {
    let lexemes = segmentation.lexemes
    let end = run.dropFirst().first { lexemes[$0].classes.contains(.preposition) }
    return lexemes[(end ?? run.upperBound) - 1]
  }

  /// Whether more than an article or a title is there.
  private func isSubstantial(_ run: Segmentation.Run) -> Bool {
    run.count > 1
      || segmentation.lexemes[run.lowerBound].classes.isDisjoint(with: [.determiner, .abbreviation])
  }

  /// The nationalities among the words: "Russian".
  private func peoples(in run: Segmentation.Run) -> Set<UInt64> {
    Set(segmentation.lexemes[run].filter { $0.classes.contains(.nationality) }.map(\.key))
  }

  /// Notes the words of a description, to know another one of the same by them.
  private mutating func learn(_ run: Segmentation.Run, of entity: Int) {
    table.entries[entity].descriptions.formUnion(descriptiveWords(run))
    table.entries[entity].peoples.formUnion(peoples(in: run))
  }

  private func descriptiveWords(_ run: Segmentation.Run) -> Set<UInt64> {
    Set(
      segmentation.lexemes[run].filter {
        $0.kind == .word && !$0.isGlued
          && !$0.classes.intersects([.determiner, .preposition, .possessive, .conjunction])
      }.map(\.key))
  }

  /// The one kept in mind whose descriptions hold nearly all words of this one: "Iran's deputy
  /// defence minister" after "Iran's deputy minister of defence".
  private func alike(_ run: Segmentation.Run) -> Int? {
    let words = descriptiveWords(run)
    guard words.count >= 2 else { return nil }
    return recent.last {
      table.entries[$0.entity].isNamed
        && table.entries[$0.entity].descriptions.intersection(words).count * 4 >= words.count * 3
    }?.entity
  }

  /// The name that a description stands beside: "Mayor Jane Doe", "the mayor, Jane Doe, said",
  /// "Jane Doe, the mayor,", "Jane Doe is the mayor".
  private func apposed(_ run: Segmentation.Run) -> Int? {
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
      lexemes[start - 1].kind == .word, !lexemes[start - 1].classes.contains(.preposition),
      isActor(entity)
    {
      return entity
    }
    if let name = nameStarting[next], agrees(name.entity), lexemes[next - 1].kind == .word {
      return name.entity
    }
    if isComma(next), let name = nameStarting[next + 1], agrees(name.entity) {
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

  /// The entity to which the judged antecedents give most; nil where it is likelier that none of
  /// them is meant.
  private mutating func likeliest(of reference: ReferenceFinding, _ run: Segmentation.Run) -> Int? {
    let word = head(of: run)
    let peoples = peoples(in: run)
    var sums: [(entity: Int, probability: Double)] = []
    for antecedent in reference.antecedents {
      guard let entity = mentioned(at: antecedent.range) else { continue }
      let probability =
        antecedent.probability
        * agreement(
          of: word, kind: reference.kind, peoples: peoples, with: entity)
      if let known = sums.firstIndex(where: { $0.entity == entity }) {
        sums[known].probability += probability
      } else {
        sums.append((entity, probability))
      }
    }
    guard let best = sums.max(by: { $0.probability < $1.probability }),
      best.probability > reference.isNew * (reference.kind == .pronoun ? 0.3 : 1)
    else { return nil }
    let gender: Gender =
      word.classes.contains(.femininePronoun)
      ? .female : word.classes.contains(.masculinePronoun) ? .male : .unknown
    if gender != .unknown, table.entries[best.entity].gender == .unknown {
      table.entries[best.entity].gender = gender
    }
    return best.entity
  }

  /// How well a word can stand for an entity, 0…1, by gender and kind.
  private func agreement(
    of word: Lexeme, kind: Mention.Kind, peoples: Set<UInt64>, with entity: Int
  ) -> Double {
    let entry = table.entries[entity]
    guard kind == .pronoun else {
      let byGender = Gender(word.classes).agrees(with: entry.gender) ? 1 : 0.1
      guard !peoples.isEmpty, !entry.peoples.isEmpty else { return byGender }
      return byGender * (peoples.isDisjoint(with: entry.peoples) ? 0.2 : 1.5)
    }
    if word.classes.intersects([.masculinePronoun, .femininePronoun]) {
      let gender: Gender = word.classes.contains(.femininePronoun) ? .female : .male
      return entry.type != .person ? 0.1 : entry.gender.agrees(with: gender) ? 1 : 0.05
    }
    if word.classes.contains(.neuterPronoun) { return entry.type == .person ? 0.1 : 1 }
    return 1
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
    let head = head(of: run)
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
    return newEntity(run, range)
  }

  /// The entity of a description that stands for nobody named: the same for the same words.
  private mutating func newEntity(_ run: Segmentation.Run, _ range: TextRange) -> Int {
    let head = head(of: run)
    let words = text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Folding.fold(words)
    if let known = described[key] { return named[known] ?? known }
    let type: EntityType = head.classes.contains(.organizationNoun) ? .organization : .person
    let entity = table.add(description: words, type: type, gender: Gender(head.classes))
    table.entries[entity].roles.insert(head.key)
    described[key] = entity
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
