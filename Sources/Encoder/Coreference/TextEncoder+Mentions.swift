extension TextEncoder {
  /// The mentions that a window owns, with their vectors.
  func mentions(
    _ tags: WindowTags, window: Window, text: [UInt8], tokens: TokenizedText,
    vectors: WindowVectors
  ) -> [FoundMention] {
    var found: [(kind: FoundMention.Kind, range: Range<Int>, pieces: ClosedRange<Int>)] = []
    for entity in tags.entities where !Self.unlisted.contains(entityTypes[entity.kind]) {
      found.append((.name(type: entity.kind), entity.range, entity.pieces))
    }
    for span in tags.descriptions { found.append((.description, span.range, span.pieces)) }
    var start = window.own.lowerBound
    while start < window.own.upperBound {
      var last = start
      while last + 1 < window.own.upperBound, !tokens.pieces[last + 1].startsWord { last += 1 }
      let range = tokens.pieces[start].range.lowerBound..<tokens.pieces[last].range.upperBound
      if let kind = Pronouns.kind(of: text[range]) { found.append((kind, range, start...last)) }
      start = last + 1
    }
    found.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    let values = coreference.vectors(
      of: found.map { number(of: $0.kind) }, ends: vectors.ends(of: found.map(\.pieces)))
    return zip(found, values).map { mention, vector in
      FoundMention(
        kind: mention.kind, range: mention.range,
        paragraph: tokens.paragraphEnds.partition { $0 <= mention.pieces.lowerBound },
        vector: vector)
    }
  }

  /// Types whose names mean nothing that is spoken of again.
  private static let unlisted: Set = ["date", "money"]

  /// The number of a kind of mention in training.
  func number(of kind: FoundMention.Kind) -> Int {
    switch kind {
    case .name(let type): type
    case .description: entityTypes.count
    case .he: entityTypes.count + 1
    case .she: entityTypes.count + 2
    case .they: entityTypes.count + 3
    case .it: entityTypes.count + 4
    }
  }
}
