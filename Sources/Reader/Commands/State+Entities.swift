import Article

extension State {
  /// The entity that mentions are stepped through of: the chosen one, or the selected one.
  private var entityHere: Entity.ID? {
    if focus == .entities, let selected = reading.entities.selected { return selected }
    if let key = reading.filter.firstIncluded, let id = reading.index.id(of: key) { return id }
    return reading.entities.selected
  }

  private var selectedEntity: EntityKey? {
    reading.entities.selected.map { EntityKey(reading.index.annotation[$0]) }
  }

  /// Filters by the selected entity alone and goes to its next mention.
  mutating func chooseSelectedEntity() -> [Effect] {
    guard let key = selectedEntity else { return sayNoEntities() }
    choose(key)
    focus = .text
    followText()
    return []
  }

  mutating func filter(byName name: String) -> [Effect] {
    let pattern = TextPattern(literal: name)
    let entities = reading.index.annotation.entities
    let exact = entities.first { $0.name == name }
    guard let entity = exact ?? entities.first(where: { pattern.matches($0.name) }) else {
      complain("No entity is called \(PlainText.line(name, limit: 60))")
      return []
    }
    choose(EntityKey(entity))
    return []
  }

  private mutating func choose(_ key: EntityKey) {
    let filter = Filter(included: [key], mode: reading.filter.mode)
    if reading.filter != filter { setFilter(filter) }
    let mentions = mentions(of: key)
    if let mention = mentions.first(where: { $0.lowerBound >= reading.point }) ?? mentions.first {
      jump(to: mention.lowerBound)
    }
  }

  mutating func toggleSelectedEntity() -> [Effect] {
    guard let key = selectedEntity else { return sayNoEntities() }
    var filter = reading.filter
    filter.toggle(key)
    setFilter(filter)
    return []
  }

  mutating func excludeSelectedEntity() -> [Effect] {
    guard let key = selectedEntity else { return sayNoEntities() }
    var filter = reading.filter
    filter.toggleExclusion(key)
    setFilter(filter)
    return []
  }

  mutating func toggleFilterMode() -> [Effect] {
    reading.filter.mode = reading.filter.mode == .any ? .all : .any
    setFilter(reading.filter)
    say(reading.filter.mode == .any ? "Any of the chosen entities" : "All of the chosen entities")
    return []
  }

  mutating func clearFilter() -> [Effect] {
    let narrowed = !reading.entities.narrowing.isEmpty || !reading.quotes.narrowing.isEmpty
    if reading.filter.isEmpty, !narrowed, !search.showsOnlyMatches {
      say("There is no filter")
      return []
    }
    reading.entities.narrowing = ""
    reading.quotes.narrowing = ""
    search.showsOnlyMatches = false
    refreshEntities()
    setFilter(Filter())
    return []
  }

  mutating func toggleFiltering() -> [Effect] {
    reading.foldsFiltered.toggle()
    reading.invalidateLayout()
    layOut()
    say(reading.foldsFiltered ? "The filter folds the rest" : "The filter dims the rest")
    return []
  }

  mutating func toggleOnlySpeaker() -> [Effect] {
    if reading.filter.speaker != nil {
      var filter = reading.filter
      filter.speaker = nil
      setFilter(filter)
      return []
    }
    guard let key = speakerKey else { return [] }
    var filter = reading.filter
    filter.speaker = key
    setFilter(filter)
    if let first = quoteHere ?? reading.quotes.inText.first { goTo(first) }
    return []
  }

  /// Replaces the filter and all that follows from it; the reader stays where they are.
  mutating func setFilter(_ filter: Filter) {
    reading.filter = filter
    reading.opened = RangeSet()
    refreshFolding()
    refreshQuotes()
  }

  mutating func stepMention(_ count: Int) -> [Effect] {
    guard let id = entityHere else { return sayNoEntities() }
    let mentions = mentions(of: EntityKey(reading.index.annotation[id]))
    let after = mentions.firstIndex { $0.lowerBound > reading.point } ?? mentions.count
    let isAtMention = after > 0 && mentions[after - 1].lowerBound == reading.point
    let target = count > 0 ? after + count - 1 : after + count - (isAtMention ? 1 : 0)
    let name = PlainText.line(reading.index.annotation[id].name, limit: 60)
    guard mentions.indices.contains(target) else {
      say("No mention of \(name) \(count > 0 ? "after" : "before") this")
      return []
    }
    jump(to: mentions[target].lowerBound)
    say("\(name) \(target + 1)/\(mentions.count)")
    return []
  }

  mutating func sortEntities() -> [Effect] {
    let orders = EntityOrder.allCases
    let next = (orders.firstIndex(of: reading.entities.order)! + 1) % orders.count
    reading.entities.order = orders[next]
    refreshEntities()
    switch reading.entities.order {
    case .count: say("Entities by number of mentions")
    case .first: say("Entities by first mention")
    case .name: say("Entities by name")
    }
    return []
  }

  mutating func goToFirstMention() -> [Effect] {
    let key = focus == .entities ? selectedEntity : speakerKey
    guard let key, let first = mentions(of: key).first else { return [] }
    jump(to: first.lowerBound)
    return []
  }

  mutating func showSpeakerInList() -> [Effect] {
    guard let key = speakerKey, let id = reading.index.id(of: key) else { return [] }
    if !reading.entities.narrowing.isEmpty {
      reading.entities.narrowing = ""
      refreshEntities()
    }
    reading.entities.select(id)
    return focus(on: .entities)
  }

  /// The speaker of the quote here, or the selected entity in the entity list; says so if there is
  /// none.
  private var speakerKey: EntityKey? {
    mutating get {
      if focus == .entities, let key = selectedEntity { return key }
      guard let id = quoteHere else {
        say(noQuotes)
        return nil
      }
      guard let speaker = reading.index.annotation[id].speakers.first else {
        say("It is not known who says this")
        return nil
      }
      return EntityKey(reading.index.annotation[speaker.entity])
    }
  }

  private func mentions(of key: EntityKey) -> [TextRange] {
    guard let id = reading.index.id(of: key) else { return [] }
    return reading.index.mentionsOfEntity[id.index].map {
      reading.index.annotation.mentions[Int($0)].range
    }
  }

  private mutating func sayNoEntities() -> [Effect] {
    say(reading.isAnnotated ? "No entities were found" : "Entities are not found yet")
    return []
  }
}
