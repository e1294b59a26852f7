import Article

/// What `pullquote quotes` and `pullquote entities` print: one line each, fields parted by tabs,
/// nothing in them that a terminal could act on.
public enum Listing {
  /// `SPEAKER⇥KIND⇥WORDS` for every quote, terms left out unless asked for by kind; the article's
  /// source stands in front where several articles are listed.
  public static func quotes(
    of article: Article, _ annotation: Annotation, where matches: (Quote) -> Bool,
    showsSource: Bool
  ) -> [String] {
    annotation.quotes.filter(matches).map { quote in
      let names = quote.speakers.map { annotation[$0.entity].name.printable }
      let fields = [
        names.isEmpty ? "?" : names.joined(separator: " & "),
        quote.kind.rawValue,
        article.text.words(of: quote).printable,
      ]
      return line(fields, article, showsSource)
    }
  }

  /// `TYPE⇥COUNT⇥NAME⇥ALIASES` for every entity with a name, in the order of the article.
  public static func entities(
    of article: Article, _ annotation: Annotation, where matches: (Entity) -> Bool,
    showsSource: Bool
  ) -> [String] {
    var counts = Array(repeating: 0, count: annotation.entities.count)
    for mention in annotation.mentions { counts[mention.entity.index] += 1 }
    return zip(annotation.entities, counts).filter { matches($0.0) }.map { entity, count in
      let fields = [
        entity.type.rawValue, String(count), entity.name.printable,
        entity.aliases.map(\.printable).joined(separator: "; "),
      ]
      return line(fields, article, showsSource)
    }
  }

  private static func line(_ fields: [String], _ article: Article, _ showsSource: Bool) -> String {
    ((showsSource ? [article.source.printable] : []) + fields).joined(separator: "\t")
  }
}
