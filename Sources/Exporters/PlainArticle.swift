import Article

/// An article as linear text for pipes and screen readers: a paragraph a line, an empty line
/// between, menus and adverts left out, nothing in it that a terminal could act on.
public enum PlainArticle {
  public static func lines(of article: Article) -> [String] {
    let shown = article.paragraphs.filter { $0.role != .boilerplate }
    return Array(shown.map { [article.text[$0.range].printable] }.joined(separator: [""]))
  }
}
