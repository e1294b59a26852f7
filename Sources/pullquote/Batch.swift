import Annotator
import ArgumentParser
import Article
import Glibc
import Importers
import Session

/// What the subcommands without a screen share: sources in, results out in order, on all cores.
struct Batch: ParsableArguments {
  @Argument(
    help: """
      Files, addresses of the web, or - for standard input, which is also read where no source is \
      named. Every article of a feed and of JSON Lines is taken.
      """,
    completion: .file())
  var sources: [String] = []

  /// The articles of the sources, still to be read.
  ///
  /// - Throws: where nothing is named and nothing piped.
  func items() throws -> BatchItems {
    if sources.isEmpty && isatty(0) == 1 {
      throw ValidationError("Name a file, or pipe an article to standard input.")
    }
    return BatchItems(sources.isEmpty ? ["-"] : sources)
  }

  /// Reads and annotates every article and hands what `render` makes of it to `emit`, in order. What
  /// fails is named on standard error and does not stop the others.
  ///
  /// - Throws: exit code 1 where anything failed.
  func run<Output: Sendable>(
    _ items: BatchItems, extractOnly: Bool = false,
    render: @escaping @Sendable (Article, Annotation) -> Output, emit: (Output) -> Void
  ) async throws {
    // Models take longer to load than a page to extract.
    let annotator = extractOnly ? nil : Annotator()
    if let problem = annotator?.problem { complain(problem) }
    var failed = false
    await orderedMap(items, width: Self.workers) { part in
      let result = Result { () throws(ImportError) -> (Output, [ImportedArticle.Notice]) in
        let read = try part.read()
        let article = read.article
        return (render(article, annotator?.annotate(article) ?? Annotation()), read.notices)
      }
      return (part.source, result)
    } emit: { source, result in
      switch result {
      case .success((let output, let notices)):
        for notice in notices { complain(Session.message(source, notice)) }
        emit(output)
      case .failure(let error):
        failed = true
        complain(source, error)
      }
    }
    if failed { throw ExitCode(1) }
  }

  private static var workers: Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }
}
