import Article
import Styling

/// The signs in the margin: where the reader has written a note or put a quote right.
struct MarginSigns {
  private let reading: OpenArticle
  private let glyphs: Glyphs
  /// Where the corrected quotes on the screen begin.
  private let corrected: [TextOffset]

  init(_ state: State) {
    reading = state.reading
    glyphs = state.options.glyphs
    var corrected: [TextOffset] = []
    if !reading.corrections.isEmpty {
      let quotes = reading.index.annotation.quotes
      reading.index.quoteSpans.forEach(overlapping: reading.viewport.range) { range, number in
        let quote = quotes[number]
        if quote.evidence.isCorrection, quote.extent.lowerBound == range.lowerBound {
          corrected.append(range.lowerBound)
        }
      }
    }
    self.corrected = corrected
  }

  /// The sign of a line; a note goes before a correction.
  func sign(for line: TextRange) -> Cell? {
    if reading.note(in: line) != nil {
      return Cell(glyphs.note, styles: [.hint], offset: line.lowerBound)
    }
    return corrected.contains(where: line.contains)
      ? Cell(glyphs.corrected, styles: [.hint], offset: line.lowerBound) : nil
  }

  /// The sign of a quote in the index; blank for most.
  func sign(for quote: Quote) -> Character {
    if !reading.notes.isEmpty, reading.note(in: quote.extent) != nil { return glyphs.note }
    return quote.evidence.isCorrection ? glyphs.corrected : " "
  }

  /// The sign of an entity in its list; blank for most.
  func sign(for entity: Entity) -> Character {
    reading.corrections.contains { $0.entityName == entity.name } ? glyphs.corrected : " "
  }
}
