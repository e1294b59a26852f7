import Article
import Encoder

/// Finds who said what in an article, and the people, organisations and places in it.
public struct Annotator: Sendable {
  /// Built at first use, which is after the first screen.
  private var lexicon: Lexicon { .english }
  private let encoder: TextEncoder?
  /// Why the trained encoder is not used, in one line; nil where it is.
  public let problem: String?

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
    (try? annotate(article, paragraphs: article.paragraphs[...])) ?? Annotation()
  }

  /// The annotation of an article for a reader who looks at `near`.
  ///
  /// - Parameters:
  ///   - update: Gets provisional annotations of ever more paragraphs around `near`, where the
  ///     article is long.
  /// - Throws: `CancellationError` when the task has been cancelled.
  public func annotate(
    _ article: Article, near offset: TextOffset, update: (Annotation) -> Void
  ) throws(CancellationError) -> Annotation {
    for window in ReadingWindow.growing(in: article, near: offset) {
      update(try annotate(article, paragraphs: window))
    }
    return try annotate(article, paragraphs: article.paragraphs[...])
  }

  private func annotate(
    _ article: Article, paragraphs: ArraySlice<Paragraph>
  ) throws(CancellationError) -> Annotation {
    let text = article.text
    let segmentation = try Segmentation(text, paragraphs, lexicon: lexicon)
    let findings = try findings(in: text, segmentation)
    return try conclude(
      findings, text: text, published: article.date, segmentation: segmentation)
  }

  /// What the encoder finds; what rules find where it cannot run; only marks in other languages.
  private func findings(
    in text: ArticleText, _ segmentation: Segmentation
  ) throws(CancellationError) -> Findings {
    let marks = try quotationMarks(of: segmentation, in: text)
    guard Language.isEnglish(segmentation) else { return Findings(marks: marks) }
    if let encoder {
      do {
        return try EncoderFinder(encoder: encoder, text: text, segmentation: segmentation)
          .find(marks: marks)
      } catch let error as CancellationError {
        throw error
      } catch {
        // The encoder's library has failed on this text; the rules still read it.
      }
    }
    return try RuleFinder(text: text, segmentation: segmentation).find(marks: marks)
  }

  /// What follows from the findings: entities, quotes and who said them.
  ///
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
