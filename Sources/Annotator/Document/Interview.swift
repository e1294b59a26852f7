import Article

/// What a turn of an interview is that names nobody: "Q:" asks, "A:" answers.
enum InterviewTurn {
  case question, answer

  /// - Parameter label: The words before the colon: "Q", "A2", "Question".
  init?(label: String) {
    let letters = label.lowercased().prefix { !$0.isNumber && $0 != "." && $0 != " " }
    guard label.dropFirst(letters.count).allSatisfy({ !$0.isLetter }) else { return nil }
    switch letters {
    case "q", "question": self = .question
    case "a", "answer", "ans": self = .answer
    default: return nil
    }
  }
}

/// Finds who asks and who answers in an interview, from what stands before its first turn.
struct Interview {
  /// Who answers; nil where nobody is named.
  private(set) var answering: Entity.ID?
  /// Who asks; nil where nobody is named.
  private(set) var asking: Entity.ID?
  private let turns: [InterviewTurn?]

  /// - Parameter reader: The mentions of the article.
  init(text: ArticleText, segmentation: Segmentation, reader: SourceReader) {
    turns = segmentation.paragraphs.map { paragraph in
      paragraph.speaker.flatMap { $0.utf8Count < 12 ? InterviewTurn(label: text[$0]) : nil }
    }
    guard let first = turns.firstIndex(where: { $0 != nil }) else { return }
    let start = segmentation.paragraphs[first].range.lowerBound
    let people = reader.mentions.prefix { $0.range.upperBound <= start }.filter(reader.isActor)
    func isInByline(_ mention: Mention) -> Bool {
      segmentation.paragraphs[segmentation.paragraphIndex(at: mention.range.lowerBound)].role
        == .byline
    }
    for verb in segmentation.run(of: text.startOffset..<start)
    where Words.interviewing.contains(segmentation.lexemes[verb].key) {
      let place = segmentation.lexemes[verb].range
      let sentence = segmentation.range(
        of: segmentation.sentence(at: place.lowerBound))
      let actors = people.filter { sentence.encloses($0.range) }
      let before = actors.last { $0.range.upperBound <= place.lowerBound }
      guard
        let behind = actors.first(where: {
          $0.range.lowerBound >= place.upperBound && $0.entity != before?.entity
        })
      else { continue }
      // "The Courier spoke to Doe", "Doe spoke to the Courier"
      if reader.isPerson(behind) {
        answering = behind.entity
        asking = before?.entity
      } else if let before, reader.isPerson(before) {
        answering = before.entity
        asking = behind.entity
      }
      if answering != nil { break }
    }
    let named = people.filter { reader.isPerson($0) && $0.kind == .name }
    if answering == nil { answering = Self.most(of: named.filter { !isInByline($0) }) }
    if asking == nil {
      asking = named.first { isInByline($0) && $0.entity != answering }?.entity
    }
  }

  /// What the turn of a paragraph is; nil where it is none, or where its label names the speaker.
  func turn(ofParagraph i: Int) -> InterviewTurn? { turns[i] }

  func speaker(of turn: InterviewTurn) -> Entity.ID? {
    switch turn {
    case .question: asking
    case .answer: answering
    }
  }

  /// The entity with most mentions; among equals the first.
  private static func most(of mentions: [Mention]) -> Entity.ID? {
    var counts: [Entity.ID: Int] = [:]
    for mention in mentions { counts[mention.entity, default: 0] += 1 }
    let highest = counts.values.max()
    return mentions.first { counts[$0.entity] == highest }?.entity
  }

  private enum Words {
    static let interviewing = wordKeys(
      "interview interviewed interviews spoke speaks talked talks sat sits caught")
  }
}
