import Article

/// Finds who speaks by the sentence alone, where the encoder has linked nobody.
struct NearbySpeaker {
  let text: ArticleText
  let segmentation: Segmentation
  let reader: SourceReader

  /// The actor before the verb of a reported statement, or behind the statement: "Doe refused to
  /// say why", "why is unknown, Doe said".
  func subject(of utterance: Utterance) -> Mention? {
    let lexemes = segmentation.lexemes
    let sentence = segmentation.sentence(at: utterance.start)
    let first = segmentation.lexemeIndex(at: utterance.start)
    let verb =
      utterance.links.cue.map { segmentation.lexemeIndex(at: $0.lowerBound) }
      ?? (sentence.lowerBound..<max(first, sentence.lowerBound)).last {
        lexemes[$0].classes.intersects([.sayVerb, .thinkVerb, .sayParticiple])
      }
    if let verb, verb > sentence.lowerBound, verb < first {
      let before = actors(in: sentence.lowerBound..<verb)
      // A comma before the verb ends what is said of the subject.
      let isDistant = Punctuation.is(lexemes[verb - 1], ",", in: text)
      return isDistant ? before.first : before.last
    }
    let end = segmentation.lexemeIndex(at: utterance.spans[utterance.spans.count - 1].upperBound)
    guard let verb, verb >= end, end < sentence.upperBound else { return nil }
    return actors(in: end..<sentence.upperBound).first
  }

  /// The person spoken of right before words in marks that nobody is linked to, in their sentence
  /// or in the one before: "Doe hides nothing. '…'"; nil where others speak between.
  func person(before utterance: Utterance) -> Mention? {
    let index = segmentation.sentenceIndex(at: utterance.start)
    let start = segmentation.lexemeIndex(at: utterance.start)
    let sentence = segmentation.sentences[index]
    if start > sentence.lowerBound {
      return actors(in: sentence.lowerBound..<start).last { reader.isPerson($0) }
    }
    let paragraph = segmentation.paragraphs[utterance.paragraph]
    guard index > paragraph.sentences.lowerBound else { return nil }
    let before = segmentation.sentences[index - 1]
    let hasMarks = segmentation.lexemes[before].contains {
      Punctuation.isQuotationMark($0, in: text)
    }
    return hasMarks ? nil : actors(in: before).first.flatMap { reader.isPerson($0) ? $0 : nil }
  }

  /// The people and organisations mentioned in a run, owners of others aside, in text order.
  func actors(in run: Segmentation.Run) -> [Mention] {
    guard !run.isEmpty else { return [] }
    let range = segmentation.range(of: run)
    return reader.mentions[reader.mentions.start(near: range)...]
      .prefix { $0.range.lowerBound < range.upperBound }
      .filter {
        range.encloses($0.range) && reader.isActor($0) && !reader.isOwner($0.range)
      }
  }
}
