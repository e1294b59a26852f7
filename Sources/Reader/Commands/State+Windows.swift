import Article
import Styling

extension State {
  /// Which colour is whose, and what the looks of words mean.
  mutating func showLegend() -> [Effect] {
    let index = reading.index
    var rows: [Overlay.Row] = [
      Overlay.Row([
        Overlay.Part("\(options.glyphs.directBar) ", [.speaker1]),
        Overlay.Part("words in marks", [.quoteDirect]),
      ]),
      Overlay.Row([
        Overlay.Part("\(options.glyphs.partialBar) ", [.speaker1]),
        Overlay.Part("a few words in marks", [.quotePartial]),
      ]),
      Overlay.Row([
        Overlay.Part("\(options.glyphs.indirectBar) ", [.speaker1]),
        Overlay.Part("reported without marks", [.quoteIndirect]),
      ]),
      Overlay.Row("  reporting words", [.cue]),
      Overlay.Row("\(options.glyphs.note) your note", [.hint]),
      Overlay.Row("\(options.glyphs.corrected) put right by you", [.hint]),
      Overlay.Row(""),
    ]
    let speakers = index.annotation.entities.indices
      .filter { index.speakerNumbers[$0] >= 0 }
      .sorted { index.speakerNumbers[$0] < index.speakerNumbers[$1] }
    for number in speakers.prefix(200) {
      let style = StyleName.speaker(Int(index.speakerNumbers[number]))
      let name = PlainText.line(index.annotation.entities[number].name, limit: 80)
      let count = index.quotesByEntity.count(number)
      rows.append(
        Overlay.Row([
          Overlay.Part("\(options.glyphs.directBar) ", StyleSet(style)),
          Overlay.Part("\(name)  \(count)", [.text]),
        ]))
    }
    rows.append(Overlay.Row(""))
    for type in EntityType.allCases {
      rows.append(Overlay.Row("  \(type.rawValue)", StyleSet(type.style)))
    }
    overlay = Overlay(.legend, title: "Legend", rows: rows)
    return []
  }

  mutating func showOutline() -> [Effect] {
    guard let article = reading.article else { return [] }
    var rows: [Overlay.Row] = []
    for paragraph in article.paragraphs where rows.count < 5000 {
      let indent: String
      switch paragraph.role {
      case .headline: indent = ""
      case .subheading, .heading: indent = "  "
      default: continue
      }
      let words = article.excerpt(paragraph.range, bytes: 300)
      rows.append(
        Overlay.Row(indent + words, [.heading], target: .offset(paragraph.range.lowerBound)))
    }
    if rows.isEmpty {
      say("The article has no headings")
      return []
    }
    let here = rows.lastIndex { row in
      if case .offset(let offset) = row.target { offset <= reading.point } else { false }
    }
    overlay = Overlay(.outline, title: "Outline", rows: rows, selected: here ?? 0)
    return []
  }

  mutating func showMarks() -> [Effect] {
    guard let article = reading.article, !reading.marks.isEmpty else {
      say("No place is marked: m and a letter marks one")
      return []
    }
    let rows = reading.marks.sorted { $0.key < $1.key }.map { letter, offset in
      let end = TextOffset(utf8: min(article.text.utf8.count, offset.utf8 + 200))
      let words = article.excerpt(offset..<end, bytes: 200)
      return Overlay.Row(
        [Overlay.Part("\(letter)  ", [.statusKey]), Overlay.Part(words, [.text])],
        target: .offset(offset))
    }
    overlay = Overlay(.marks, title: "Marks", rows: rows)
    return []
  }

  /// Why the quote here is given to its speaker: cue, way to the name, confidence, runner-up.
  mutating func explainQuote() -> [Effect] {
    guard let id = quoteHere else {
      say(noQuotes)
      return []
    }
    explain(id)
    return []
  }

  /// Opens a window that says why a quote has its speaker.
  mutating func explain(_ id: Quote.ID) {
    guard let article = reading.article else { return }
    let quote = reading.index.annotation[id]
    func name(_ entity: Entity.ID) -> String {
      PlainText.line(reading.index.annotation[entity].name, limit: 100)
    }
    var rows: [Overlay.Row] = []
    func add(_ label: String, _ value: String, _ styles: StyleSet = [.text]) {
      // Where there is no room beside the label, the words stand below it.
      let column = helpWidth < 30 ? 1 : 12
      if column == 1 { rows.append(Overlay.Row(label, [.dim])) }
      var label = column == 1 ? "" : label
      for line in Wrapping.lines(value, width: helpWidth - column) {
        let padded = label + String(repeating: " ", count: column - label.count)
        rows.append(Overlay.Row([Overlay.Part(padded, [.dim]), Overlay.Part(line, styles)]))
        label = ""
      }
    }
    let arrow = options.glyphs.isASCII ? " > " : " → "
    add("quote", article.excerpt(quote.spans[0], bytes: 400))
    add("kind", quote.kind.rawValue + (quote.act == .thought ? ", thought" : ""))
    let speakers = quote.speakers.map { name($0.entity) }.joined(separator: ", ")
    add("speaker", speakers.isEmpty ? "not known" : speakers, speakerStyles(of: quote))
    if let cue = quote.cue { add("cue", article.excerpt(cue, bytes: 200), [.cue]) }
    for mention in quote.speakers.compactMap(\.mention) {
      add("named by", article.excerpt(mention, bytes: 200))
    }
    if !quote.evidence.chain.isEmpty {
      let chain = quote.evidence.chain.map { article.excerpt($0, bytes: 100) }
      add("way", chain.joined(separator: arrow))
    }
    if !quote.evidence.decision.isEmpty {
      add("because", PlainText.line(quote.evidence.decision, limit: 200))
    }
    add("confidence", Self.decimal(quote.confidence))
    if let other = quote.evidence.runnerUp {
      add("runner-up", "\(name(other.entity)) \(Self.decimal(other.probability))")
    }
    overlay = Overlay(.why, title: "Why \(id)", rows: rows, content: .reason(id))
  }

  /// The colour of a quote's first speaker.
  func speakerStyles(of quote: Quote) -> StyleSet {
    quote.speakers.first.map { speakerStyles(of: $0.entity) } ?? [.dim]
  }

  /// The colour of a speaker; none for one to whom only terms are given.
  func speakerStyles(of speaker: Entity.ID) -> StyleSet {
    let number = reading.index.speakerNumbers[speaker.index]
    return number < 0 ? [.dim] : StyleSet(.speaker(Int(number)))
  }

  /// A probability with two decimals.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((max(0, min(1, value)) * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
