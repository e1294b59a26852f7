import Testing

@testable import Encoder

/// Holds the network and its heads to PyTorch's numbers for the same model file.
///
/// What differs is that activations are whole numbers of 7 bits here, and functions a little less
/// exact. An exact network must agree to four digits in the
/// heads, given the same vectors; the vectors themselves may move by a tenth of their length.
@Suite struct NetworkTests {
  static let vectorTolerance: Float = 0.15
  static let headTolerance: Float = 2e-3

  let encoder: TextEncoder
  let fixtures: [Fixture]

  init() throws {
    encoder = try TextEncoder.embedded()
    fixtures = try Fixture.load()
  }

  @Test func piecesAreThoseOfTraining() {
    for fixture in fixtures {
      let pieces = TokenizedText(Array(fixture.text.utf8), by: encoder.tokenizer).pieces
      let offsets = ScalarOffsets(fixture.text)
      #expect(pieces.map(\.id) == fixture.ids)
      #expect(pieces.map(\.letterCase.rawValue) == fixture.cases)
      #expect(pieces.map(\.startsWord) == fixture.starts)
      #expect(
        pieces.map { [offsets[$0.range.lowerBound], offsets[$0.range.upperBound]] }
          == fixture.offsets)
    }
  }

  @Test func finalVectorsAreNearThoseOfPyTorch() throws {
    for fixture in fixtures {
      let rows = try finalVectors(of: fixture.text)
      for (position, expected) in zip(fixture.positions, fixture.int8.hidden) {
        #expect(distance(rows[position], expected) < Self.vectorTolerance)
      }
    }
  }

  @Test func headsAgreeWithPyTorchOnItsVectors() {
    for fixture in fixtures {
      let rows = fixture.int8.hidden
      let scores = rows.flatMap(\.self).withUnsafeBufferPointer { encoder.heads.scores(of: $0) }
      for layer in TagLayer.allCases {
        for row in rows.indices {
          let expected = logSoftmax(fixture.int8.heads[layer.name]![row])
          #expect(largestDifference(Array(scores[row, layer]), expected) < Self.headTolerance)
        }
      }
    }
  }

  @Test func scorersAreNearPyTorch() throws {
    for fixture in fixtures {
      let rows = try finalVectors(of: fixture.text)
      let ends = fixture.spans.flatMap { rows[$0[0]] + rows[$0[1]] }
      for (name, linker) in [("source", encoder.sourceLinker), ("cue", encoder.cueLinker)] {
        let scores = linker.scores(queries: ends, candidates: ends, gaps: fixture.gaps)
        for (row, expected) in zip(scores, fixture.int8.link[name]!) {
          #expect(largestDifference(row, expected) < Self.scorerTolerance(expected))
        }
      }
      let vectors = encoder.coreference.vectors(of: fixture.kinds, ends: ends)
      let new = vectors.map(encoder.coreference.scoreOfNew)
      #expect(
        largestDifference(new, fixture.int8.new) < Self.scorerTolerance(fixture.int8.new))
      let sides = encoder.coreference.sides(of: vectors.flatMap(\.self))
      let scores = fixture.distance.indices.flatMap { index in
        encoder.coreference.scores(
          of: index + 1, kind: fixture.kinds[index + 1], after: index,
          [
            .init(
              kind: fixture.kinds[index], distance: fixture.distance[index],
              paragraph: fixture.paragraph[index], match: fixture.match[index])
          ], sides)
      }
      #expect(
        largestDifference(scores, fixture.int8.coref) < Self.scorerTolerance(fixture.int8.coref))
    }
  }

  /// Scores follow the vectors: a fifth of the largest, or of 1.
  private static func scorerTolerance(_ expected: [Float]) -> Float {
    0.2 * expected.map(abs).reduce(1, max)
  }

  private func finalVectors(of text: String) throws -> [[Float]] {
    try Encoding(text, by: encoder).vectors.flatMap(\.self)
  }
}

/// A text's windows through the network.
struct Encoding {
  let tokens: TokenizedText
  let windows: [Window]
  /// For each window the vectors of its pieces.
  private(set) var vectors: [[[Float]]] = []

  /// - Parameter batch: windows that go through together.
  init(_ text: String, by encoder: TextEncoder, batch: Int = .max) throws {
    tokens = TokenizedText(Array(text.utf8), by: encoder.tokenizer)
    windows = encoder.rule.windows(of: tokens)
    var worker = try Worker(encoder.network)
    var start = 0
    while start < windows.count {
      let part = Array(windows[start..<min(windows.count, start + min(batch, windows.count))])
      try worker.run(part, of: tokens.pieces) { index, rows in
        let width = encoder.network.shape.width
        vectors.append(
          part[index].pieces.indices.map {
            let row = $0 - part[index].pieces.lowerBound + 1
            return Array(rows[row * width..<(row + 1) * width])
          })
      }
      start += part.count
    }
  }
}
