import Testing

@testable import Encoder

/// What must hold for findings whatever the model has learnt.
@Suite struct FindingsTests {
  let encoder: TextEncoder

  init() throws {
    encoder = try TextEncoder.embedded()
  }

  /// Paragraphs of several lengths, some longer than a window.
  private static let text: String = {
    let sentences = [
      "The harbour of Velgrad will be closed on Monday, said Mayor Ana Kovač.",
      "“We have no choice,” she told the Velgrad Herald. “The quays are not safe.”",
      "According to the ministry, it will cost $2.5 million.",
      "He denied that he had known of it.",
    ]
    return (0..<24).map { number in
      (0...(number * 7 % 11)).map { sentences[($0 + number) % 4] }.joined(separator: " ")
    }.joined(separator: "\n")
  }()

  @Test func findingsAreTheSameWhereverTheWorkBegins() throws {
    let all = try encoder.findings(in: Self.text)
    for offset in [1, 2000, 5000, Self.text.utf8.count, Int.max] {
      #expect(try encoder.findings(in: Self.text, near: offset) == all)
    }
  }

  @Test func partsMakeUpTheWhole() throws {
    var parts = EncoderFindings()
    var ranges: [Range<Int>] = []
    let all = try encoder.findings(
      in: Self.text, near: 3000,
      progress: {
        parts.merge($0)
        ranges.append($1)
      })
    #expect(parts == all)
    #expect(ranges.first?.contains(3000) == true)
    ranges.sort { $0.lowerBound < $1.lowerBound }
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  @Test func vectorsAreTheSameInEveryBatch() throws {
    let together = try Encoding(Self.text, by: encoder)
    let alone = try Encoding(Self.text, by: encoder, batch: 1)
    #expect(together.windows.count > 3)
    #expect(together.vectors == alone.vectors)
  }

  @Test func findingsAreTheSameOnManyThreads() async throws {
    let texts = (0..<4).map { String(Self.text.dropFirst($0 * 100)) }
    let expected = try texts.map { try encoder.findings(in: $0) }
    let found = try await withThrowingTaskGroup(of: (Int, EncoderFindings).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, try encoder.findings(in: text)) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(texts.indices.map { found[$0] } == expected)
  }

  @Test func spansLieInTheTextAndProbabilitiesBetweenZeroAndOne() throws {
    let quotation = 71..<Self.text.utf8.count / 2
    let found = try encoder.findings(in: Self.text, quotations: [quotation])
    let ranges =
      found.entities.map(\.range) + found.statements.map(\.range) + found.sources.map(\.range)
      + found.speakers.map(\.range) + found.cues.map(\.range) + found.descriptions.map(\.range)
      + found.mentions.map(\.range)
    let bytes = Array(Self.text.utf8)
    for range in ranges {
      #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
      #expect(String(validating: bytes[range], as: UTF8.self) != nil)
    }
    #expect(found.quotations.map(\.range) == [quotation])
    for links in found.statements.map(\.links) + found.quotations.map(\.links) {
      for options in [links.sources, links.cues] {
        #expect(options.contains { $0.range == nil })
        #expect(abs(options.map(\.probability).reduce(0, +) - 1) < 1e-3)
        #expect(options.map(\.probability) == options.map(\.probability).sorted(by: >))
      }
    }
  }

  @Test func workThatIsCancelledEnds() throws {
    struct Stop: Error {}
    var calls = 0
    #expect(throws: Stop.self) {
      try encoder.findings(
        in: Self.text,
        check: {
          calls += 1
          if calls == 3 { throw Stop() }
        })
    }
    #expect(calls == 3)
  }

  @Test(arguments: ["", " ", "\n\n\r\n", "\u{0}", "\u{301}", "“", "[CLS]", "\u{FEFF}a"])
  func textsWithNextToNothingGiveFindings(text: String) throws {
    let found = try encoder.findings(in: text, quotations: [0..<text.utf8.count])
    #expect(found.entities.count <= 1)
  }

  @Test func aMegabyteWithoutASpaceIsOneWord() throws {
    let found = try encoder.findings(in: String(repeating: "x", count: 1_000_000))
    #expect(found.mentions.count <= 1)
  }

  @Test func emojiAndOtherScriptsAreRead() throws {
    _ = try encoder.findings(in: String(repeating: "👩‍👩‍👧", count: 1000))
    _ = try encoder.findings(in: String(repeating: "日本語", count: 200))
  }

  @Test func tokenizingIsLinear() {
    // Words of a hundred letters without a known piece are the dearest ones.
    func time(_ words: Int) -> Duration {
      let text = Array(
        String(repeating: String(repeating: "ʘ", count: 100) + " ", count: words).utf8)
      return ContinuousClock().measure { _ = TokenizedText(text, by: encoder.tokenizer) }
    }
    _ = time(10)
    #expect(time(400) < time(100) * 16)
  }
}
