import Article

extension State {
  /// What a note is written on: the quote here, or else the paragraph at the point.
  private var notePlace: TextRange? {
    if let id = quoteHere { return reading.index.annotation[id].extent }
    guard let article = reading.article,
      let paragraph = article.paragraphIndex(at: reading.point)
    else { return nil }
    return article.paragraphs[paragraph].range
  }

  /// The number of the note on the quote or paragraph here.
  var noteHere: Int? { reading.notes.isEmpty ? nil : notePlace.flatMap(reading.note) }

  /// Writes a note on the quote or paragraph here, in place of the one that is there; without
  /// words, takes that one away.
  mutating func writeNote(_ words: String) -> [Effect] {
    let words = PlainText.line(words).trimmed
    guard let article = reading.article, let place = notePlace else { return [] }
    let note = Note(anchor: TextAnchor(place.lowerBound, in: article.text), text: words)
    switch (noteHere, words.isEmpty) {
    case (nil, true):
      say("Type the note after the command")
      return []
    case (nil, false):
      reading.notes.append(note)
      say("Noted \(options.glyphs.dot) \(key(of: "notes")) lists the notes")
    case (let number?, true):
      reading.notes.remove(at: number)
      say("The note is taken away")
    case (let number?, false):
      reading.notes[number] = note
      say("The note is changed")
    }
    return [saving].compactMap { $0 }
  }

  mutating func showNotes() -> [Effect] {
    guard let article = reading.article, !reading.notes.isEmpty else {
      say("There are no notes here; \(key(of: "note")) writes one")
      return []
    }
    let rows = zip(reading.notes, reading.notePlaces).map { note, place in
      let words = place.map { start in
        let end = TextOffset(utf8: min(article.text.utf8.count, start.utf8 + 100))
        return article.excerpt(start..<end, bytes: 100)
      }
      return Overlay.Row(
        [
          Overlay.Part(PlainText.line(note.text), [.text]),
          Overlay.Part("  \(words ?? "(its place is gone from the text)")", [.dim]),
        ], target: .note(place))
    }
    let here = noteHere ?? reading.notePlaces.lastIndex { $0.map { $0 <= reading.point } ?? false }
    overlay = Overlay(.notes, title: "Notes", rows: rows, selected: here ?? 0)
    return []
  }

  /// Takes the selected note or mark away.
  mutating func deleteSelected() -> [Effect] {
    guard let overlay, let row = overlay.position.selected else {
      say("Here is nothing to delete")
      return []
    }
    switch overlay.kind {
    case .notes:
      reading.notes.remove(at: row)
      showAgain(selecting: row, isEmpty: reading.notes.isEmpty) { $0.showNotes() }
    case .marks:
      reading.marks.removeValue(forKey: reading.marks.keys.sorted()[row])
      showAgain(selecting: row, isEmpty: reading.marks.isEmpty) { $0.showMarks() }
    default:
      say("Here is nothing to delete")
      return []
    }
    return [saving].compactMap { $0 }
  }

  private mutating func showAgain(
    selecting row: Int, isEmpty: Bool, _ show: (inout State) -> [Effect]
  ) {
    overlay = nil
    if isEmpty { return }
    _ = show(&self)
    if let rows = overlay?.rows.count { overlay?.position.selected = min(row, rows - 1) }
  }

  /// The first key of a command, as help writes it.
  func key(of command: String) -> String {
    options.keymap.keys[command]?.first?.description ?? ":\(command)"
  }
}
