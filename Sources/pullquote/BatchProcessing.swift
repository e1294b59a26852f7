import Annotator
import Article
import Glibc
import Importers
import Session

extension BatchItems {
  /// Reads and annotates every article on all cores and hands what `render` makes of it to `emit`,
  /// in order. What fails is named on standard error and does not stop the others.
  ///
  /// - Returns: false where anything failed.
  func process<Output: Sendable>(
    extractOnly: Bool = false, render: @escaping @Sendable (Article, Annotation) -> Output,
    emit: (Output) -> Void
  ) async -> Bool {
    let worker = BatchWorker(extractOnly: extractOnly)
    var isWell = true
    await orderedMap(self, width: Self.workers) {
      worker.work(on: $0, render)
    } emit: {
      if !$0.deliver(to: emit) { isWell = false }
    }
    return isWell
  }

  /// The same one after another on this thread.
  func processInTurn<Output: Sendable>(
    extractOnly: Bool, render: (Article, Annotation) -> Output, emit: (Output) -> Void
  ) -> Bool {
    let worker = BatchWorker(extractOnly: extractOnly)
    var isWell = true
    for part in self where !worker.work(on: part, render).deliver(to: emit) { isWell = false }
    return isWell
  }

  private static var workers: Int { Swift.max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }
}

/// Reads and annotates single articles, on any thread.
private struct BatchWorker: Sendable {
  /// Nil where only the text is wanted: models take longer to load than a page to extract.
  private let annotator: Annotator?

  init(extractOnly: Bool) {
    annotator = extractOnly ? nil : Annotator()
    if let problem = annotator?.problem { complain(problem) }
  }

  func work<Output: Sendable>(
    on part: SourcePart, _ render: (Article, Annotation) -> Output
  ) -> BatchResult<Output> {
    do throws(ImportError) {
      let read = try part.read()
      let annotation = annotator?.annotate(read.article) ?? Annotation()
      return BatchResult(
        source: part.source, outcome: .success(render(read.article, annotation)),
        notices: read.notices.map(\.message)
          + (annotation.isLanguageKnown ? [] : [Annotator.unknownLanguage]))
    } catch {
      return BatchResult(source: part.source, outcome: .failure(error), notices: [])
    }
  }
}

/// What became of one article.
private struct BatchResult<Output: Sendable>: Sendable {
  let source: String
  let outcome: Result<Output, ImportError>
  /// What is to be said of it, in one line each.
  let notices: [String]

  /// Hands the output on, and names on standard error what is to be said of it.
  ///
  /// - Returns: false where there is none.
  func deliver(to emit: (Output) -> Void) -> Bool {
    for notice in notices { complain(Session.message(source, notice)) }
    switch outcome {
    case .success(let output): emit(output)
    case .failure(let error):
      complain(source, error)
      return false
    }
    return true
  }
}
