import ArgumentParser
import Article
import Exporters

struct Entities: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "List the entities, one a line: type, mentions, name and aliases, parted by tabs.",
    discussion: "With several articles, each line begins with its source.")

  @Option(help: "Only this type, for example person. May be given several times.")
  var type: [EntityType] = []
  @OptionGroup var batch: Batch

  func run() async throws {
    let types = type.isEmpty ? EntityType.allCases : type
    var items = try batch.items()
    let showsSource = items.areSeveral()
    try await batch.run(items) { article, annotation in
      Listing.entities(
        of: article, annotation, where: { types.contains($0.type) }, showsSource: showsSource)
    } emit: {
      emit(lines: $0)
    }
  }
}

extension EntityType: ExpressibleByArgument {}
