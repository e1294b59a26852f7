import Article

/// Choosing among antecedents that were found with their probabilities.
extension ReferenceResolution {
  /// The entity to which the judged antecedents give most; nil where it is likelier that none of
  /// them is meant.
  mutating func likeliest(
    of reference: ReferenceFinding, _ run: Segmentation.Run, _ sentence: Int
  ) -> Int? {
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
    if reference.kind == .pronoun {
      for i in sums.indices where isSubject(sums[i].entity, before: sentence) {
        sums[i].probability *= Self.weightOfSubject
      }
    }
    guard let best = sums.max(by: { $0.probability < $1.probability }),
      best.probability
        > max(
          reference.isNew * weightOfNew(reference.kind, run),
          reference.kind == .pronoun ? 0 : Self.leastProbability)
    else { return nil }
    let gender: Gender =
      word.classes.contains(.femininePronoun)
      ? .female : word.classes.contains(.masculinePronoun) ? .male : .unknown
    learnGender(gender, of: best.entity)
    return best.entity
  }

  /// How much the probability counts that a reference means nothing mentioned before: pronouns
  /// and "the company" seldom do.
  private func weightOfNew(_ kind: Mention.Kind, _ run: Segmentation.Run) -> Double {
    if kind == .pronoun { return 0.3 }
    return isDefinite(run) ? 0.1 : 0.5
  }

  private func isDefinite(_ run: Segmentation.Run) -> Bool {
    run.count == 2 && segmentation.lexemes[run.lowerBound].key == Words.the
  }

  mutating func learnGender(_ gender: Gender, of entity: Int) {
    guard gender != .unknown, table.entries[entity].gender == .unknown,
      table.entries[entity].type == .person
    else { return }
    table.entries[entity].gender = gender
  }

  /// Whether an entity is the subject of this sentence or of the one before.
  func isSubject(_ entity: Int, before sentence: Int) -> Bool {
    recent.contains { $0.entity == entity && $0.isSubject && $0.sentence >= sentence - 1 }
  }

  /// A description for which no antecedent is likelier than this stands for somebody new.
  private static let leastProbability = 0.05

  /// A ministry is no official, and a suspect no prosecutor.
  private func agreementInKind(_ noun: Lexeme, _ entry: EntityTable.Entry) -> Double {
    let isOrganization =
      noun.classes.contains(.organizationNoun)
      && noun.classes.isDisjoint(with: [.personNoun, .pluralPersonNoun])
    if isOrganization && entry.type == .person { return 0.02 }
    if noun.classes.contains(.personNoun) && !isOrganization && entry.type == .organization {
      return 0.02
    }
    if isOrganization {
      return BodyKind.agreement(of: noun.key, with: entry.isNamed ? entry.nameWords : entry.roles)
    }
    if entry.isNamed, let holder = holderOfRole[noun.key] {
      return entry.roles.contains(noun.key) ? 1.3 : table.entries[holder].isNamed ? 0.7 : 1
    }
    let isOther =
      entry.type == .person && !entry.isNamed && !entry.roles.isEmpty
      && !entry.roles.contains(noun.key)
    return isOther ? 0.05 : 1
  }

  /// How well a word can stand for an entity, 0…1, by gender and kind.
  func agreement(
    of word: Lexeme, kind: Mention.Kind, peoples: Set<UInt64>, with entity: Int
  ) -> Double {
    let entry = table.entries[entity]
    guard kind == .pronoun else {
      let byGender =
        (Gender(word.classes).agrees(with: entry.gender) ? 1 : 0.1) * agreementInKind(word, entry)
      guard !peoples.isEmpty, !entry.peoples.isEmpty else { return byGender }
      return byGender * (peoples.isDisjoint(with: entry.peoples) ? 0.2 : 1.5)
    }
    if word.classes.intersects([.masculinePronoun, .femininePronoun]) {
      let gender: Gender = word.classes.contains(.femininePronoun) ? .female : .male
      return entry.type != .person ? 0.1 : entry.gender.agrees(with: gender) ? 1 : 0.05
    }
    if word.classes.contains(.neuterPronoun) { return entry.type == .person ? 0.1 : 1 }
    if entry.isPlural { return 1.5 }
    return entry.type == .person ? 0.3 : 1
  }
}
