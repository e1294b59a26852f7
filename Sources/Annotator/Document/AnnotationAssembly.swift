import Article

/// Numbers entities by their first mention, leaves out descriptions that nobody needs, and sorts.
struct AnnotationAssembly {
  let table: EntityTable
  let quotes: [Quote]
  let segmentation: Segmentation

  var annotation: Annotation {
    var isKept = table.entries.map(\.isNamed)
    for quote in quotes {
      for speaker in quote.speakers { isKept[speaker.entity.index] = true }
    }
    // Who is spoken of again by a pronoun matters to the reader as well.
    for mention in table.mentions where mention.kind == .pronoun {
      isKept[mention.entity.index] = true
    }
    let mentions = allMentions.filter { isKept[$0.entity.index] }
    var number: [Int?] = Array(repeating: nil, count: table.entries.count)
    var entities: [Entity] = []
    for mention in mentions where number[mention.entity.index] == nil {
      number[mention.entity.index] = entities.count
      let entry = table.entries[mention.entity.index]
      entities.append(
        Entity(
          name: entry.name, type: entry.type,
          aliases: entry.aliases.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) },
          value: entry.value))
    }
    return Annotation(
      tokens: segmentation.lexemes.map { Token(range: $0.range) },
      sentences: segmentation.sentences.map { segmentation.range(of: $0) },
      entities: entities,
      mentions: mentions.compactMap { mention in
        number[mention.entity.index].map {
          Mention(range: mention.range, entity: Entity.ID($0), kind: mention.kind)
        }
      },
      quotes: renumbered(number))
  }

  /// The mentions, with those of speakers that only a quote points to.
  private var allMentions: [Mention] {
    var hasMention = Array(repeating: false, count: table.entries.count)
    for mention in table.mentions { hasMention[mention.entity.index] = true }
    var mentions = table.mentions
    for quote in quotes {
      for speaker in quote.speakers where !hasMention[speaker.entity.index] {
        guard let range = speaker.mention else { continue }
        mentions.append(Mention(range: range, entity: speaker.entity, kind: .nominal))
        hasMention[speaker.entity.index] = true
      }
    }
    return mentions.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private func renumbered(_ number: [Int?]) -> [Quote] {
    quotes.map { quote in
      var quote = quote
      quote.speakers = quote.speakers.compactMap { speaker in
        number[speaker.entity.index].map {
          Quote.Speaker(entity: Entity.ID($0), mention: speaker.mention)
        }
      }
      quote.evidence.runnerUp = quote.evidence.runnerUp.flatMap { other in
        number[other.entity.index].map {
          Evidence.RunnerUp(entity: Entity.ID($0), probability: other.probability)
        }
      }
      return quote
    }
  }
}
