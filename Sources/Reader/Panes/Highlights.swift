import Article
import Styling

/// The looks that annotation, filter, search and selection give to the text on the screen.
struct Highlights {
  private struct Layer {
    var range: TextRange
    var styles: StyleSet
  }

  /// Where looks change, and the look from each of these places on.
  private var boundaries: [TextOffset] = []
  private var looks: [StyleSet] = []
  private var bars: [(range: TextRange, kind: Quote.Kind, styles: StyleSet)] = []
  private let kept: [Int]?

  init(_ state: State, article: Article) {
    let reading = state.reading
    kept = reading.foldsFiltered ? nil : reading.kept
    var layers: [Layer] = []
    for words in reading.viewport.words {
      layers += Self.linkLayers(article, words)
      layers += Self.quoteLayers(state, words)
      layers += Self.mentionLayers(reading, state.preferences.types, words)
      layers += Self.asideLayers(reading, words)
      bars += Self.bars(state, words)
    }
    layers += Self.matchLayers(state, article)
    if let selection = reading.selection {
      layers.append(Layer(range: selection, styles: [.selectionFocused]))
    }
    flatten(layers, within: reading.viewport.range)
  }

  /// A stretch of the text that looks the same.
  struct Run {
    var styles: StyleSet
    /// Where the look ends; nil if it never does.
    var end: TextOffset?

    func contains(_ offset: TextOffset) -> Bool { end.map { offset < $0 } ?? true }
  }

  /// The look at an offset.
  func run(at offset: TextOffset) -> Run {
    let next = firstBoundary(after: offset)
    return Run(
      styles: next == 0 ? [] : looks[next - 1],
      end: next < boundaries.count ? boundaries[next] : nil)
  }

  /// The gutter bar of a line: that of the quote with most of its words.
  func bar(for line: TextRange) -> (kind: Quote.Kind, styles: StyleSet)? {
    var best: (overlap: Int, kind: Quote.Kind, styles: StyleSet)?
    for bar in bars {
      let overlap = bar.range.overlap(line)
      if overlap > best?.overlap ?? 0 { best = (overlap, bar.kind, bar.styles) }
    }
    return best.map { ($0.kind, $0.styles) }
  }

  /// Whether the filter leaves a paragraph out and only dims it.
  func isDimmed(_ paragraph: Int) -> Bool {
    guard let kept else { return false }
    let next = kept.partitioningIndex { $0 >= paragraph }
    return next == kept.count || kept[next] != paragraph
  }

  // MARK: Layers

  private static func linkLayers(_ article: Article, _ visible: TextRange) -> [Layer] {
    let next = article.links.partitioningIndex { $0.range.upperBound > visible.lowerBound }
    return article.links[next...].prefix { $0.range.lowerBound < visible.upperBound }
      .map { Layer(range: $0.range, styles: [.url]) }
  }

  private static func quoteLayers(_ state: State, _ visible: TextRange) -> [Layer] {
    let index = state.reading.index
    let quotes = index.annotation.quotes
    let selected = state.focus == .quotes ? state.quoteHere : state.quoteAtPoint
    var layers: [Layer] = []
    index.quoteSpans.forEach(overlapping: visible) { range, number in
      guard state.isLit(quotes[number]) else { return }
      var styles = StyleSet(quotes[number].kind.style)
      if quotes[number].act == .thought { styles.insert(.thought) }
      if selected?.index == number { styles.insert(.selection) }
      layers.append(Layer(range: range, styles: styles))
    }
    index.cues.forEach(overlapping: visible) { range, number in
      guard quotes[number].kind != .term, state.isLit(quotes[number]) else { return }
      layers.append(Layer(range: range, styles: [.cue]))
    }
    index.speakerMentions.forEach(overlapping: visible) { range, number in
      guard state.isLit(quotes[number]) else { return }
      layers.append(Layer(range: range, styles: state.speakerStyles(of: quotes[number])))
    }
    return layers
  }

  /// Where only one speaker's words are wanted: dims what is outside the sentences around them.
  private static func asideLayers(_ reading: OpenArticle, _ visible: TextRange) -> [Layer] {
    guard let speaker = reading.filter.speaker.flatMap(reading.index.id(of:)) else { return [] }
    let quotes = reading.index.annotation.quotes
    var wanted: [TextRange] = []
    reading.index.quoteSpans.forEach(overlapping: visible) { range, number in
      if quotes[number].speakers.contains(where: { $0.entity == speaker }) {
        wanted.append(reading.index.sentences(around: range))
      }
    }
    var layers: [Layer] = []
    var next = visible.lowerBound
    for range in wanted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next {
        layers.append(Layer(range: next..<range.lowerBound, styles: [.dim]))
      }
      next = max(next, range.upperBound)
    }
    if next < visible.upperBound {
      layers.append(Layer(range: next..<visible.upperBound, styles: [.dim]))
    }
    return layers
  }

  private static func mentionLayers(
    _ reading: OpenArticle, _ types: [EntityType], _ visible: TextRange
  ) -> [Layer] {
    let index = reading.index
    let chosen = Set(reading.filter.included.compactMap(index.id(of:)))
    var layers: [Layer] = []
    index.mentions.forEach(overlapping: visible) { range, number in
      let mention = index.annotation.mentions[number]
      var styles = StyleSet()
      let type = index.annotation[mention.entity].type
      if mention.kind == .name, types.contains(type) { styles.insert(type.style) }
      if chosen.contains(mention.entity) { styles.insert(.filterMatch) }
      if !styles.isEmpty { layers.append(Layer(range: range, styles: styles)) }
    }
    return layers
  }

  /// A match that began above the screen is looked for this far back.
  private static let longestMatch = 400

  private static func matchLayers(_ state: State, _ article: Article) -> [Layer] {
    guard let pattern = state.search.pattern else { return [] }
    var layers: [Layer] = []
    for words in state.reading.viewport.words {
      var from = TextOffset(utf8: max(0, words.lowerBound.utf8 - longestMatch))
      while from < words.upperBound,
        let match = pattern.firstMatch(in: article.text, range: from..<words.upperBound)
      {
        let isCurrent = match.lowerBound == state.reading.point
        layers.append(Layer(range: match, styles: [isCurrent ? .searchCurrent : .searchMatch]))
        from = max(match.upperBound, match.lowerBound + 1)
      }
    }
    return layers
  }

  private static func bars(
    _ state: State, _ visible: TextRange
  ) -> [(range: TextRange, kind: Quote.Kind, styles: StyleSet)] {
    let index = state.reading.index
    var bars: [(range: TextRange, kind: Quote.Kind, styles: StyleSet)] = []
    index.quoteSpans.forEach(overlapping: visible) { range, number in
      let quote = index.annotation.quotes[number]
      guard quote.kind != .term, state.isLit(quote) else { return }
      var styles = state.speakerStyles(of: quote)
      if quote.confidence < 0.5 { styles.insert(.uncertain) }
      bars.append((range, quote.kind, styles))
    }
    return bars
  }

  /// Cuts overlapping layers into stretches of one look each.
  private mutating func flatten(_ layers: [Layer], within visible: TextRange) {
    let layers = layers.filter { $0.range.overlaps(visible) }
    let cuts = layers.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.sorted()
    for cut in cuts where boundaries.last != cut { boundaries.append(cut) }
    looks = Array(repeating: StyleSet(), count: boundaries.count)
    for layer in layers {
      var number = firstBoundary(after: layer.range.lowerBound) - 1
      while number < boundaries.count, boundaries[number] < layer.range.upperBound {
        looks[number] = looks[number].union(layer.styles)
        number += 1
      }
    }
  }

  private func firstBoundary(after offset: TextOffset) -> Int {
    boundaries.partitioningIndex { $0 > offset }
  }
}

extension Quote.Kind {
  var style: StyleName {
    switch self {
    case .direct: .quoteDirect
    case .partial: .quotePartial
    case .indirect: .quoteIndirect
    case .term: .term
    }
  }
}
