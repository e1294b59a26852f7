import Article

/// An article and its annotation, written as one text with marks.
///
/// Each line is a paragraph. Its first character may give it a role: `#` headline, `@` byline,
/// `=` dateline, `!` caption, `~` boilerplate, `*` list item, `>` block quote, `+` heading.
/// Within it, `[person Ada Lovelace|Ada]` is a mention by name, `[nominal person Ada
/// Lovelace|the countess]` one by a description, `[direct Ada Lovelace|“No.”]` a quote with
/// its speaker (`[direct|…]`: nobody known), `[cue|said]` the cue of the quote before it in the
/// paragraph, or else after it.
struct MarkedText {
  let article: Article
  let annotation: Annotation

  var index: AnnotationIndex { AnnotationIndex(annotation, of: article) }

  init(_ marked: String, source: String = "story.txt", title: String? = nil) {
    var builder = Builder()
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      builder.paragraph(line)
    }
    article = Article(
      source: source, title: title, text: ArticleText(builder.text),
      paragraphs: builder.paragraphs)
    annotation = builder.annotation
  }

  private struct Builder {
    private static let roles: [Character: Paragraph.Role] = [
      "#": .headline, "@": .byline, "=": .dateline, "!": .caption, "~": .boilerplate,
      "*": .listItem, ">": .blockquote, "+": .heading,
    ]

    var text = ""
    var paragraphs: [Paragraph] = []
    var annotation = Annotation()
    private var cues: [TextRange] = []

    private var offset: TextOffset { TextOffset(utf8: text.utf8.count) }

    mutating func paragraph(_ line: Substring) {
      var rest = line
      var role = Paragraph.Role.body
      if let first = rest.first, let marked = Self.roles[first] {
        role = marked
        rest = rest.dropFirst()
      }
      let start = offset
      content(&rest)
      if start < offset { paragraphs.append(Paragraph(range: start..<offset, role: role)) }
      giveCues(since: start)
      addSentences(since: start)
      text += "\n"
    }

    /// A sentence ends where a full stop stands before a space.
    private mutating func addSentences(since start: TextOffset) {
      let bytes = Array(text.utf8)
      var first = start.utf8
      for i in start.utf8..<bytes.count
      where i + 1 == bytes.count || bytes[i...].starts(with: [0x2E, 0x20]) {
        annotation.sentences.append(TextRange(utf8: first..<(i + 1)))
        first = min(i + 2, bytes.count)
      }
    }

    private mutating func giveCues(since start: TextOffset) {
      let quotes = annotation.quotes.indices.filter {
        annotation.quotes[$0].extent.lowerBound >= start
      }
      for cue in cues {
        let before = quotes.last { annotation.quotes[$0].extent.lowerBound < cue.lowerBound }
        annotation.quotes[before ?? quotes[0]].cue = cue
      }
      cues = []
    }

    private mutating func content(_ rest: inout Substring) {
      while let character = rest.first, character != "]" {
        rest = rest.dropFirst()
        if character == "[" {
          mark(&rest)
          rest = rest.dropFirst()
        } else {
          text.append(character)
        }
      }
    }

    private mutating func mark(_ rest: inout Substring) {
      let bar = rest.firstIndex(of: "|")!
      var words = rest[..<bar].split(separator: " ", maxSplits: 1).map(String.init)
      let kind: Mention.Kind = words[0] == "nominal" ? .nominal : .name
      if kind == .nominal {
        words = words[1].split(separator: " ", maxSplits: 1).map(String.init)
      }
      rest = rest[rest.index(after: bar)...]
      let start = offset
      let quotesBefore = annotation.quotes.count
      let mentionsBefore = annotation.mentions.count
      let name = words.count > 1 ? words[1] : nil
      if let quoteKind = Quote.Kind(rawValue: words[0]) {
        let speakers = name.map { [Quote.Speaker(entity: entity($0, .person))] } ?? []
        content(&rest)
        annotation.quotes.insert(
          Quote(kind: quoteKind, spans: [start..<offset], speakers: speakers, confidence: 0.94),
          at: quotesBefore)
      } else if let type = EntityType(rawValue: words[0]) {
        content(&rest)
        let words = String(text.utf8.dropFirst(start.utf8))!
        annotation.mentions.insert(
          Mention(range: start..<offset, entity: entity(name ?? words, type), kind: kind),
          at: mentionsBefore)
      } else {
        content(&rest)
        cues.append(start..<offset)
      }
    }

    private mutating func entity(_ name: String, _ type: EntityType) -> Entity.ID {
      if let index = annotation.entities.firstIndex(where: { $0.name == name }) {
        return Entity.ID(index)
      }
      annotation.entities.append(Entity(name: name, type: type))
      return Entity.ID(annotation.entities.count - 1)
    }
  }
}
