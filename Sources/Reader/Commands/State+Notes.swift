import Article

extension State {
  /// Writes a note on the quote here, or else on the line at the point.
  mutating func addNote(_ words: String) -> [Effect] {
    let words = PlainText.line(words).trimmed
    guard let article = reading.article, !words.isEmpty else {
      complain("Type the note after the command")
      return []
    }
    let place = quoteHere.map { reading.index.annotation[$0].extent.lowerBound } ?? reading.point
    reading.notes.append(Note(anchor: TextAnchor(place, in: article.text), text: words))
    say("Noted · A lists the notes")
    return [saving].compactMap { $0 }
  }

  mutating func showNotes() -> [Effect] {
    guard let article = reading.article, !reading.notes.isEmpty else {
      say("There are no notes here; a writes one")
      return []
    }
    let rows = reading.notes.map { note in
      let place = note.anchor.offset(in: article.text)
      return Overlay.Row(
        [
          Overlay.Part(note.text, [.text]),
          Overlay.Part("  \(PlainText.line(note.anchor.following, limit: 40))…", [.dim]),
        ], target: place.map { .offset($0) })
    }
    overlay = Overlay(.notes, title: "Notes", rows: rows)
    return []
  }
}
