import Exporters

/// What `annotate` is asked for.
struct AnnotateRequest {
  var format = ExportFormat.json
  var extractOnly = false
  var tokens = false
  var explain = false
  var sources: [String] = []
}

extension AnnotateRequest {
  /// A command line of `annotate` as it mostly is: options in their long form, and sources. Nil for
  /// every other, which the parser of all commands understands or corrects.
  ///
  /// Programs run this once a page, and to make that parser takes longer than to read the page.
  init?(usualArguments arguments: [String]) {
    guard arguments.first == "annotate" else { return nil }
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--extract-only": extractOnly = true
      case "--tokens": tokens = true
      case "--explain": explain = true
      case "--format":
        guard let format = rest.popFirst().flatMap(ExportFormat.init) else { return nil }
        self.format = format
      case _ where argument.hasPrefix("-") && argument != "-": return nil
      default: sources.append(argument)
      }
    }
    if sources.isEmpty { return nil }
  }
}
