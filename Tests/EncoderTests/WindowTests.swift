import Testing

@testable import Encoder

@Suite struct WindowTests {
  let tokenizer: WordPiece

  init() throws {
    tokenizer = try TextEncoder.embedded().tokenizer
  }

  private func windows(of text: String, room: Int, context: Int) -> [Window] {
    let tokens = TokenizedText(Array(text.utf8), by: tokenizer)
    return WindowRule(room: room, context: context).windows(of: tokens)
  }

  @Test func paragraphsThatFitShareAWindow() {
    #expect(
      windows(of: "one two\nthree\nfour five six\nseven", room: 4, context: 0) == [
        Window(pieces: 0..<3, own: 0..<3), Window(pieces: 3..<7, own: 3..<7),
      ])
  }

  @Test func contextFillsTheRoomThatIsLeft() {
    #expect(
      windows(of: "one two three four\nfive six", room: 5, context: 2) == [
        Window(pieces: 0..<4, own: 0..<4), Window(pieces: 2..<6, own: 4..<6),
      ])
  }

  @Test func contextBeginsAtAWord() {
    // The last word before the second paragraph is of several pieces.
    let text = "one antidisestablishmentarianism\nfive six seven"
    let all = windows(of: text, room: 10, context: 3)
    #expect(all.map(\.own) == [0..<9, 9..<12])
    #expect(all[1].pieces == 9..<12)
  }

  @Test func longParagraphsAreCutBeforeAWord() {
    let text = "one two antidisestablishmentarianism three four five"
    #expect(windows(of: text, room: 9, context: 0).map(\.own) == [0..<2, 2..<11, 11..<13])
  }

  @Test func aWordLongerThanAWindowIsCutWithinIt() {
    let text = String(repeating: "xqzvw", count: 19)
    let all = windows(of: text, room: 10, context: 0)
    #expect(all.count > 1)
    #expect(all.allSatisfy { $0.own.count <= 10 })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.own.upperBound == $1.own.lowerBound })
  }

  @Test func nothingGivesNoWindow() {
    #expect(windows(of: " \n\n", room: 10, context: 0).isEmpty)
  }
}
