import Annotator
import ArgumentParser
import Article
import Glibc
import Importers
import Session

/// What the subcommands without a screen share: sources in, results out in order, on all cores.
struct Batch: ParsableArguments {
  @Argument(
    help: "Files, or - for standard input, which is also read where no source is named.",
    completion: .file())
  var sources: [String] = []

  /// Reads and annotates every source and hands what `render` makes of it to `emit`, in order. A
  /// source that fails is named on standard error and does not stop the others.
  ///
  /// - Throws: exit code 1 where any source failed.
  func run<Output: Sendable>(
    extractOnly: Bool = false, render: @escaping @Sendable (Article, Annotation) -> Output,
    emit: (Output) -> Void
  ) async throws {
    if sources.isEmpty && isatty(0) == 1 {
      throw ValidationError("Name a file, or pipe an article to standard input.")
    }
    // Models take longer to load than a page to extract.
    let annotator = extractOnly ? nil : Annotator()
    if let problem = annotator?.problem { complain(problem) }
    var failed = false
    await orderedMap(sources.isEmpty ? ["-"] : sources, width: Self.workers) { source in
      Result { () throws(ImportError) -> Output in
        let article = try Importers.article(at: source)
        return render(article, annotator?.annotate(article) ?? Annotation())
      }.mapError { SourceFailure(source: source, error: $0) }
    } emit: { result in
      switch result {
      case .success(let output): emit(output)
      case .failure(let failure):
        failed = true
        complain(failure.source, failure.error)
      }
    }
    if failed { throw ExitCode(1) }
  }

  /// Whether lines have to say which source they come from.
  var showsSource: Bool { sources.count > 1 }

  private static var workers: Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }
}

private struct SourceFailure: Error {
  let source: String
  let error: ImportError
}
