/// The formats, by the names that the command line knows. A new one is a type and its line here.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, jsonl, csv, markdown, html, brat

  /// What the names of its files end in, without the dot.
  public var fileExtension: String {
    switch self {
    case .json, .jsonl, .csv, .html: rawValue
    case .markdown: "md"
    case .brat: "ann"
    }
  }

  public func exporter(_ options: ExportOptions = ExportOptions()) -> any Exporter {
    switch self {
    case .json: JSONExporter(options: options.json, isArray: options.isList)
    case .jsonl: JSONExporter(options: options.json, isArray: false)
    case .csv: CSVExporter()
    case .markdown: MarkdownExporter()
    case .html: HTMLExporter()
    case .brat: BratExporter()
    }
  }
}
