import Article

/// Finds who speaks where the text says so by its form alone: a signature behind the words
/// ("… ." — Jane Doe, teacher) or a label before them ("DOE: …").
struct WrittenSpeaker {
  let text: ArticleText
  let segmentation: Segmentation
  let reader: SourceReader

  /// Words of a signature at most.
  private static let longestSignature = 14

  func speaker(of utterance: Utterance) -> TextRange? {
    guard utterance.isMarked else { return nil }
    return label(of: utterance) ?? signature(of: utterance)
  }

  /// A name in capitals and a colon right behind the opening mark.
  private func label(of utterance: Utterance) -> TextRange? {
    let lexemes = segmentation.lexemes
    let words = segmentation.run(of: utterance.spans[0])
    guard words.count > 3, Punctuation.isQuotationMark(lexemes[words.lowerBound], in: text)
    else { return nil }
    var end = words.lowerBound + 1
    while end < words.upperBound, end - words.lowerBound < 5, lexemes[end].shape == .allCapitals {
      end += 1
    }
    guard end > words.lowerBound + 1, end < words.upperBound,
      Punctuation.is(lexemes[end], ":", in: text)
    else { return nil }
    return segmentation.range(of: (words.lowerBound + 1)..<end)
  }

  /// A dash and a person's name behind the closing mark, and no verb of speech up to the end of the
  /// paragraph.
  private func signature(of utterance: Utterance) -> TextRange? {
    let lexemes = segmentation.lexemes
    let paragraph = segmentation.paragraphs[utterance.paragraph].lexemes
    let last = utterance.spans[utterance.spans.count - 1]
    let dash = segmentation.lexemeIndex(at: last.upperBound)
    guard paragraph.contains(dash), dash + 1 < paragraph.upperBound,
      paragraph.upperBound - dash <= Self.longestSignature, isDash(lexemes[dash])
    else { return nil }
    var name = dash + 1
    while name + 1 < paragraph.upperBound, isDash(lexemes[name]) { name += 1 }
    guard let mention = reader.mention(in: lexemes[name].range)?.mention, reader.isPerson(mention),
      mention.range.lowerBound <= lexemes[name].range.lowerBound,
      !lexemes[name..<paragraph.upperBound].contains(where: {
        $0.classes.intersects([.sayVerb, .sayParticiple])
      })
    else { return nil }
    return mention.range
  }

  private func isDash(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .punctuation else { return false }
    return Self.dashes.contains(String(text[lexeme.range]))
  }

  private static let dashes: Set<String> = ["-", "--", "–", "—", "―", "~"]
}
