import Article

/// The article's quotes as block quotes with their speakers, under its title.
struct MarkdownExporter: Exporter {
  var separator: String { "\n" }

  func export(_ article: Article, _ annotation: Annotation) -> String {
    var lines = ["# " + Self.escaped(article.title ?? article.source), ""]
    let origin = [article.byline, article.date, article.source].compactMap { $0?.printable }
    lines += [origin.map(Self.escaped).joined(separator: " · "), ""]
    for quote in annotation.quotes where quote.kind != .term {
      let speakers = quote.speakers.map { annotation[$0.entity].name }.joined(separator: " and ")
      lines += [
        "> " + Self.escaped(article.text.words(of: quote)), ">",
        "> — \(Self.escaped(speakers.isEmpty ? "unknown" : speakers)) (\(quote.kind.rawValue))", "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// One line in which Markdown finds nothing of its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    // Scalars: with an accent on it a bracket is another character, and still one to Markdown.
    for scalar in text.printable.unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
