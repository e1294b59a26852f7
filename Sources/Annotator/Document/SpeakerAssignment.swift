import Article

/// Gives each utterance its speakers: by the words beside its cue, or by what stands around it.
struct SpeakerAssignment {
  private let text: ArticleText
  private let segmentation: Segmentation
  private var naming: SpeakerNaming
  private let utterances: [Utterance]
  private let reader: SourceReader
  private let choice: SourceChoice
  private let issuers: DocumentIssuer
  private let nearby: NearbySpeaker
  private let interview: Interview

  /// The entities, with the speakers that only their words describe.
  var table: EntityTable { naming.table }

  /// - Parameter speakers: The shortest words that name who speaks, in text order.
  init(
    _ utterances: [Utterance], table: EntityTable, speakers: [TextRange], text: ArticleText,
    segmentation: Segmentation
  ) {
    reader = SourceReader(
      text: text, segmentation: segmentation,
      mentions: table.mentions.filter {
        let type = table.entries[$0.entity.index].type
        return type != .date && type != .money
      },
      types: table.entries.map(\.type), speakers: speakers)
    choice = SourceChoice(
      utterances, reader: reader, groups: table.groups.keys.sorted(), text: text,
      segmentation: segmentation)
    issuers = DocumentIssuer(text: text, segmentation: segmentation, reader: reader)
    nearby = NearbySpeaker(text: text, segmentation: segmentation, reader: reader)
    interview = Interview(text: text, segmentation: segmentation, reader: reader)
    naming = SpeakerNaming(
      table: table, reader: reader, text: text, segmentation: segmentation)
    self.utterances = utterances
    self.text = text
    self.segmentation = segmentation
  }

  /// - Throws: `CancellationError`.
  mutating func quotes() throws(CancellationError) -> [Quote] {
    var quotes: [Quote] = []
    quotes.reserveCapacity(utterances.count)
    var last: Int?
    for (i, utterance) in utterances.enumerated() {
      if i % 64 == 0 { try checkCancellation() }
      var quote = Quote(
        kind: utterance.kind, act: utterance.act, spans: utterance.spans,
        cue: utterance.links.cue)
      if let turn = turn(of: utterance) {
        takeTurn(of: &quote, turn)
        if !quote.speakers.isEmpty { last = i }
      } else if utterance.kind != .term {
        let source = choice.source(of: utterance)
        if let source, let range = source.range {
          quote.speakers = reader.heads(of: range).flatMap { naming.speakers(namedBy: $0) }
          explain(&quote, source, others: utterance.links.sources)
        }
        resolveDocument(of: &quote, last: last.map { quotes[$0] })
        if quote.speakers.isEmpty, source == nil {
          if utterance.isMarked, let person = nearby.person(before: utterance) {
            quote.speakers = [Quote.Speaker(entity: person.entity, mention: person.range)]
            quote.confidence = SpeakerConfidence.spokenOf
            quote.evidence.decision = "person spoken of before"
          } else if utterance.isMarked {
            continueSpeaker(of: &quote, i, last: last.map { quotes[$0] })
          } else {
            takeSubject(of: &quote, utterance)
          }
        }
        removeRepeated(&quote)
        if !quote.speakers.isEmpty { last = i }
      }
      quotes.append(quote)
    }
    resolveHeadlines(&quotes)
    return quotes
  }

  /// The turn of an interview that marked words without a source of their own stand in.
  private func turn(of utterance: Utterance) -> InterviewTurn? {
    guard utterance.isMarked, utterance.links.source == nil else { return nil }
    return interview.turn(ofParagraph: utterance.paragraph)
  }

  /// Who answers, or asks; unknown where the article names nobody.
  private func takeTurn(of quote: inout Quote, _ turn: InterviewTurn) {
    guard let speaker = interview.speaker(of: turn) else { return }
    quote.speakers = [Quote.Speaker(entity: speaker, mention: nil)]
    quote.confidence = SpeakerConfidence.interview
    quote.evidence.decision = "turn of the interview"
  }

  /// Notes why a source was taken, how sure that is, and who else it may have been.
  private mutating func explain(_ quote: inout Quote, _ source: Links.Link, others: [Links.Link]) {
    guard let speaker = quote.speakers.first else { return }
    let kind = speaker.mention.flatMap { reader.mention(in: $0)?.mention.kind }
    quote.confidence = SpeakerConfidence.confidence(
      of: kind, table.entries[speaker.entity.index].type, link: source.probability)
    quote.evidence.decision = kind == .name ? "named beside the cue" : "described beside the cue"
    if kind == .pronoun { quote.evidence.decision = "pronoun beside the cue" }
    quote.evidence.chain = reader.chain(from: speaker)
    let second = others.first {
      $0.range != nil && $0.range != source.range && $0.probability >= Self.leastRunnerUp
    }
    if let second, let range = second.range, let head = reader.heads(of: range).first,
      let other = reader.mention(in: head)?.mention, other.entity != speaker.entity
    {
      quote.evidence.runnerUp = Evidence.RunnerUp(
        entity: other.entity, probability: second.probability)
    }
  }

  /// A likelihood that reads as 0.00 is none.
  private static let leastRunnerUp = 0.005

  /// "The report says": who published it does; "the statement added": who spoke before.
  private func resolveDocument(of quote: inout Quote, last: Quote?) {
    guard quote.speakers.count == 1, !table.entries[quote.speakers[0].entity.index].isNamed,
      let mention = quote.speakers[0].mention, let document = issuers.document(in: mention)
    else { return }
    if let issuer = issuers.issuer(of: mention) {
      quote.speakers = [Quote.Speaker(entity: issuer, mention: mention)]
      quote.confidence = SpeakerConfidence.issuer
      quote.evidence.decision = "who issued it"
    } else if let last, document.classes.contains(.speechNoun) {
      quote.speakers = last.speakers.map { Quote.Speaker(entity: $0.entity, mention: mention) }
      quote.confidence = SpeakerConfidence.issuer
      quote.evidence.decision = "who made the statement before"
    }
  }

  private func removeRepeated(_ quote: inout Quote) {
    var seen: Set<Entity.ID> = []
    quote.speakers = quote.speakers.filter { seen.insert($0.entity).inserted }
  }

  /// Marks without a cue go on with the speaker before them.
  private func continueSpeaker(of quote: inout Quote, _ index: Int, last: Quote?) {
    let utterance = utterances[index]
    guard let last,
      segmentation.paragraphs[utterance.paragraph].role.isBody
    else { return }
    quote.speakers = last.speakers.map { Quote.Speaker(entity: $0.entity, mention: nil) }
    quote.confidence = SpeakerConfidence.goingOn
    quote.evidence.decision = "same speaker goes on"
  }

  /// A reported statement is the subject's.
  private func takeSubject(of quote: inout Quote, _ utterance: Utterance) {
    guard let mention = nearby.subject(of: utterance) else { return }
    quote.speakers = [Quote.Speaker(entity: mention.entity, mention: mention.range)]
    quote.confidence = SpeakerConfidence.subject
    quote.evidence.decision = "subject of the sentence"
  }

  /// A headline's quote is of the kind that the body gives the same words, and belongs to who says
  /// them there, unless the headline itself names a person: other headlines are too terse to tell a
  /// speaker by.
  private func resolveHeadlines(_ quotes: inout [Quote]) {
    let body = utterances.indices.filter {
      segmentation.paragraphs[utterances[$0].paragraph].role.isBody && !quotes[$0].speakers.isEmpty
    }
    for i in utterances.indices where quotes[i].kind == .direct || quotes[i].kind == .partial {
      let role = segmentation.paragraphs[utterances[i].paragraph].role
      guard role == .headline || role == .subheading || role == .caption else { continue }
      let same = sameWords(as: quotes[i], in: quotes, body.prefix(Self.longestSearch))
      if let same, quotes[same.quote].kind != .indirect { quotes[i].kind = quotes[same.quote].kind }
      let isDoubtful =
        quotes[i].speakers.isEmpty
        || (same?.share ?? 0) >= Self.sureShare && !quotes[i].speakers.contains(where: isPerson)
      guard isDoubtful, let found = same?.quote ?? body.first else { continue }
      let speakers = quotes[found].speakers.map(\.entity)
      if quotes[i].speakers.map(\.entity) == speakers { continue }
      quotes[i].speakers = speakers.map { Quote.Speaker(entity: $0, mention: nil) }
      quotes[i].confidence =
        same == nil ? SpeakerConfidence.headline : SpeakerConfidence.headlineWithSameWords
      quotes[i].evidence.decision =
        same == nil ? "first quoted in the body" : "same words in the body"
    }
  }

  private func isPerson(_ speaker: Quote.Speaker) -> Bool {
    let entry = table.entries[speaker.entity.index]
    return entry.isNamed && entry.type == .person
  }

  /// The share of a headline's words from which the body's speaker goes before the headline's own.
  private static let sureShare = 0.6

  /// How many quotes of the body a headline's is compared with.
  private static let longestSearch = 200

  /// The quote that has most words in common with another, and nearly a third at least.
  private func sameWords(
    as quote: Quote, in quotes: [Quote], _ candidates: some Sequence<Int>
  ) -> (quote: Int, share: Double)? {
    let words = contentWords(of: quote)
    var best: (quote: Int, share: Double)?
    for candidate in candidates {
      let other = contentWords(of: quotes[candidate])
      let common = words.filter(other.contains).count
      let share = Double(common) / Double(max(words.count, 1))
      if share > (best?.share ?? 0.3) { best = (candidate, share) }
    }
    return best
  }

  private func contentWords(of quote: Quote) -> [UInt64] {
    var keys: [UInt64] = []
    for span in quote.spans {
      for lexeme in segmentation.lexemes[segmentation.run(of: span)]
      where lexeme.kind == .word && lexeme.end - lexeme.start > 3 && keys.count < 64 {
        keys.append(lexeme.key)
      }
    }
    return keys
  }
}
