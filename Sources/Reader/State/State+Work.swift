import Article

/// Taking in the results of work done outside. What belongs to no job in hand is dropped.
extension State {
  mutating func opened(_ article: Article, by job: Job) -> [Effect] {
    guard let number = articles.firstIndex(where: { $0.openJob == job }) else { return [] }
    // Asked only now, so that the first screen waits for nothing but the beginning of the text.
    var effects: [Effect] = []
    let source = articles[number].source
    if articles[number].article == nil { effects.append(.recall(source: source)) }
    if !article.isComplete { effects.append(.readOn(source: source, job)) }
    articles[number].article = article
    articles[number].received = nil
    articles[number].invalidateLayout()
    if article.isComplete { articles[number].openJob = nil }
    guard number == current else { return effects }
    search.hits = nil
    layOut()
    if reading.wantsEnd { reading.goToEnd() }
    effects += startWork() + restorePending(in: number)
    if !hasGreeted { effects.append(.greet) }
    hasGreeted = true
    return effects
  }

  mutating func annotated(_ index: AnnotationIndex, isFinal: Bool, by job: Job) -> [Effect] {
    guard let number = articles.firstIndex(where: { $0.annotateJob == job }) else { return [] }
    articles[number].found = index
    if isFinal {
      articles[number].isAnnotated = true
      articles[number].annotateJob = nil
      articles[number].progress = nil
    }
    if articles[number].corrections.isEmpty {
      adopt(index, in: number)
      return []
    }
    return replayCorrections(in: number)
  }

  mutating func failed(_ reason: String, by job: Job) {
    if let number = articles.firstIndex(where: { $0.openJob == job }) {
      articles[number].openJob = nil
      articles[number].failure = reason
      complain(reason)
    } else if let number = articles.firstIndex(where: { $0.annotateJob == job }) {
      articles[number].annotateJob = nil
      articles[number].progress = nil
      complain(reason)
    }
  }
}
