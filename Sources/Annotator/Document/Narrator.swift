import Article

/// Finds who "I" is outside of quotation marks: whose turn it is in a transcript, or who wrote the
/// article.
struct Narrator {
  let segmentation: Segmentation
  let reader: SourceReader

  /// What an author without a byline is called.
  static let unnamed = "the author"

  static func isMeant(by words: String) -> Bool {
    ["i", "me", "my", "myself"].contains(words.lowercased())
  }

  /// The person named in the byline, or whom the form of the text lets speak.
  func person(speakingAt offset: TextOffset) -> Mention? {
    if let speaker = segmentation.paragraphs[segmentation.paragraphIndex(at: offset)].speaker {
      return reader.mention(in: speaker)?.mention
    }
    return segmentation.paragraphs.lazy.filter { $0.role == .byline }
      .compactMap(firstPerson).first
  }

  private func firstPerson(in paragraph: Segmentation.SegmentedParagraph) -> Mention? {
    reader.mentions[reader.mentions.start(near: paragraph.range)...]
      .prefix { $0.range.lowerBound < paragraph.range.upperBound }
      .first { paragraph.range.encloses($0.range) && reader.isPerson($0) }
  }
}
