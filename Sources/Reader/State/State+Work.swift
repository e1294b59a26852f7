import Article

/// Taking in the results of work done outside. What belongs to no job in hand is dropped.
extension State {
  mutating func opened(_ article: Article, by job: Job) -> [Effect] {
    guard let number = articles.firstIndex(where: { $0.openJob == job }) else { return [] }
    articles[number].article = article
    articles[number].received = nil
    articles[number].invalidateLayout()
    if article.isComplete { articles[number].openJob = nil }
    guard number == current else { return [] }
    search.hits = nil
    layOut()
    if reading.wantsEnd { reading.goToEnd() }
    // Asked only now, so that the first screen does not wait for it.
    let greeting: [Effect] = hasGreeted ? [] : [.greet]
    hasGreeted = true
    return startWork() + restorePending(in: number) + greeting
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
