import Article

/// Cuts a text wherever a quote or a mention begins or ends, for formats that cannot overlap.
struct MarkedRuns {
  struct Mark: Equatable {
    /// The quote's kind or the entity's type.
    let name: String
    /// Who says it; nil for mentions and where it is unknown.
    let speaker: String?
  }

  struct Run: Equatable {
    let range: TextRange
    /// Quotes before mentions.
    let marks: [Mark]
  }

  /// Sorted by start.
  private let spans: [(range: TextRange, mark: Mark)]

  init(_ annotation: Annotation) {
    let quotes = annotation.quotes.flatMap { quote in
      let names = quote.speakers.map { annotation[$0.entity].name }
      let mark = Mark(
        name: quote.kind.rawValue,
        speaker: names.isEmpty ? nil : names.joined(separator: " and "))
      return quote.spans.map { ($0, mark) }
    }
    let mentions = annotation.mentions.map {
      ($0.range, Mark(name: annotation[$0.entity].type.rawValue, speaker: nil))
    }
    spans = (quotes + mentions).sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// The runs of one paragraph, without gaps.
  ///
  /// - Complexity: O(spans before the end of `range`).
  func runs(in range: TextRange) -> [Run] {
    let inside = spans.prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.range.overlaps(range) }
    var cuts = Set([range.lowerBound, range.upperBound])
    for span in inside {
      cuts.insert(max(span.range.lowerBound, range.lowerBound))
      cuts.insert(min(span.range.upperBound, range.upperBound))
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      Run(range: start..<end, marks: inside.filter { $0.range.encloses(start..<end) }.map(\.mark))
    }
  }
}
