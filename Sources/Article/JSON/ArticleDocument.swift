/// An article with what was found in it, as the JSON that other programs read.
///
/// Offsets in it are Unicode scalars into `text`, end exclusive. The format is versioned: a member
/// is never removed nor changed in meaning under the same version.
public struct ArticleDocument: Sendable {
  public static let version = 1

  /// What goes into the JSON beyond the standard members.
  public struct Options: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Sentences and tokens.
    public static let tokens = Options(rawValue: 1)
    /// The evidence of each quote.
    public static let evidence = Options(rawValue: 2)
  }

  public let article: Article
  public let annotation: Annotation
  private let map: ScalarMap

  public init(_ article: Article, _ annotation: Annotation) {
    self.article = article
    self.annotation = annotation
    map = ScalarMap(article.text)
  }

  public func json(_ options: Options = []) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("version", .integer(Self.version)),
      ("source", .string(article.source)),
      ("title", .optional(article.title)),
      ("byline", .optional(article.byline)),
      ("date", .optional(article.date)),
      ("language", .optional(article.language)),
      ("text", .string(article.text.string)),
      ("paragraphs", .array(article.paragraphs.map(paragraph))),
      ("links", .array(article.links.map(link))),
      ("entities", .array(entities())),
      ("quotes", .array(annotation.quotes.indices.map { quote($0, options) })),
    ]
    if options.contains(.tokens) {
      members.append(("sentences", .array(annotation.sentences.map { .object(span($0)) })))
      members.append(("tokens", .array(annotation.tokens.map { .object(span($0.range)) })))
    }
    return .object(members)
  }

  private func span(_ range: TextRange) -> [(key: String, value: JSONValue)] {
    let scalars = map.scalars(range)
    return [("start", .integer(scalars.lowerBound)), ("end", .integer(scalars.upperBound))]
  }

  private func words(_ range: TextRange) -> JSONValue {
    .object(span(range) + [("text", .string(article.text[range]))])
  }

  private func paragraph(_ paragraph: Paragraph) -> JSONValue {
    .object(span(paragraph.range) + [("role", .string(paragraph.role.rawValue))])
  }

  private func link(_ link: Link) -> JSONValue {
    .object(span(link.range) + [("address", .string(link.address))])
  }

  private func entities() -> [JSONValue] {
    var mentions: [[JSONValue]] = Array(repeating: [], count: annotation.entities.count)
    for mention in annotation.mentions {
      mentions[mention.entity.index].append(
        .object(
          span(mention.range) + [
            ("text", .string(article.text[mention.range])),
            ("kind", .string(mention.kind.rawValue)),
          ]))
    }
    return annotation.entities.enumerated().map { index, entity in
      var members: [(key: String, value: JSONValue)] = [
        ("id", .string(Entity.ID(index).description)),
        ("name", .string(entity.name)),
        ("type", .string(entity.type.rawValue)),
        ("aliases", .array(entity.aliases.map(JSONValue.string))),
      ]
      if entity.type == .date { members.append(("value", .optional(entity.value))) }
      members.append(("mentions", .array(mentions[index])))
      return .object(members)
    }
  }

  private func quote(_ index: Int, _ options: Options) -> JSONValue {
    let quote = annotation.quotes[index]
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(Quote.ID(index).description)),
      ("kind", .string(quote.kind.rawValue)),
      ("act", .string(quote.act.rawValue)),
      ("spans", .array(quote.spans.map { .object(span($0)) })),
      ("text", .string(article.text.words(of: quote))),
      ("speakers", .array(quote.speakers.map(speaker))),
      ("cue", quote.cue.map(words) ?? .null),
      ("confidence", .fraction(quote.confidence)),
    ]
    if options.contains(.evidence) { members.append(("evidence", evidence(quote.evidence))) }
    return .object(members)
  }

  private func speaker(_ speaker: Quote.Speaker) -> JSONValue {
    .object([
      ("entity", .string(speaker.entity.description)),
      ("name", .string(annotation[speaker.entity].name)),
      ("mention", speaker.mention.map(words) ?? .null),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    let runnerUp = evidence.runnerUp.map { other in
      JSONValue.object([
        ("entity", .string(other.entity.description)),
        ("name", .string(annotation[other.entity].name)),
        ("probability", .fraction(other.probability)),
      ])
    }
    return .object([
      ("decision", .string(evidence.decision)),
      ("chain", .array(evidence.chain.map(words))),
      ("runnerUp", runnerUp ?? .null),
    ])
  }
}

extension ArticleText {
  /// The words of a quote; interrupted ones are joined by " … ".
  public func words(of quote: Quote) -> String {
    quote.spans.map { self[$0] }.joined(separator: " … ")
  }
}
