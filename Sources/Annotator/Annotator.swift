import Article
import Encoder

/// Finds who said what in an article, and the people, organisations and places in it.
public struct Annotator: Sendable {
  /// Built at first use, which is after the first screen.
  private var lexicon: Lexicon { .english }
  private let encoder: TextEncoder?
  /// Why the trained encoder is not used, in one line; nil where it is.
  public let problem: String?
  /// What is said of an article whose ``Annotation/isLanguageKnown`` is false, in one line.
  public static let unknownLanguage = "not in English, so only the words in marks are annotated"

  /// An annotator with the encoder inside the executable; with rules alone where that cannot run.
  public init() {
    do throws(EncoderError) {
      self.init(encoder: try TextEncoder.embedded())
    } catch {
      self.init(encoder: nil, problem: "annotating by rules alone: \(error)")
    }
  }

  /// - Parameter encoder: Nil to use rules alone.
  init(encoder: TextEncoder?, problem: String? = nil) {
    self.encoder = encoder
    self.problem = problem
  }

  /// The annotation of an article.
  ///
  /// - Complexity: O(length of the text).
  public func annotate(_ article: Article) -> Annotation {
    (try? annotate(article, article.paragraphs[...], near: nil) { _ in }) ?? Annotation()
  }

  /// The annotation of an article for a reader who looks at `near`.
  ///
  /// - Parameters:
  ///   - update: Gets provisional annotations of ever more paragraphs around `near`.
  /// - Throws: `CancellationError` when the task has been cancelled.
  public func annotate(
    _ article: Article, near offset: TextOffset, update: (Annotation) -> Void
  ) throws(CancellationError) -> Annotation {
    // The first part alone is shown while it grows; the others begin with what is known already.
    var place: TextOffset? = offset
    for window in ReadingWindow.growing(in: article, near: offset) {
      update(try annotate(article, window, near: place, update: update))
      place = nil
    }
    return try annotate(article, article.paragraphs[...], near: place, update: update)
  }

  /// - Parameters:
  ///   - paragraphs: Those to annotate.
  ///   - offset: The reader's place; nil where nobody waits for provisional annotations.
  private func annotate(
    _ article: Article, _ paragraphs: ArraySlice<Paragraph>, near offset: TextOffset?,
    update: (Annotation) -> Void
  ) throws(CancellationError) -> Annotation {
    let text = article.text
    let segmentation = try Segmentation(text, paragraphs, lexicon: lexicon)
    guard Language.isEnglish(segmentation) else {
      let findings = Findings(marks: try quotationMarks(of: segmentation, in: text))
      var annotation = try conclude(findings, of: article, segmentation: segmentation)
      annotation.isLanguageKnown = false
      return annotation
    }
    let findings = try findings(in: text, segmentation, near: offset) {
      (findings, range) throws(CancellationError) in
      let covered = segmentation.paragraphs(inside: range)
      let first = paragraphs.startIndex
      let part = paragraphs[first + covered.lowerBound..<first + covered.upperBound]
      guard let start = part.first?.range.lowerBound, let end = part.last?.range.upperBound else {
        return
      }
      update(
        try conclude(
          findings.inside(start..<end), of: article,
          segmentation: try Segmentation(text, part, lexicon: lexicon)))
    }
    return try conclude(findings, of: article, segmentation: segmentation)
  }

  /// What the encoder finds; what rules find where it cannot run.
  ///
  /// - Parameter update: Gets what was found in a part, and how far that reaches.
  private func findings(
    in text: ArticleText, _ segmentation: Segmentation, near offset: TextOffset?,
    update: (Findings, TextRange) throws(CancellationError) -> Void
  ) throws(CancellationError) -> Findings {
    let marks = try quotationMarks(of: segmentation, in: text)
    if let encoder {
      do {
        return try EncoderFinder(encoder: encoder, text: text, segmentation: segmentation)
          .find(marks: marks, near: offset, update: update)
      } catch let error as CancellationError {
        throw error
      } catch {
        // The encoder's library has failed on this text; the rules still read it.
      }
    }
    return try RuleFinder(text: text, segmentation: segmentation).find(marks: marks)
  }

  /// What follows from the findings: entities, quotes and who said them.
  private func conclude(
    _ findings: Findings, of article: Article, segmentation: Segmentation
  ) throws(CancellationError) -> Annotation {
    try conclude(
      findings, text: article.text, published: article.date, segmentation: segmentation)
  }

  /// - Parameter published: The article's date in ISO 8601, for dates like "Wednesday".
  func conclude(
    _ findings: Findings, text: ArticleText, published: String?, segmentation: Segmentation
  ) throws(CancellationError) -> Annotation {
    let refined = try NameRefinement(text: text, segmentation: segmentation).refine(findings.names)
    let names = try RepeatedNames(text: text, segmentation: segmentation).complete(refined)
    let gathered = try NameGathering.gather(
      names, speakers: findings.speakers, text: text, segmentation: segmentation, lexicon: lexicon)
    let named = EntityTable(
      gathered, names: names,
      dates: DateValue(published: published.flatMap { CalendarDate(iso: $0) }))
    let entities = try ReferenceResolution.resolve(
      findings.references, and: names, in: named, text: text,
      segmentation: segmentation)
    let utterances = try UtteranceBuilder(
      text: text, segmentation: segmentation, findings: findings
    ).utterances()
    var speakers = SpeakerAssignment(
      utterances, table: entities, speakers: findings.speakers, text: text,
      segmentation: segmentation)
    let quotes = try speakers.quotes()
    return AnnotationAssembly(table: speakers.table, quotes: quotes, segmentation: segmentation)
      .annotation
  }
}
