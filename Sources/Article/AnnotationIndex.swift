/// What makes an entity the same in two annotations of one article.
public struct EntityKey: Hashable, Sendable {
  public var name: String
  public var type: EntityType

  public init(name: String, type: EntityType) {
    self.name = name
    self.type = type
  }

  public init(_ entity: Entity) { self.init(name: entity.name, type: entity.type) }
}

/// In which order a list names the entities of one type.
public enum EntityOrder: CaseIterable, Sendable {
  /// Most mentions first; on a tie the earlier.
  case count
  /// By first mention.
  case first
  /// By name, whatever its case.
  case name
}

/// An annotation with the look-ups that a reader needs, derived once.
///
/// Building one costs time in proportion to the annotation, so a session builds it off the main
/// thread and hands it over whole. Two are equal when their annotations are.
public struct AnnotationIndex: Sendable {
  public let annotation: Annotation
  /// The spans of all quotes, terms included; numbers are positions in ``Annotation/quotes``.
  public let quoteSpans: IntervalIndex
  /// Numbers are positions in ``Annotation/mentions``.
  public let mentions: IntervalIndex
  /// The reporting words; numbers are positions in ``Annotation/quotes``.
  public let cues: IntervalIndex
  /// The words that name the speaker beside a quote; numbers are positions in
  /// ``Annotation/quotes``.
  public let speakerMentions: IntervalIndex
  /// By entity: positions in ``Annotation/mentions``, in text order.
  public let mentionsOfEntity: Groups
  /// By entity: positions in ``Annotation/quotes`` that it speaks, terms left out, in text order.
  public let quotesByEntity: Groups
  /// By entity: positions in ``Annotation/quotes``, terms left out, in which it is mentioned, or in
  /// whose sentence it is.
  public let quotesAboutEntity: Groups
  /// By mention: the position of its paragraph.
  public let paragraphOfMention: [Int32]
  /// By entity: its number among the speakers, counted from 0 in order of their first quotes; -1
  /// for those who say nothing. The number decides the speaker's colour.
  public let speakerNumbers: [Int32]
  /// By entity: whether it goes by a name, and not only by what is said of it, "a resident".
  private let areNamed: [Bool]
  private let idsByKey: [EntityKey: Entity.ID]
  private let orders: [EntityOrder: [EntityType: [Entity.ID]]]

  /// - Parameter previous: An earlier index of the same article, whose speakers keep their numbers
  ///   and so their colours.
  public init(
    _ annotation: Annotation, of article: Article, after previous: AnnotationIndex? = nil
  ) {
    self.annotation = annotation
    let quotes = annotation.quotes
    let entityCount = annotation.entities.count

    quoteSpans = IntervalIndex(
      quotes.enumerated().flatMap { number, quote in quote.spans.map { ($0, number) } })
    mentions = IntervalIndex(annotation.mentions.enumerated().map { ($1.range, $0) })
    cues = IntervalIndex(
      quotes.enumerated().compactMap { number, quote in quote.cue.map { ($0, number) } })
    speakerMentions = IntervalIndex(
      quotes.enumerated().flatMap { number, quote in
        quote.speakers.compactMap { $0.mention.map { ($0, number) } }
      })

    mentionsOfEntity = Groups(
      keys: entityCount,
      pairs: annotation.mentions.enumerated().map { (key: $1.entity.index, member: $0) })
    let spoken = quotes.enumerated().filter { $1.kind != .term }
    quotesByEntity = Groups(
      keys: entityCount,
      pairs: spoken.flatMap { number, quote in
        quote.speakers.map { (key: $0.entity.index, member: number) }
      })
    quotesAboutEntity = Groups(
      keys: entityCount, pairs: Self.aboutPairs(spoken, in: annotation, mentions: mentions))
    paragraphOfMention = annotation.mentions.map {
      Int32(article.paragraphIndex(at: $0.range.lowerBound) ?? 0)
    }
    areNamed = Self.areNamed(annotation, in: article.text)
    let ids = annotation.entities.indices.map(Entity.ID.init)
    let counts = mentionsOfEntity
    orders = Self.orders(ids, in: annotation) { counts.count($0.index) }
    idsByKey = Dictionary(ids.map { (EntityKey(annotation[$0]), $0) }) { first, _ in first }
    speakerNumbers = Self.speakerNumbers(annotation, after: previous)
  }

  public static let empty = AnnotationIndex(
    Annotation(), of: Article(source: "", text: ArticleText(""), paragraphs: []))

  public func id(of key: EntityKey) -> Entity.ID? { idsByKey[key] }

  /// Whether an entity goes by a name; not so "a resident" and "the ministry", as long as the reader
  /// gives them none.
  public func isNamed(_ id: Entity.ID) -> Bool { areNamed[id.index] }

  /// The entities of one type.
  public func entities(of type: EntityType, by order: EntityOrder) -> [Entity.ID] {
    orders[order]?[type] ?? []
  }

  /// The paragraphs in which an entity is mentioned, in order, each once.
  public func paragraphs(mentioning id: Entity.ID) -> [Int] {
    var result: [Int] = []
    for mention in mentionsOfEntity[id.index] {
      let paragraph = Int(paragraphOfMention[Int(mention)])
      if result.last != paragraph { result.append(paragraph) }
    }
    return result
  }

  /// The sentences that a stretch touches, as one range; the stretch itself if there are none.
  public func sentences(around stretch: TextRange) -> TextRange {
    Self.sentences(around: stretch, in: annotation.sentences)
  }

  private static func sentences(
    around stretch: TextRange, in sentences: [TextRange]
  ) -> TextRange {
    var next = sentences.partitioningIndex { $0.upperBound > stretch.lowerBound }
    var range = stretch
    while next < sentences.count, sentences[next].lowerBound < stretch.upperBound {
      let start = min(range.lowerBound, sentences[next].lowerBound)
      range = start..<max(range.upperBound, sentences[next].upperBound)
      next += 1
    }
    return range
  }

  /// A runaway quote (a mark that is never closed) would mention everybody; this many are enough.
  private static let maximumMentionsPerSpan = 200

  private static func aboutPairs(
    _ quotes: [(offset: Int, element: Quote)], in annotation: Annotation, mentions: IntervalIndex
  ) -> [(key: Int, member: Int)] {
    var pairs: [(key: Int, member: Int)] = []
    for (number, quote) in quotes {
      var seen: [Int] = []
      for span in quote.spans {
        let range = sentences(around: span, in: annotation.sentences)
        for mention in mentions.numbers(overlapping: range).prefix(maximumMentionsPerSpan) {
          let entity = annotation.mentions[mention].entity.index
          if seen.contains(entity) { continue }
          seen.append(entity)
          pairs.append((key: entity, member: number))
        }
      }
    }
    return pairs
  }

  private static func orders(
    _ ids: [Entity.ID], in annotation: Annotation, count: (Entity.ID) -> Int
  ) -> [EntityOrder: [EntityType: [Entity.ID]]] {
    // Tuples with the position last make the orders total, and so the same on every run.
    let byCount = ids.map { (-count($0), $0) }.sorted { $0 < $1 }.map(\.1)
    let byName = ids.map { (annotation[$0].name.lowercased(), $0) }.sorted { $0 < $1 }.map(\.1)
    return [.count: byCount, .first: ids, .name: byName].mapValues { order in
      Dictionary(grouping: order) { annotation[$0].type }
    }
  }

  private static func areNamed(_ annotation: Annotation, in text: ArticleText) -> [Bool] {
    var areNamed = annotation.entities.map { _ in true }
    var areMentioned = annotation.entities.map { _ in false }
    for mention in annotation.mentions where mention.kind == .nominal {
      let words = text[mention.range].split(whereSeparator: \.isWhitespace)
      if words.joined(separator: " ") == annotation[mention.entity].name {
        areNamed[mention.entity.index] = false
      }
    }
    for mention in annotation.mentions where mention.kind == .name {
      areMentioned[mention.entity.index] = true
    }
    return zip(areNamed, areMentioned).map { $0 || $1 }
  }

  private static func speakerNumbers(
    _ annotation: Annotation, after previous: AnnotationIndex?
  ) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: annotation.entities.count)
    var next: Int32 = 0
    if let previous {
      next = (previous.speakerNumbers.max() ?? -1) + 1
      for (index, entity) in annotation.entities.enumerated() {
        guard let old = previous.id(of: EntityKey(entity)) else { continue }
        numbers[index] = previous.speakerNumbers[old.index]
      }
    }
    for quote in annotation.quotes where quote.kind != .term {
      for speaker in quote.speakers where numbers[speaker.entity.index] < 0 {
        numbers[speaker.entity.index] = next
        next += 1
      }
    }
    return numbers
  }
}

extension AnnotationIndex: Equatable {
  public static func == (a: AnnotationIndex, b: AnnotationIndex) -> Bool {
    a.annotation == b.annotation
  }
}
