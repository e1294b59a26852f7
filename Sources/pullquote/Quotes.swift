import ArgumentParser
import Article
import Exporters

struct Quotes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List the quotes, one a line: speaker, kind and words, parted by tabs.",
    discussion: "With several articles, each line begins with its source.")

  @Option(help: "Only this speaker: any name or part of one that the article uses.")
  var speaker: String?
  @Option(help: "Only this kind: direct, partial, indirect or term. May be given several times.")
  var kind: [Quote.Kind] = []
  @OptionGroup var batch: Batch

  func run() async throws {
    let kinds = kind.isEmpty ? [.direct, .partial, .indirect] : kind
    let wanted = speaker?.lowercased()
    var items = try batch.items()
    let showsSource = items.areSeveral()
    try await batch.run(items) { article, annotation in
      Listing.quotes(
        of: article, annotation,
        where: { quote in
          guard kinds.contains(quote.kind) else { return false }
          guard let wanted else { return true }
          return quote.speakers.contains { annotation[$0.entity].isCalled(wanted) }
        }, showsSource: showsSource)
    } emit: {
      emit(lines: $0)
    }
  }
}

extension Entity {
  /// Whether one of the names holds those lower-case words.
  func isCalled(_ words: String) -> Bool {
    ([name] + aliases).contains { $0.lowercased().firstRange(of: words) != nil }
  }
}

extension Quote.Kind: ExpressibleByArgument {}
