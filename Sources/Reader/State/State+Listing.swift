import Article

/// Sources that hold several articles.
extension State {
  /// Puts the articles of a source in its place, or behind those of it that are listed already. The
  /// list is shown where the reader has come for nothing else.
  mutating func listed(_ list: [ListedArticle], isComplete: Bool, by job: Job) -> [Effect] {
    guard let number = articles.firstIndex(where: { $0.openJob == job || $0.listJob == job })
    else { return [] }
    var added = list.map(OpenArticle.init(listed:))
    if !isComplete, !added.isEmpty { added[added.count - 1].listJob = job }
    let isFirst = articles[number].openJob == job
    if isFirst && added.isEmpty { return [] }
    articles[number].listJob = nil
    let place = isFirst ? number..<(number + 1) : (number + 1)..<(number + 1)
    articles.replaceSubrange(place, with: added)
    if current > number { current += added.count - place.count }
    if isFirst && number == current {
      let work = startWork()
      return articles.count == added.count ? work + showArticles() : work
    }
    if overlay?.kind == .articles, let position = overlay?.position {
      _ = showArticles()
      overlay?.position = position
    }
    return []
  }
}

extension OpenArticle {
  init(listed: ListedArticle) {
    self.init(source: listed.source)
    listedTitle = listed.title
    listedDate = listed.date
  }
}
