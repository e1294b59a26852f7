/// What the tag layers found in a window's own part.
struct WindowTags: Sendable {
  /// A statement before it is linked.
  struct TaggedStatement: Sendable {
    let layer: FoundStatement.Layer
    let span: TaggedSpan
  }

  /// Spans that statements may belong to.
  struct Partners: Sendable {
    let sources: [TaggedSpan]
    let cues: [TaggedSpan]

    /// Those of which nothing reaches beyond a window's pieces.
    func inside(_ pieces: Range<Int>) -> Partners {
      func isInside(_ span: TaggedSpan) -> Bool {
        pieces.lowerBound <= span.pieces.lowerBound && span.pieces.upperBound < pieces.upperBound
      }
      return Partners(sources: sources.filter(isInside), cues: cues.filter(isInside))
    }
  }

  let statements: [TaggedStatement]
  let descriptions: [TaggedSpan]
  let entities: [TaggedSpan]
  let sources: [TaggedSpan]
  let speakers: [TaggedSpan]
  let cues: [TaggedSpan]
  let window: Window
  let scores: TagScores
  /// For each entity its words' pieces.
  let entityWords: [[Int]]

  /// - Parameter scores: of all pieces of the window.
  init(of window: Window, of text: TokenizedText, scores: TagScores) {
    func spans(_ layer: TagLayer) -> [TaggedSpan] {
      TaggedSpan.spans(of: layer, in: window, of: text, scores: scores)
    }
    self.window = window
    self.scores = scores
    entities = spans(.entity)
    entityWords = entities.map { $0.pieces.filter { text.pieces[$0].startsWord } }
    sources = spans(.source)
    speakers = spans(.speaker)
    cues = spans(.cue)
    descriptions = spans(.nominal)
    let layers: [(TagLayer, FoundStatement.Layer)] = [
      (.content0, .outermost), (.content1, .nested), (.said, .said),
    ]
    statements = layers.flatMap { tag, layer in
      spans(tag).map { TaggedStatement(layer: layer, span: $0) }
    }.sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
  }

  /// The spans that statements may belong to.
  var partners: Partners {
    // A speaker is the short mention within a source, where there is one.
    let others = speakers.filter { speaker in
      !sources.contains { $0.range.overlaps(speaker.range) }
    }
    return Partners(sources: sources + others, cues: cues)
  }
}
