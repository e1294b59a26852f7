import Article
import Styling

extension State {
  mutating func stepArticle(_ count: Int) -> [Effect] {
    if articles.count == 1 {
      say("Only one article is open")
      return []
    }
    let target = max(0, min(articles.count - 1, current + count))
    if target == current {
      say(count > 0 ? "This is the last article" : "This is the first article")
      return []
    }
    return goToArticle(target)
  }

  /// Shows another article, asking for it if it was not read yet. Work on the one that is left
  /// stops, and is taken up when the reader comes back.
  mutating func goToArticle(_ number: Int) -> [Effect] {
    var effects: [Effect] = []
    if number != current {
      if let saving { effects.append(saving) }
      if let job = reading.annotateJob {
        effects.append(.cancel(job))
        reading.annotateJob = nil
        reading.progress = nil
      }
      current = number
      search.hits = nil
    }
    focus = .text
    effects += startWork()
    layOut()
    return effects
  }

  /// Asks for what the article that is read still lacks.
  mutating func startWork() -> [Effect] {
    guard let article = reading.article else {
      if reading.openJob != nil { return [] }
      let job = newJob()
      reading.openJob = job
      reading.failure = nil
      return [.open(source: reading.source, isUntrusted: reading.isUntrusted, job)]
    }
    guard article.isComplete, !reading.isAnnotated, reading.annotateJob == nil else { return [] }
    let job = newJob()
    reading.annotateJob = job
    reading.progress = 0
    return [.annotate(article, near: reading.anchor, job)]
  }

  /// Reads a source again; the reader stays at the words where they are.
  mutating func reload(_ source: String) -> [Effect] {
    guard let number = articles.firstIndex(where: { $0.source == source }) else { return [] }
    let old = articles[number]
    var new = OpenArticle(source: source, isUntrusted: old.isUntrusted)
    new.pending = old.article.map { remembered(of: $0, in: old) } ?? old.pending
    articles[number] = new
    let jobs = [old.openJob, old.annotateJob].compactMap { $0 }
    search.hits = nil
    say("Read again")
    return jobs.map(Effect.cancel) + (number == current ? startWork() : [])
  }

  mutating func showArticles() -> [Effect] {
    let rows = articles.enumerated().map { number, article in
      let isRead = article.article != nil
      let mark = number == current ? String(options.glyphs.included) : " "
      return Overlay.Row(
        [
          Overlay.Part("\(mark) "),
          Overlay.Part(
            article.listedDate.map { "\(PlainText.line($0.prefix(10)))  " } ?? "", [.dim]),
          Overlay.Part(article.title, isRead ? [.text] : [.dim]),
          Overlay.Part(article.failure.map { "  \($0)" } ?? "", [.error]),
        ], target: .article(number))
    }
    overlay = Overlay(
      .articles, title: "Articles \(current + 1)/\(articles.count)", rows: rows, selected: current)
    return []
  }
}
