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
    var gathering = try NameGathering(
      findings.names, text: text, segmentation: segmentation, lexicon: lexicon)
    let named = EntityTable(try gathering.gather(), names: findings.names)
    let entities = try ReferenceResolution.resolve(
      findings.references, in: named, text: text, segmentation: segmentation)
    let utterances = try UtteranceBuilder(
      text: text, segmentation: segmentation, findings: findings
    ).utterances()
    var speakers = SpeakerAssignment(
      utterances, table: entities, text: text, segmentation: segmentation)
    let quotes = try speakers.quotes()
    return AnnotationAssembly(table: speakers.table, quotes: quotes, segmentation: segmentation)
      .annotation
  }
}
