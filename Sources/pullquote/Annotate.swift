import ArgumentParser
import Exporters

struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Write who said what, and every entity, for other programs.",
    discussion: """
      Offsets in the output are Unicode code points into the article's text, end exclusive. json \
      writes one object for one source and an array for several; jsonl one object a line.
      """)

  @Option(help: "json, jsonl, csv, markdown, html or brat.") var format = ExportFormat.json
  @Flag(help: "Stop before the annotator: text and paragraphs only.") var extractOnly = false
  @Flag(help: "Add sentences and tokens (json, jsonl).") var tokens = false
  @Flag(help: "Add to each quote why it has its speaker (json, jsonl).") var explain = false
  @OptionGroup var batch: Batch

  func run() async throws {
    var items = try batch.items()
    // Only json is written differently, and the others need not wait for a second article.
    var options = ExportOptions(isList: format == .json && items.areSeveral())
    if tokens { options.json.insert(.tokens) }
    if explain { options.json.insert(.evidence) }
    let exporter = format.exporter(options)
    var isFirst = true
    emit(Array(exporter.opening.utf8))
    defer { emit(Array(exporter.closing.utf8)) }
    try await batch.run(items, extractOnly: extractOnly) {
      exporter.export($0, $1)
    } emit: { exported in
      emit(Array(((isFirst ? "" : exporter.separator) + exported).utf8))
      isFirst = false
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
