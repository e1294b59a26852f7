import Annotator
import ArgumentParser
import Article
import Glibc

/// What the subcommands without a screen share: the sources.
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

  /// As ``BatchItems/process(extractOnly:render:emit:)``.
  ///
  /// - Throws: exit code 1 where anything failed.
  func run<Output: Sendable>(
    _ items: BatchItems, render: @escaping @Sendable (Article, Annotation) -> Output,
    emit: (Output) -> Void
  ) async throws {
    if await !items.process(render: render, emit: emit) { throw ExitCode(1) }
  }
}
