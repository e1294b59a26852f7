import Testing

@testable import Encoder

@Suite struct DecodingTests {
  /// The best sequence by trying all.
  private func bestByTrial(_ scores: [[Float]]) -> Float {
    let labels = scores[0].count
    func best(_ word: Int, after previous: Int) -> Float {
      guard word < scores.count else { return 0 }
      var highest = -Float.infinity
      for label in 0..<labels {
        let isInside = label > 0 && label.isMultiple(of: 2)
        if isInside, previous != label, previous != label - 1 { continue }
        highest = max(highest, scores[word][label] + best(word + 1, after: label))
      }
      return highest
    }
    return best(0, after: 0)
  }

  @Test func theLabelsAreTheBestThatAreAllowed() {
    var random = SplitMix(seed: 2)
    for _ in 0..<100 {
      let scores = (0..<5).map { _ in (0..<5).map { _ in Float.random(in: -4...0, using: &random) }
      }
      let labels = mostLikelyLabels(scores.map { $0[...] })
      let total = zip(scores, labels).map { $0[$1] }.reduce(0, +)
      #expect(abs(total - bestByTrial(scores)) < 1e-4)
      for (previous, label) in zip([0] + labels, labels) where label > 0 && label % 2 == 0 {
        #expect(previous == label || previous == label - 1)
      }
    }
  }

  @Test func noWordsHaveNoLabels() {
    #expect(mostLikelyLabels([]).isEmpty)
  }

  @Test(arguments: [
    (0...0, 1...1, 18), (0...0, 2...2, 19), (3...4, 0...1, 3), (0...9, 4...5, 0),
    (0...0, 900...901, 31), (900...900, 0...1, 15),
  ])
  func gapsAreBucketsOfTheDistance(query: ClosedRange<Int>, candidate: ClosedRange<Int>, gap: Int) {
    #expect(Linker.gap(from: query, to: candidate) == gap)
  }
}
