import Article

/// What a command gets to read.
enum PipedPart: String, CaseIterable {
  case article, paragraph, quote
}

/// Handing the article, or a part of it, to other programs.
extension State {
  /// Pipes a part of the article to a command; all of it where no part is named.
  mutating func pipe(_ line: String) -> [Effect] {
    let words = line.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    let named = words.first.flatMap(PipedPart.init(rawValue:))
    let command = named == nil ? line.trimmed : words.count > 1 ? words[1].trimmed : ""
    guard !command.isEmpty else {
      complain("Type a command, as in :pipe quote wc -w")
      return []
    }
    guard let text = text(of: named ?? .article) else {
      say(named == .quote ? noQuotes : "Nothing is open yet")
      return []
    }
    return [.run(.shell(command, input: text + "\n"))]
  }

  private func text(of part: PipedPart) -> String? {
    guard let article = reading.article else { return nil }
    switch part {
    case .article:
      return article.paragraphs.filter { $0.role != .boilerplate }
        .map { article.text[$0.range].printable }.joined(separator: "\n\n")
    case .paragraph:
      return article.paragraphIndex(at: reading.point).map {
        article.text[article.paragraphs[$0].range].printable
      }
    case .quote: return quoteHere.flatMap { citation(of: $0, as: .citation) }
    }
  }

  mutating func edit() -> [Effect] {
    guard let article = reading.article else {
      say("Nothing is open yet")
      return []
    }
    if isAddress(reading.source) {
      say("Only files are edited; o opens this address in the browser")
      return []
    }
    return [.locate(article, reading.point)]
  }

  /// Opens the address that the article came from, or that stands in it as its own.
  mutating func openSource() -> [Effect] {
    guard let address = sourceAddress else {
      say("The article names no address of the web; v opens its file")
      return []
    }
    say("Opening \(PlainText.line(address, limit: 200))")
    return [.browse(address)]
  }

  private var sourceAddress: String? {
    if isAddress(reading.source) { return reading.source }
    guard let article = reading.article else { return nil }
    return article.paragraphs.lazy.filter { $0.role == .url }
      .map { article.text[$0.range].trimmed }.first(where: isAddress)
  }

  /// Whether a source is an address of the web, fit to be handed to a browser.
  func isAddress(_ source: String) -> Bool {
    let start = source.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && !source.unicodeScalars.contains { $0.isTerminalHazard || $0.properties.isWhitespace }
  }
}
