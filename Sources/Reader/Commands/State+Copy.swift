import Article

extension State {
  /// In which form a quote is taken along.
  enum CitationForm { case citation, markdown }

  mutating func copyQuote(as form: CitationForm) -> [Effect] {
    guard let id = quoteHere, let citation = citation(of: id, as: form) else {
      say(noQuotes)
      return []
    }
    say("Copied \(id): \(citation.count) characters")
    return [.copy(citation)]
  }

  /// The quote's words with its speakers, the article's title and its source.
  func citation(of id: Quote.ID, as form: CitationForm) -> String? {
    guard let article = reading.article else { return nil }
    let quote = reading.index.annotation[id]
    let words = quote.spans.map { PlainText.line(article.text[$0], limit: 100_000) }
      .joined(separator: " … ")
    let speakers = quote.speakers.map {
      PlainText.line(reading.index.annotation[$0.entity].name, limit: 200)
    }
    let source = article.source == "-" ? "" : PlainText.line(article.source, limit: 1000)
    let attribution = ([speakers.joined(separator: ", "), reading.title, source])
      .filter { !$0.isEmpty }.joined(separator: ", ")
    switch form {
    case .citation: return "\(words) — \(attribution)"
    case .markdown: return "> \(words)\n>\n> — \(attribution)\n"
    }
  }
}
