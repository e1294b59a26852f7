import Article

extension State {
  /// The quote that commands work on: the selected one where the quote index has the keys, else
  /// the one at the point, else the first that starts on the screen.
  var quoteHere: Quote.ID? {
    if focus == .quotes { return reading.quotes.selected }
    return quoteAtPoint ?? firstVisibleQuote
  }

  /// The innermost quote that the point is in, if it can be seen.
  var quoteAtPoint: Quote.ID? {
    guard reading.viewport.row(of: reading.point) != nil else { return nil }
    let point = reading.point..<(reading.point + 1)
    let quotes = reading.index.annotation.quotes
    let numbers = reading.index.quoteSpans.numbers(overlapping: point)
      .filter { isLit(quotes[$0]) && quotes[$0].kind != .term }
    return numbers.last.map(Quote.ID.init)
  }

  /// Whether quotes of that kind are wanted.
  func isLit(_ quote: Quote) -> Bool { preferences.kinds.contains(quote.kind) }

  private var firstVisibleQuote: Quote.ID? {
    let quotes = reading.index.annotation.quotes
    var starting: Int?
    var touching: Int?
    for words in reading.viewport.words where starting == nil {
      reading.index.quoteSpans.forEach(overlapping: words) { range, number in
        guard isLit(quotes[number]), quotes[number].kind != .term else { return }
        touching = touching ?? number
        if range.lowerBound >= words.lowerBound { starting = starting ?? number }
      }
    }
    return (starting ?? touching).map(Quote.ID.init)
  }

  /// Goes to the listed quote `count` further on in the text, or back.
  mutating func stepQuote(_ count: Int) -> [Effect] {
    let list = reading.quotes.inText
    let index = reading.index
    let here = count > 0 || quoteAtPoint == nil ? nil : quoteAtPoint
    let from = here.map { index.annotation[$0].extent.lowerBound } ?? reading.point
    var number =
      count > 0
      ? reading.quotes.firstInText(startingAfter: from, orAt: false, in: index) + count - 1
      : reading.quotes.firstInText(startingAfter: from, orAt: true, in: index) + count
    if list.isEmpty {
      say(noQuotes)
      return []
    }
    // A quote that starts the article is reached from the very start.
    if count > 0, list.indices.contains(number - 1), quoteAtPoint == nil,
      index.annotation[list[number - 1]].extent.lowerBound == from
    {
      number -= 1
    }
    if number < 0 || number >= list.count {
      say(count > 0 ? "No quote after this one" : "No quote before this one")
      return []
    }
    goTo(list[number])
    return []
  }

  mutating func stepQuoteOfSpeaker(_ count: Int) -> [Effect] {
    guard let here = quoteHere else {
      say(noQuotes)
      return []
    }
    guard let speaker = reading.index.annotation[here].speakers.first?.entity else {
      say("It is not known who says this")
      return []
    }
    let quotes = reading.index.quotesByEntity[speaker.index].map(Int.init)
    guard let position = quotes.firstIndex(of: here.index) else { return [] }
    let target = position + count
    guard quotes.indices.contains(target) else {
      let name = PlainText.line(reading.index.annotation[speaker].name, limit: 60)
      say(count > 0 ? "\(name) says nothing more" : "\(name) says nothing before this")
      return []
    }
    goTo(Quote.ID(quotes[target]))
    return []
  }

  /// Jumps to a quote and selects it in the index.
  mutating func goTo(_ id: Quote.ID) {
    reading.quotes.select(id)
    jump(to: reading.index.annotation[id].extent.lowerBound)
  }

  mutating func goToSelectedQuote() -> [Effect] {
    guard let id = reading.quotes.selected else {
      say(noQuotes)
      return []
    }
    goTo(id)
    focus = .text
    return []
  }

  /// Shows in the text what is selected in the index.
  mutating func showSelectedQuote() {
    guard let id = reading.quotes.selected else { return }
    reading.go(to: reading.index.annotation[id].extent.lowerBound)
  }

  /// Selects in the index what is read in the text.
  mutating func followText() {
    guard focus == .text, let id = quoteHere else { return }
    reading.quotes.select(id)
  }

  mutating func toggleQuoteOrder() -> [Effect] {
    reading.quotes.order = reading.quotes.order == .inText ? .bySpeaker : .inText
    refreshQuotes()
    say(reading.quotes.order == .inText ? "Quotes in text order" : "Quotes by speaker")
    return []
  }

  var noQuotes: String {
    if reading.article == nil { return "Nothing is open yet" }
    if reading.index.annotation.quotes.isEmpty {
      return reading.isAnnotated ? "No quotes were found" : "Quotes are not found yet"
    }
    if !reading.quotes.inText.isEmpty {
      let key = key(of: "next-quote")
      return "No quote on the screen \(options.glyphs.dot) \(key) goes to the next"
    }
    return reading.filter.isEmpty
      ? "No quotes of that kind" : "The filter leaves no quotes (x clears it)"
  }
}
