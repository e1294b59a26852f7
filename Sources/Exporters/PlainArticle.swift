import Article

/// An article as linear text for pipes and screen readers: a paragraph a line, an empty line
/// between, menus and adverts left out, nothing in it that a terminal could act on.
public enum PlainArticle {
  /// - Parameter showsLinks: whether the lines go to a terminal that opens links (OSC 8). Only
  ///   addresses that can do no harm to it are sent.
  public static func lines(of article: Article, showsLinks: Bool = false) -> [String] {
    let shown = article.paragraphs.filter { $0.role != .boilerplate }
    var links = showsLinks ? article.links.filter(\.isSafeToSend)[...] : []
    let lines = shown.map { paragraph in
      links = links.drop { $0.range.upperBound <= paragraph.range.lowerBound }
      return [line(paragraph.range, of: article, links: links)]
    }
    return Array(lines.joined(separator: [""]))
  }

  /// A paragraph with those of the links that begin in it.
  private static func line(
    _ range: TextRange, of article: Article, links: ArraySlice<Link>
  ) -> String {
    let text = article.text
    guard let first = links.first, first.range.overlaps(range) else {
      return text[range].printable
    }
    var line = ""
    var place = range.lowerBound
    for link in links.prefix(while: { $0.range.lowerBound < range.upperBound }) {
      let words = link.range.clamped(to: place..<range.upperBound)
      line += text[place..<words.lowerBound].printable(keepingEdges: true)
      line += "\u{1B}]8;;\(link.address)\u{1B}\\"
      line += text[words].printable(keepingEdges: true) + "\u{1B}]8;;\u{1B}\\"
      place = words.upperBound
    }
    line += text[place..<range.upperBound].printable(keepingEdges: true)
    return String(line.drop { $0 == " " })
  }
}

extension Link {
  /// Whether a terminal may be given the address: of the web or of mail, of printable ASCII, and not
  /// longer than terminals take.
  fileprivate var isSafeToSend: Bool {
    let schemes = ["http://", "https://", "mailto:"]
    return address.utf8.count <= 2000 && address.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
      && schemes.contains { address.lowercased().hasPrefix($0) }
  }
}
