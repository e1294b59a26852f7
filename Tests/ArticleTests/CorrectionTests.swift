import Article
import Testing

@Suite struct CorrectionTests {
  static let text = ArticleText("Ann Lee said “yes”. Lee added “no”. Bo left.")
  static let annotation = Annotation(
    entities: [
      Entity(name: "Ann Lee", type: .person, aliases: ["Lee"]), Entity(name: "Bo", type: .person),
    ],
    mentions: [
      Mention(range: range("Ann Lee"), entity: .init(0), kind: .name),
      Mention(range: range("Lee added", 3), entity: .init(0), kind: .name),
      Mention(range: range("Bo"), entity: .init(1), kind: .name),
    ],
    quotes: [
      Quote(
        kind: .direct, spans: [range("“yes”")],
        speakers: [.init(entity: .init(0), mention: range("Ann Lee"))], confidence: 0.7),
      Quote(
        kind: .direct, spans: [range("“no”")],
        speakers: [.init(entity: .init(0), mention: range("Lee added", 3))], confidence: 0.7),
    ])

  /// Where `words` stand in the text, or their first `length` bytes.
  static func range(_ words: String, _ length: Int? = nil) -> TextRange {
    let bytes = Array(words.utf8)
    let start = text.utf8.indices.first { text.utf8[$0...].starts(with: bytes) }!
    return TextRange(utf8: start..<start + (length ?? bytes.count))
  }

  func anchor(_ index: Int) -> QuoteAnchor {
    QuoteAnchor(Self.annotation.quotes[index], in: Self.text)
  }

  func speakers(_ annotation: Annotation, _ quote: Int) -> [String] {
    annotation.quotes[quote].speakers.map { annotation[$0.entity].name }
  }

  @Test func anotherSpeakerIsFoundByNameOrMade() {
    let known = Self.annotation.applying([.speaker(anchor(1), name: "Bo")], to: Self.text)
    #expect(speakers(known, 1) == ["Bo"])
    #expect(known.quotes[1].confidence == 1)
    #expect(known.quotes[1].evidence.decision == Evidence.corrected)
    #expect(known.quotes[0] == Self.annotation.quotes[0])
    let new = Self.annotation.applying([.speaker(anchor(0), name: "Cy")], to: Self.text)
    #expect(speakers(new, 0) == ["Cy"])
    let unknown = Self.annotation.applying([.speaker(anchor(0), name: nil)], to: Self.text)
    #expect(speakers(unknown, 0) == [])
  }

  @Test func correctionsSurviveAChangedText() {
    let changed = ArticleText("Updated: " + Self.text.string)
    var moved = Self.annotation
    for i in moved.quotes.indices {
      let span = moved.quotes[i].spans[0].utf8
      moved.quotes[i].spans = [TextRange(utf8: span.lowerBound + 9..<span.upperBound + 9)]
    }
    let corrected = moved.applying([.speaker(anchor(1), name: "Bo")], to: changed)
    #expect(speakers(corrected, 1) == ["Bo"])
    #expect(speakers(corrected, 0) == ["Ann Lee"])
  }

  @Test func kindsChangeAndQuotesGo() {
    let corrected = Self.annotation.applying(
      [.kind(anchor(1), .term), .notAQuote(anchor(0))], to: Self.text)
    #expect(corrected.quotes.map(\.kind) == [.term])
  }

  @Test func entitiesMergeSplitAndChange() {
    let ann = EntityKey(name: "Ann Lee", type: .person)
    let bo = EntityKey(name: "Bo", type: .person)
    let merged = Self.annotation.applying([.merge(bo, into: ann)], to: Self.text)
    #expect(merged.mentions.allSatisfy { $0.entity.index == 0 })
    #expect(merged.entities[0].aliases == ["Lee", "Bo"])
    let split = Self.annotation.applying([.split(ann, alias: "Lee")], to: Self.text)
    #expect(speakers(split, 0) == ["Ann Lee"])
    #expect(speakers(split, 1) == ["Lee"])
    let changed = Self.annotation.applying(
      [.rename(bo, name: "Bo Ek"), .retype(EntityKey(name: "Bo Ek", type: .person), .misc)],
      to: Self.text)
    #expect(changed.entities[1] == Entity(name: "Bo Ek", type: .misc, aliases: ["Bo"]))
  }

  @Test func whatIsNotThereIsPassedOver() {
    let ghost = QuoteAnchor(start: TextAnchor(utf8: 3, following: "nowhere at all"), length: 5)
    let corrected = Self.annotation.applying(
      [.notAQuote(ghost), .rename(EntityKey(name: "X", type: .person), name: "Y")], to: Self.text)
    #expect(corrected == Self.annotation)
  }
}

@Suite struct TextAnchorTests {
  @Test func findsItsPlaceAgain() {
    let text = ArticleText("one two three. one two four. one two five.")
    let anchor = TextAnchor(TextOffset(utf8: 15), in: text)
    #expect(anchor.offset(in: text) == TextOffset(utf8: 15))
    #expect(anchor.offset(in: ArticleText("zero. " + text.string)) == TextOffset(utf8: 21))
    #expect(anchor.offset(in: ArticleText("something else")) == nil)
  }

  @Test func contextEndsBetweenCharacters() {
    let text = ArticleText(String(repeating: "漢", count: 40))
    #expect(TextAnchor(TextOffset(utf8: 3), in: text).following.count == 16)
    #expect(TextAnchor(text.endOffset, in: text).offset(in: text) == text.endOffset)
  }
}
