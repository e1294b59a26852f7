extension Annotation {
  /// The annotation with the reader's corrections replayed over it, in their order. What a
  /// correction speaks of and the annotation does not have is passed over.
  public func applying(_ corrections: [Correction], to text: ArticleText) -> Annotation {
    var result = self
    for correction in corrections { result.apply(correction, to: text) }
    return result
  }

  private mutating func apply(_ correction: Correction, to text: ArticleText) {
    switch correction {
    case .speaker(let anchor, let name):
      guard let id = anchor.quote(in: self, of: text) else { return }
      quotes[id.index].speakers = name.map { [Quote.Speaker(entity: entity(named: $0))] } ?? []
      markCorrected(id)
    case .kind(let anchor, let kind):
      guard let id = anchor.quote(in: self, of: text) else { return }
      quotes[id.index].kind = kind
      markCorrected(id)
    case .notAQuote(let anchor):
      guard let id = anchor.quote(in: self, of: text) else { return }
      quotes.remove(at: id.index)
    case .merge(let key, let other):
      guard let from = find(key), let into = find(other), from != into else { return }
      merge(from, into: into)
    case .split(let key, let alias):
      guard let id = find(key) else { return }
      split(id, alias: alias, in: text)
    case .rename(let key, let name):
      guard let id = find(key) else { return }
      entities[id.index].rename(to: name)
    case .retype(let key, let type):
      guard let id = find(key) else { return }
      entities[id.index].type = type
    }
  }

  private mutating func markCorrected(_ id: Quote.ID) {
    quotes[id.index].confidence = 1
    quotes[id.index].evidence = Evidence(decision: Evidence.corrected)
  }

  private func find(_ key: EntityKey) -> Entity.ID? {
    entities.firstIndex { EntityKey($0) == key }.map { Entity.ID($0) }
  }

  /// The entity that goes by that name, or a new person.
  private mutating func entity(named name: String) -> Entity.ID {
    if let index = entities.firstIndex(where: { $0.name == name || $0.aliases.contains(name) }) {
      return Entity.ID(index)
    }
    entities.append(Entity(name: name, type: .person))
    return Entity.ID(entities.count - 1)
  }

  /// The merged entity stays in its place without mentions, so that no identifier moves.
  private mutating func merge(_ from: Entity.ID, into: Entity.ID) {
    for i in mentions.indices where mentions[i].entity == from { mentions[i].entity = into }
    for i in quotes.indices {
      for j in quotes[i].speakers.indices where quotes[i].speakers[j].entity == from {
        quotes[i].speakers[j].entity = into
      }
    }
    let names = [entities[from.index].name] + entities[from.index].aliases
    for name in names where !entities[into.index].has(name) {
      entities[into.index].aliases.append(name)
    }
    entities[from.index].aliases = []
  }

  private mutating func split(_ id: Entity.ID, alias: String, in text: ArticleText) {
    guard entities[id.index].has(alias), entities[id.index].name != alias else { return }
    entities[id.index].aliases.removeAll { $0 == alias }
    entities.append(Entity(name: alias, type: entities[id.index].type))
    let new = Entity.ID(entities.count - 1)
    var moved: Set<TextRange> = []
    for i in mentions.indices
    where mentions[i].entity == id && text[mentions[i].range] == alias {
      mentions[i].entity = new
      moved.insert(mentions[i].range)
    }
    for i in quotes.indices {
      for j in quotes[i].speakers.indices {
        let speaker = quotes[i].speakers[j]
        if speaker.entity == id, let mention = speaker.mention, moved.contains(mention) {
          quotes[i].speakers[j].entity = new
        }
      }
    }
  }
}

extension Entity {
  fileprivate func has(_ name: String) -> Bool { self.name == name || aliases.contains(name) }

  fileprivate mutating func rename(to name: String) {
    let old = self.name
    aliases.removeAll { $0 == name }
    if old != name { aliases.append(old) }
    self.name = name
  }
}

extension Evidence {
  /// The decision of a quote that the reader put right.
  public static let corrected = "corrected by you"

  /// Whether the reader put the quote right.
  public var isCorrection: Bool { decision == Self.corrected }
}
