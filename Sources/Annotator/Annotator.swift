import Article

/// Finds who said what in an article, and the people, organisations and places in it.
public struct Annotator: Sendable {
  private let lexicon = Lexicon.english

  public init() {}

  /// The annotation of an article.
  ///
  /// - Complexity: O(length of the text).
  public func annotate(_ article: Article) -> Annotation {
    (try? annotate(article, paragraphs: article.paragraphs[...])) ?? Annotation()
  }

  /// The annotation of an article for a reader who looks at `near`.
  ///
  /// - Parameters:
  ///   - update: Gets a provisional annotation of the paragraphs around `near` first, where the
  ///     article is long.
  /// - Throws: `CancellationError` when the task has been cancelled.
  public func annotate(
    _ article: Article, near offset: TextOffset, update: (Annotation) -> Void
  ) throws(CancellationError) -> Annotation {
    if let window = ReadingWindow.paragraphs(of: article, near: offset) {
      update(try annotate(article, paragraphs: window))
    }
    return try annotate(article, paragraphs: article.paragraphs[...])
  }

  private func annotate(
    _ article: Article, paragraphs: ArraySlice<Paragraph>
  ) throws(CancellationError) -> Annotation {
    let text = article.text
    let segmentation = try Segmentation(text, paragraphs, lexicon: lexicon)
    let findings = try RuleFinder(text: text, segmentation: segmentation).find()
    return try conclude(findings, text: text, segmentation: segmentation)
  }

  /// What follows from the findings: entities, quotes and who said them.
  func conclude(
    _ findings: Findings, text: ArticleText, segmentation: Segmentation
  ) throws(CancellationError) -> Annotation {
    let names = try NameRefinement(text: text, segmentation: segmentation).refine(findings.names)
    let gathered = try NameGathering.gather(
      names, text: text, segmentation: segmentation, lexicon: lexicon)
    let entities = try ReferenceResolution.resolve(
      findings.references, and: names, in: EntityTable(gathered, names: names), text: text,
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
