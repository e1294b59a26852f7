import Exporters

/// One run of `annotate`: articles in, text of one format out.
struct AnnotateRun {
  /// Whether there is but one article, which needs no other threads.
  let isSingle: Bool
  private let items: BatchItems
  private let extractOnly: Bool
  private let exporter: any Exporter

  init(_ request: AnnotateRequest, _ items: BatchItems) {
    var items = items
    // Only json is written differently, and the others need not wait for a second article.
    isSingle = request.format == .json && !items.areSeveral()
    self.items = items
    extractOnly = request.extractOnly
    var options = ExportOptions(isList: request.format == .json && !isSingle)
    if request.tokens { options.json.insert(.tokens) }
    if request.explain { options.json.insert(.evidence) }
    exporter = request.format.exporter(options)
  }

  /// Writes everything to standard output.
  ///
  /// - Returns: false where some source failed.
  func perform() async -> Bool {
    let exporter = exporter
    var output = Output(of: exporter)
    let isWell = await items.process(extractOnly: extractOnly) {
      exporter.export($0, $1)
    } emit: {
      output.write($0)
    }
    output.end()
    return isWell
  }

  /// The same on this thread alone.
  func performInTurn() -> Bool {
    var output = Output(of: exporter)
    let isWell = items.processInTurn(extractOnly: extractOnly, render: exporter.export) {
      output.write($0)
    }
    output.end()
    return isWell
  }

  /// What is written around and between the articles.
  private struct Output {
    let exporter: any Exporter
    private var isFirst = true

    init(of exporter: any Exporter) {
      self.exporter = exporter
      emit(Array(exporter.opening.utf8))
    }

    mutating func write(_ exported: String) {
      emit(Array(((isFirst ? "" : exporter.separator) + exported).utf8))
      isFirst = false
    }

    func end() { emit(Array(exporter.closing.utf8)) }
  }
}
