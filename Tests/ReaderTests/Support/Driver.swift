import Article
import Testing

@testable import Reader

/// A reader under test, driven by typed keys; remembers the effects it asked for.
struct Driver {
  private(set) var reader: Reader
  private(set) var effects: [Effect] = []

  /// Opens a marked text at a size and hands its annotation over, unless that is left to the test.
  init(
    _ text: MarkedText, columns: Int = 80, rows: Int = 24, options: ReaderOptions = ReaderOptions(),
    annotated: Bool = true
  ) {
    reader = Reader(sources: [text.article.source], options: options)
    send(.resized(Size(columns: columns, rows: rows)))
    send(.opened(openJob!, text.article))
    if annotated { send(.annotated(annotateJob!, text.index, isFinal: true)) }
  }

  init(sources: [String], columns: Int = 80, rows: Int = 24) {
    reader = Reader(sources: sources)
    send(.resized(Size(columns: columns, rows: rows)))
  }

  /// The job of the last request to open a source.
  var openJob: Job? {
    effects.compactMap { if case .open(_, _, let job) = $0 { job } else { nil } }.last
  }

  /// The job of the last request for an annotation.
  var annotateJob: Job? {
    effects.compactMap { if case .annotate(_, _, let job) = $0 { job } else { nil } }.last
  }

  mutating func send(_ event: Event) { effects += reader.handle(event) }

  /// Types keys: characters stand for themselves, `<Enter>` and the like for named keys.
  mutating func type(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var rest = Substring(keys)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        let key = KeyPress(text: rest[rest.index(after: rest.startIndex)..<end])
      {
        send(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        send(.key(KeyPress(character)))
        rest = rest.dropFirst()
      }
    }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resized(Size(columns: columns, rows: rows)))
  }

  var screen: Screen { reader.screen() }

  /// The screen as lines of text, without the blanks at their ends.
  var picture: [String] { screen.picture }

  /// The first line of the article on the screen.
  var firstTextLine: String {
    let lines = reader.state.reading.viewport.lines
    return lines.first.map { reader.state.reading.article!.text[$0.range] } ?? ""
  }

  var status: String { picture.last ?? "" }
}

extension Screen {
  var picture: [String] {
    rows.map { row in
      var line = row.map(\.character).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// Expects a screen to look like a picture; blanks at the ends of lines do not matter. A failure
/// shows the screen, ready to be pasted.
func expectScreen(
  _ screen: Screen, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let picture = screen.picture.joined(separator: "\n")
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    .map { line in
      var line = String(line)
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  #expect(picture == wanted, "the screen is:\n\(picture)", sourceLocation: sourceLocation)
}
