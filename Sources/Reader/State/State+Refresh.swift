import Article

/// What follows from annotation and filter is worked out anew only when one of them changes.
extension State {
  mutating func refreshFolding() {
    guard let article = reading.article else { return }
    var kept = reading.filter.paragraphs(of: article, by: reading.index)
    if search.showsOnlyMatches, let pattern = search.pattern {
      kept = (kept ?? Array(article.paragraphs.indices)).filter {
        pattern.firstMatch(in: article.text, within: article.paragraphs[$0].range) != nil
      }
    }
    reading.kept = kept
    reading.invalidateLayout()
    layOut()
  }

  mutating func refreshEntities() {
    let selection = reading.entities.selected.map { EntityKey(reading.index.annotation[$0]) }
    reading.entities.refresh(reading.index, types: preferences.types, selecting: selection)
  }

  mutating func refreshQuotes() {
    guard let article = reading.article else { return }
    let selection = reading.quotes.selected.map { reading.index.annotation[$0].extent.lowerBound }
    reading.quotes.refresh(
      reading.index, text: article.text, kinds: preferences.listedKinds,
      kept: reading.filter.quotes(by: reading.index),
      selecting: selection ?? reading.point)
  }

  /// Takes a new annotation in; selections, filter and position stay.
  mutating func adopt(_ index: AnnotationIndex, in number: Int) {
    let before = current
    current = number
    defer { current = before }
    let entity = selectedEntity(in: index)
    let positions = (entities: reading.entities.position, quotes: reading.quotes.position)
    let quote = reading.quotes.selected.map { reading.index.annotation[$0].extent.lowerBound }
    reading.index = index
    guard let article = reading.article else { return }
    reading.entities.refresh(index, types: preferences.types, selecting: entity)
    reading.quotes.refresh(
      index, text: article.text, kinds: preferences.listedKinds,
      kept: reading.filter.quotes(by: index),
      selecting: quote ?? reading.point)
    // A list that nobody has moved in goes on showing its beginning.
    if focus == .entities || positions.entities.top > 0 {
      reading.entities.position.stay(as: positions.entities)
    }
    if focus == .quotes || positions.quotes.top > 0 {
      reading.quotes.position.stay(as: positions.quotes)
    }
    refreshFolding()
    followText()
  }

  /// The selected entity as a new annotation calls it, which may have found a fuller name.
  private func selectedEntity(in new: AnnotationIndex) -> EntityKey? {
    guard let id = reading.entities.selected else { return nil }
    let old = reading.index
    let key = EntityKey(old.annotation[id])
    guard new.id(of: key) == nil, let first = old.mentionsOfEntity[id.index].first else {
      return key
    }
    let range = old.annotation.mentions[Int(first)].range
    let same = new.mentions.numbers(overlapping: range).first
    return same.map { EntityKey(new.annotation[new.annotation.mentions[$0].entity]) } ?? key
  }
}
