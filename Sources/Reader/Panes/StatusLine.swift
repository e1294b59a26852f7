import Article
import Styling

/// Draws the last line: the prompt, a message, or the quote here; at the right filter, work in
/// hand and hints.
struct StatusLine {
  let state: State
  let row: Int

  func paint(on screen: inout Screen) {
    let width = screen.size.columns
    let glyphs = state.options.glyphs
    if let prompt = state.prompt {
      paint(prompt, on: &screen)
      return
    }
    screen.fill(Rect(column: 0, row: row, columns: width, rows: 1), styles: [.statusLine])
    let left = self.left
    let needed = left.reduce(4) { $0 + Screen.width($1.text) }
    let right = self.right(rightRoom(width, besides: needed))
    let rightStart = max(1, width - Screen.width(right) - 1)
    screen.write(
      right, row: row, columns: rightStart..<width, styles: [.statusLine, .hint], glyphs: glyphs)
    var column = 1
    let limit = right.isEmpty ? width : max(1, rightStart - 2)
    for part in left {
      column = screen.write(
        part.text, row: row, columns: column..<limit, styles: part.styles.union([.statusLine]),
        glyphs: glyphs)
    }
  }

  /// A message is read whole before anything else. A filter has half of the line; without one the
  /// quote goes before hints.
  private func rightRoom(_ width: Int, besides left: Int) -> Int {
    if state.message != nil { return max(0, width - left) }
    return state.reading.filter.isEmpty ? min(width / 2, max(width / 4, width - left)) : width / 2
  }

  private func paint(_ prompt: Prompt, on screen: inout Screen) {
    let width = screen.size.columns
    let glyphs = state.options.glyphs
    screen.fill(Rect(column: 0, row: row, columns: width, rows: 1), styles: [.prompt])
    let label = prompt.kind.label
    let count = promptCount(prompt)
    let end = count.isEmpty ? width : max(8, width - Screen.width(count) - 1)
    let start = screen.write(
      label, row: row, columns: 0..<width, styles: [.prompt, .statusKey], glyphs: glyphs)
    // A line longer than its room shows the part around the cursor.
    let text = Array(prompt.editor.text)
    var first = max(0, prompt.editor.cursor - width)
    while first < prompt.editor.cursor,
      Screen.width(String(text[first..<prompt.editor.cursor])) > end - start - 2
    { first += 1 }
    let shown = String(text[first...].prefix(width))
    let before = String(text[first..<prompt.editor.cursor])
    screen.write(shown, row: row, columns: start..<end, styles: [.prompt], glyphs: glyphs)
    screen.write(
      count, row: row, columns: min(end, width)..<width, styles: [.prompt, .hint], glyphs: glyphs)
    screen.cursor = Position(column: min(width - 1, start + Screen.width(before)), row: row)
  }

  private func promptCount(_ prompt: Prompt) -> String {
    guard prompt.kind == .search, state.search.pattern != nil, let hits = state.search.hits else {
      return ""
    }
    if hits.starts.isEmpty { return "no match" }
    let number = max(1, hits.number(at: state.reading.point))
    return "\(number)/\(hits.starts.count)\(hits.isCut ? "+" : "")"
  }

  // MARK: Left

  private var left: [Overlay.Part] {
    if let message = state.message {
      return [Overlay.Part(message.text, message.isError ? [.error] : [])]
    }
    if let failure = state.reading.failure { return [Overlay.Part(failure, [.error])] }
    if state.reading.article == nil {
      return [Overlay.Part(reading)]
    }
    guard let id = state.quoteHere else {
      let note = state.noteHere.map { PlainText.line(state.reading.notes[$0].text, limit: 200) }
      return note.map { [Overlay.Part("\(state.options.glyphs.note) \($0)", [.hint])] } ?? []
    }
    let quote = state.reading.index.annotation[id]
    let dot = " \(state.options.glyphs.dot) "
    let names = quote.speakers.map {
      PlainText.line(state.reading.index.annotation[$0.entity].name, limit: 60)
    }
    var parts = [Overlay.Part("\(id) ", [.dim])]
    parts.append(
      names.isEmpty
        ? Overlay.Part("speaker not known", [.uncertain])
        : Overlay.Part(names.joined(separator: ", "), state.speakerStyles(of: quote)))
    parts.append(Overlay.Part(dot + quote.kind.rawValue))
    if let cue = quote.cue, let article = state.reading.article {
      parts.append(Overlay.Part(dot))
      parts.append(Overlay.Part("“\(article.excerpt(cue, bytes: 60))”", [.cue]))
    }
    if quote.evidence.isCorrection {
      parts.append(Overlay.Part(dot + quote.evidence.decision))
    } else if !names.isEmpty {
      parts.append(Overlay.Part(dot + State.decimal(quote.confidence)))
    }
    if let number = state.noteHere {
      let note = PlainText.line(state.reading.notes[number].text, limit: 200)
      parts.append(Overlay.Part("\(dot)\(state.options.glyphs.note) \(note)", [.hint]))
    }
    return parts
  }

  /// What is said until there is an article.
  private var reading: String {
    guard let received = state.reading.received else {
      return "reading \(PlainText.fileName(state.reading.source))"
    }
    let total = received.total.map { " of \(Self.kilobytes($0))" } ?? ""
    return "fetching: \(Self.kilobytes(received.bytes))\(total) · Ctrl-C stops"
  }

  private static func kilobytes(_ bytes: Int) -> String { "\((bytes + 999) / 1000) kB" }

  // MARK: Right

  /// As much as has room.
  private func right(_ room: Int) -> String {
    let filter = "filter: \(state.reading.filter.summary)"
    let keys = "\(helpKey) help  \(commandKey) command"
    let only = state.search.showsOnlyMatches ? "only matches" : ""
    let work = progress
    let short = state.reading.filter.isEmpty ? "" : filter
    let candidates = [
      [pending, work, only, filter, keys], [pending, work, only, filter, "\(helpKey) help"],
      [pending, work, only, short, "\(helpKey) help"], [pending, work, short],
      [pending, "\(helpKey) help"],
    ]
    for candidate in candidates {
      let line = candidate.filter { !$0.isEmpty }.joined(separator: "   ")
      if Screen.width(line) <= room { return line }
    }
    return pending
  }

  private var pending: String { state.pending.isEmpty ? "" : state.pending.summary }

  private var progress: String {
    if let progress = state.reading.progress { return "annotating \(Int(progress * 100)) %" }
    return state.reading.article != nil && state.reading.openJob != nil ? "reading" : ""
  }

  private var helpKey: String { firstKey("help") }
  private var commandKey: String { firstKey("command") }

  private func firstKey(_ name: String) -> String {
    state.options.keymap.keys[name]?.first?.description ?? ":\(name)"
  }
}
