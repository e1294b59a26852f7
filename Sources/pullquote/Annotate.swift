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
    let request = AnnotateRequest(
      format: format, extractOnly: extractOnly, tokens: tokens, explain: explain)
    if await !AnnotateRun(request, try batch.items()).perform() { throw ExitCode(1) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
