import Article

/// Chooses the words that name who speaks among those that may.
struct SourceChoice {
  private let text: ArticleText
  private let segmentation: Segmentation
  private let reader: SourceReader
  private let nearby: NearbySpeaker
  private let written: WrittenSpeaker
  /// Where the utterances in marks begin, in text order.
  private let starts: [TextOffset]
  /// Where mentions of groups begin, in bytes, in text order.
  private let groups: [Int]

  init(
    _ utterances: [Utterance], reader: SourceReader, groups: [Int], text: ArticleText,
    segmentation: Segmentation
  ) {
    self.groups = groups
    self.text = text
    self.segmentation = segmentation
    self.reader = reader
    nearby = NearbySpeaker(text: text, segmentation: segmentation, reader: reader)
    written = WrittenSpeaker(text: text, segmentation: segmentation, reader: reader)
    starts = utterances.filter(\.isMarked).flatMap { $0.spans.map(\.lowerBound) }.sorted()
  }

  /// The source of an utterance; nil where none is likely enough.
  func source(of utterance: Utterance) -> Links.Link? {
    written.speaker(of: utterance).map { Links.Link(range: $0, probability: 1) }
      ?? turn(of: utterance) ?? quoted(in: utterance) ?? inner(of: utterance)
      ?? utterance.links.sources.first { link in
        guard let range = link.range, link.probability >= Links.leastProbability else {
          return false
        }
        return !leadsElsewhere(range, from: utterance)
      }
  }

  /// The speaker whom the form of the text names, for marks that nobody is linked to.
  private func turn(of utterance: Utterance) -> Links.Link? {
    guard utterance.isMarked, utterance.links.cue == nil,
      let speaker = segmentation.paragraphs[utterance.paragraph].speaker, speaker.utf8Count > 2,
      InterviewTurn(label: text[speaker]) == nil
    else { return nil }
    return Links.Link(range: speaker, probability: 1)
  }

  /// "An agency quoted Doe as saying": Doe says it.
  private func quoted(in utterance: Utterance) -> Links.Link? {
    guard let cue = utterance.links.cue else { return nil }
    let lexemes = segmentation.lexemes
    let run = segmentation.run(of: cue)
    guard let verb = run.first(where: { Words.quoting.contains(lexemes[$0].key) }) else {
      return nil
    }
    let rest = lexemes[(verb + 1)..<min(verb + 14, lexemes.count)]
    guard let asWord = rest.firstIndex(where: { $0.key == Words.as }), asWord > verb + 1,
      asWord + 1 < lexemes.count, lexemes[asWord + 1].classes.contains(.sayParticiple)
    else { return nil }
    let range = segmentation.range(of: (verb + 1)..<asWord)
    return reader.heads(of: range) == [range] && reader.mention(in: range) == nil
      ? nil : Links.Link(range: range, probability: 0.9)
  }

  /// "The two underlined the need of 'more trust', an agency reported": a fragment belongs to who is
  /// said to have said it, and not to who reports that behind it.
  private func inner(of utterance: Utterance) -> Links.Link? {
    guard utterance.kind == .partial, let outer = utterance.links.source?.range,
      outer.lowerBound >= utterance.start
    else { return nil }
    let sentence = segmentation.sentenceIndex(at: utterance.start)
    let linked = utterance.links.sources.first { link in
      guard let range = link.range, range.upperBound <= utterance.start,
        segmentation.sentenceIndex(at: range.lowerBound) == sentence
      else { return false }
      let next = segmentation.lexemeIndex(at: range.upperBound)
      return segmentation.lexemes[next..<min(next + 2, segmentation.lexemes.count)].contains {
        $0.classes.contains(.sayVerb)
      }
    }
    return linked ?? claimant(before: utterance)
  }

  /// "The suspect claimed that he 'stuffed the bag'": who claims it, as the source tells.
  private func claimant(before utterance: Utterance) -> Links.Link? {
    let lexemes = segmentation.lexemes
    let sentence = segmentation.sentence(at: utterance.start)
    let start = segmentation.lexemeIndex(at: utterance.start)
    guard start > sentence.lowerBound,
      let verb = (sentence.lowerBound..<start).last(where: {
        lexemes[$0].classes.contains(.sayVerb)
      }), verb > sentence.lowerBound, verb + 1 < start
    else { return nil }
    let subject = segmentation.range(of: sentence.lowerBound..<verb)
    // "The two sides underlined"
    if let group = groups.last(where: { subject.utf8.contains($0) }) {
      let range = TextRange(utf8: group..<subject.upperBound.utf8)
      return Links.Link(range: range, probability: 0.6)
    }
    guard lexemes[verb + 1].key == Words.that else { return nil }
    return nearby.actors(in: sentence.lowerBound..<verb).last.map {
      Links.Link(range: $0.range, probability: 0.6)
    }
  }

  /// Whether a source stands behind an utterance, in a sentence in which it announces other words:
  /// "… ." Doe said: "…".
  private func leadsElsewhere(_ source: TextRange, from utterance: Utterance) -> Bool {
    let end = utterance.spans[utterance.spans.count - 1].upperBound
    guard source.lowerBound >= end else { return false }
    let sentence = segmentation.sentenceIndex(at: source.lowerBound)
    guard sentence != segmentation.sentenceIndex(at: end - 1) else { return false }
    guard let next = starts.first(at: source.upperBound) else { return false }
    return segmentation.sentenceIndex(at: next) == sentence
  }

  private enum Words {
    static let quoting = wordKeys("quoted quotes quoting cited cites citing")
    static let `as` = wordKey("as")
    static let that = wordKey("that")
  }
}

extension [TextOffset] {
  /// The first of the sorted offsets that is `offset` or behind it.
  fileprivate func first(at offset: TextOffset) -> TextOffset? {
    let next = partitioningIndex { $0 >= offset }
    return next < count ? self[next] : nil
  }
}
