import Article

extension State {
  /// In which form a quote goes to the clipboard.
  enum CitationForm { case citation, markdown }

  mutating func copyQuote(as form: CitationForm) -> [Effect] {
    guard let article = reading.article, let id = quoteHere else {
      say(noQuotes)
      return []
    }
    let quote = reading.index.annotation[id]
    let words = quote.spans.map { PlainText.line(article.text[$0], limit: 100_000) }
      .joined(separator: " … ")
    let speakers = quote.speakers.map {
      PlainText.line(reading.index.annotation[$0.entity].name, limit: 200)
    }
    let source = article.source == "-" ? "" : PlainText.line(article.source, limit: 1000)
    let attribution = ([speakers.joined(separator: ", "), reading.title, source])
      .filter { !$0.isEmpty }.joined(separator: ", ")
    say("Copied \(id): \(words.count) characters")
    switch form {
    case .citation: return [.copy("\(words) — \(attribution)")]
    case .markdown: return [.copy("> \(words)\n>\n> — \(attribution)\n")]
    }
  }
}
