import Article

/// Choosing by nearness and agreement, where nobody has judged the antecedents.
extension ReferenceResolution {
  mutating func pronounAntecedent(_ pronoun: Lexeme, _ sentence: Int) -> Int? {
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
  func best(_ sentence: Int, where agrees: (Int) -> Bool) -> Int? {
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

  mutating func describedEntity(
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
  mutating func newEntity(_ run: Segmentation.Run, _ range: TextRange) -> Int {
    let head = head(of: run)
    let words = text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Folding.fold(words)
    if let known = described[key] { return named[known] ?? known }
    let type: EntityType = head.classes.contains(.organizationNoun) ? .organization : .person
    let entity = table.add(description: words, type: type, gender: Gender(head.classes))
    table.entries[entity].isPlural = isPlural(head, of: run)
    table.entries[entity].roles.insert(head.key)
    described[key] = entity
    return entity
  }

  /// "Officials", "some visitors", "26 percent of members": more than one.
  private func isPlural(_ head: Lexeme, of run: Segmentation.Run) -> Bool {
    let isSingular = head.classes.intersects([.personNoun, .organizationNoun])
    return head.classes.contains(.pluralPersonNoun)
      || !isSingular && text.utf8[head.end - 1] == UInt8(ascii: "s")
      || segmentation.lexemes[run].contains {
        $0.kind == .number || $0.classes.contains(.numberWord)
      }
  }

  /// "The two sides", "both leaders" after two people were named are those two.
  func members(_ run: Segmentation.Run) -> [Int]? {
    let words = segmentation.lexemes[run]
    guard words.contains(where: { $0.key == Words.two || $0.key == Words.both }) else { return nil }
    let people = recent.filter {
      table.entries[$0.entity].type == .person && table.entries[$0.entity].isNamed
    }
    guard people.count >= 2 else { return nil }
    return people.suffix(2).map(\.entity)
  }

  enum Words {
    static let a = wordKey("a")
    static let an = wordKey("an")
    static let another = wordKey("another")
    static let the = wordKey("the")
    static let two = wordKey("two")
    static let both = wordKey("both")
  }
}
