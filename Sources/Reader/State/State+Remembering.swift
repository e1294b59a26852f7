import Article

/// What is left in an article and found again the next time.
extension State {
  /// The effect that keeps what the reader leaves in the article in hand; nil where it was not
  /// read whole, so that a glance never overwrites what a reading left.
  var saving: Effect? {
    guard let article = reading.article, article.isComplete, reading.pending == nil else {
      return nil
    }
    return .save(
      source: reading.source, title: reading.title, remembered(of: article, in: reading))
  }

  func remembered(of article: Article, in reading: OpenArticle) -> ReadingState {
    let text = article.text
    let filter = reading.filter
    return ReadingState(
      position: reading.anchor.utf8 == 0 ? nil : TextAnchor(reading.anchor, in: text),
      filter: SavedFilter(
        included: filter.included, excluded: filter.excluded, requiresAll: filter.mode == .all,
        speaker: filter.speaker),
      marks: reading.marks.mapValues { TextAnchor($0, in: text) },
      notes: reading.notes, corrections: reading.corrections)
  }

  mutating func restored(_ saved: ReadingState, of source: String) -> [Effect] {
    guard let number = articles.firstIndex(where: { $0.source == source }) else { return [] }
    articles[number].pending = saved
    return restorePending(in: number)
  }

  /// Takes up what was left here the last time, once the whole text is there. A reader who has
  /// moved on meanwhile stays where they are.
  mutating func restorePending(in number: Int) -> [Effect] {
    guard let article = articles[number].article, article.isComplete,
      let saved = articles[number].pending
    else { return [] }
    articles[number].pending = nil
    articles[number].marks.merge(
      saved.marks.compactMapValues { $0.offset(in: article.text) },
      uniquingKeysWith: { new, _ in new })
    articles[number].notes = saved.notes + articles[number].notes
    articles[number].corrections = saved.corrections + articles[number].corrections
    if articles[number].filter.isEmpty {
      articles[number].filter = Filter(
        included: saved.filter.included, excluded: saved.filter.excluded,
        mode: saved.filter.requiresAll ? .all : .any, speaker: saved.filter.speaker)
    }
    if articles[number].anchor.utf8 == 0, !articles[number].wantsEnd,
      let place = saved.position?.offset(in: article.text)
    {
      articles[number].anchor = place
      articles[number].point = place
    }
    if let index = articles[number].found { adopt(index, in: number) }
    return articles[number].corrections.isEmpty ? [] : replayCorrections(in: number)
  }
}
