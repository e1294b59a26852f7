import Article

/// The rows of the quote index: speakers and their quotes, or quotes in text order.
struct QuoteList: Sendable {
  enum Order: Sendable { case bySpeaker, inText }

  enum Row: Equatable, Sendable {
    /// A speaker, or nil for the quotes of nobody known, with the number of quotes.
    case heading(Entity.ID?, count: Int)
    case quote(Quote.ID)
  }

  var order = Order.bySpeaker
  /// Only quotes that contain this, or whose speaker's name does, are listed.
  var narrowing = ""
  var position = ListPosition()
  private(set) var rows: [Row] = []
  /// The listed quotes in text order, whatever the order of rows.
  private(set) var inText: [Quote.ID] = []
  /// By quote: its first row, or -1.
  private var rowOfQuote: [Int32] = []

  var selected: Quote.ID? {
    guard let row = position.selected, rows.indices.contains(row), case .quote(let id) = rows[row]
    else { return nil }
    return id
  }

  /// Lists the quotes of those kinds that the filter leaves.
  mutating func refresh(
    _ index: AnnotationIndex, text: ArticleText, kinds: [Quote.Kind], kept: Membership,
    selecting selection: TextOffset?
  ) {
    let quotes = index.annotation.quotes
    let pattern = narrowing.isEmpty ? nil : TextPattern(literal: narrowing)
    let matchingSpeakers = pattern.map { pattern in
      index.annotation.entities.map { pattern.matches($0.name) }
    }
    inText = quotes.indices.compactMap { number in
      guard kept[number], kinds.contains(quotes[number].kind) else { return nil }
      if let pattern, let matchingSpeakers {
        let quote = quotes[number]
        let isMatch =
          quote.speakers.contains { matchingSpeakers[$0.entity.index] }
          || quote.spans.contains { pattern.firstMatch(in: text, within: $0) != nil }
        if !isMatch { return nil }
      }
      return Quote.ID(number)
    }
    arrange(index)
    position.selected = nil
    if let selection { select(at: selection, in: index) }
    if position.selected == nil { position.selected = rows.isEmpty ? nil : firstSelectable }
  }

  /// Selects the quote, if it is listed.
  mutating func select(_ id: Quote.ID) {
    guard rowOfQuote.indices.contains(id.index), rowOfQuote[id.index] >= 0 else { return }
    position.selected = Int(rowOfQuote[id.index])
  }

  mutating func move(_ count: Int) {
    position.selected = ListMotion.move(count, from: position.selected, rows: rows.count) {
      if case .quote = rows[$0] { true } else { false }
    }
  }

  /// The number of the first listed quote that starts after `offset` (or at it).
  func firstInText(startingAfter offset: TextOffset, orAt: Bool, in index: AnnotationIndex) -> Int {
    inText.partitioningIndex {
      let start = index.annotation[$0].extent.lowerBound
      return orAt ? start >= offset : start > offset
    }
  }

  /// The position of a quote among the listed ones in text order.
  func numberInText(_ id: Quote.ID) -> Int? {
    let next = inText.partitioningIndex { $0 >= id }
    return next < inText.count && inText[next] == id ? next : nil
  }

  private var firstSelectable: Int? {
    rows.firstIndex { if case .quote = $0 { true } else { false } }
  }

  private mutating func select(at offset: TextOffset, in index: AnnotationIndex) {
    let number = firstInText(startingAfter: offset, orAt: true, in: index)
    if number < inText.count { select(inText[number]) }
  }

  /// Groups stand in order of their first quote; a quote of two speakers is listed under the first.
  private mutating func arrange(_ index: AnnotationIndex) {
    rows = []
    switch order {
    case .inText: rows = inText.map(Row.quote)
    case .bySpeaker: arrangeBySpeaker(index)
    }
    rowOfQuote = Array(repeating: -1, count: index.annotation.quotes.count)
    for (row, content) in rows.enumerated() {
      if case .quote(let id) = content { rowOfQuote[id.index] = Int32(row) }
    }
  }

  private mutating func arrangeBySpeaker(_ index: AnnotationIndex) {
    let unknown = index.annotation.entities.count
    var groupOfEntity = [Int](repeating: -1, count: unknown + 1)
    var speakers: [Int] = []
    let quotes = index.annotation.quotes
    let pairs = inText.map { id in
      let speaker = quotes[id.index].speakers.first?.entity.index ?? unknown
      if groupOfEntity[speaker] < 0 {
        groupOfEntity[speaker] = speakers.count
        speakers.append(speaker)
      }
      return (key: groupOfEntity[speaker], member: id.index)
    }
    let groups = Groups(keys: speakers.count, pairs: pairs)
    rows.reserveCapacity(inText.count + speakers.count)
    // Those of nobody known come last.
    let order = speakers.indices.filter { speakers[$0] != unknown }
    let last = groupOfEntity[unknown]
    for group in last < 0 ? order : order + [last] {
      let speaker = speakers[group] == unknown ? nil : Entity.ID(speakers[group])
      rows.append(.heading(speaker, count: groups.count(group)))
      for number in groups[group] { rows.append(.quote(Quote.ID(Int(number)))) }
    }
  }
}
