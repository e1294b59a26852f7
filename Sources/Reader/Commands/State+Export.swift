import Article

extension State {
  /// Writes the article to a file: `FORMAT [FILE]`, or a file whose name shows the format.
  mutating func export(_ argument: String, overwriting: Bool) -> [Effect] {
    guard let article = reading.article, article.isComplete else {
      complain("There is nothing to write yet")
      return []
    }
    guard reading.annotateJob == nil else {
      complain("The quotes are still being found; wait for them, or stop with Ctrl-C")
      return []
    }
    let words = argument.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    let formats = options.exportFormats
    var file = words.count > 1 ? words[1].trimmed : ""
    let format: Export.Format
    if let named = formats.first(where: {
      [$0.name, $0.fileExtension].contains(words.first)
    }) {
      format = named
    } else if let shown = formats.first(where: { argument.hasSuffix(".\($0.fileExtension)") }) {
      format = shown
      file = argument.trimmed
    } else {
      let names = formats.map(\.name).joined(separator: ", ")
      complain("Formats are \(names); or name a file, as in :export quotes.csv")
      return []
    }
    if file.isEmpty { file = "\(exportName)-quotes.\(format.fileExtension)" }
    return [
      .export(
        article, reading.index.annotation,
        Export(format: format.name, file: file, overwrites: overwriting))
    ]
  }

  /// What an export is called that was given no name: as the article's file, or its title.
  private var exportName: String {
    let source = reading.source
    if source != "-", !isAddress(source), source.firstRange(of: ":") == nil {
      let name = PlainText.fileName(source)
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      if dot > name.startIndex { return String(name[..<dot]) }
    }
    let words = reading.title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "article" : words.prefix(8).joined(separator: "-")
  }
}
