import Foundation
import Testing

@testable import Encoder

/// Holds the tokenizer to the reference, by files that `Reference/tokenizer_fixture.py` wrote.
@Suite struct WordPieceTests {
  let tokenizer: WordPiece

  init() throws {
    tokenizer = try TextEncoder.embedded().tokenizer
  }

  @Test func generatedStringsGiveTheReferencesPieces() throws {
    let rows = try JSONDecoder().decode(
      [Row].self, from: Fixture.content(of: "tokenizer.json"))
    #expect(rows.count == 2500)
    for row in rows {
      let pieces = tokenizer.pieces(of: Array(row.text.utf8), in: 0..<row.text.utf8.count)
      let offsets = ScalarOffsets(row.text)
      let found = Row(
        text: row.text, ids: pieces.map(\.id),
        offsets: pieces.flatMap { [offsets[$0.range.lowerBound], offsets[$0.range.upperBound]] },
        starts: pieces.map { $0.startsWord ? "1" : "0" }.joined())
      #expect(found == row)
    }
  }

  @Test func scalarsBetweenLettersGiveTheReferencesPieces() throws {
    let expected = try JSONDecoder().decode(
      [String].self, from: Fixture.content(of: "scalars.json"))
    for (block, hash) in expected.enumerated() {
      let start = UInt32(block * 0x1000)
      let values = stride(from: start, to: start + 0x1000, by: block < 0x20 ? 1 : 61)
      #expect(Self.hash(of: values, by: tokenizer) == hash, "scalars from \(start)")
    }
  }

  private static func hash(of values: some Sequence<UInt32>, by tokenizer: WordPiece) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in values.compactMap(Unicode.Scalar.init)
    where !["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar) {
      let text = [UInt8(ascii: "a")] + Array(scalar.utf8) + [UInt8(ascii: "b")]
      for piece in tokenizer.pieces(of: text, in: 0..<text.count) {
        // Bytes to scalars: the middle one of the three is the only long one.
        let bounds = [piece.range.lowerBound, piece.range.upperBound].map {
          $0 < 2 ? $0 : $0 - scalar.utf8.count + 1
        }
        for item in [Int(piece.id)] + bounds {
          hash = (hash ^ UInt64(item)) &* 0x100_0000_01B3
        }
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @Test(arguments: [
    ("2021", LetterCase.digits), ("٣", .digits), ("—", .noLetters), ("$", .noLetters),
    ("the", .lower), ("日", .lower), ("NATO", .upper), ("A", .initial), ("Škoda", .capitalized),
    ("Путин", .capitalized), ("iPhone", .mixed), ("McDonald", .mixed), ("ÉtÉ", .mixed),
  ])
  func theCaseOfAWordIsThatOfTraining(word: String, expected: LetterCase) {
    let pieces = tokenizer.pieces(of: Array(word.utf8), in: 0..<word.utf8.count)
    #expect(pieces.allSatisfy { $0.letterCase == expected })
  }

  @Test func linesAreParagraphsAndBlankOnesAreNone() {
    let text = Array("one\n\n \t\r\ntwo\u{2028}three".utf8)
    let lines = text.paragraphs().map { String(decoding: text[$0], as: UTF8.self) }
    #expect(lines == ["one", "two", "three"])
  }
}

/// A line of the fixture: text, piece numbers, bounds in scalars, and where words begin.
private struct Row: Decodable, Equatable {
  let text: String
  let ids: [UInt16]
  let offsets: [Int]
  let starts: String

  init(text: String, ids: [UInt16], offsets: [Int], starts: String) {
    (self.text, self.ids, self.offsets, self.starts) = (text, ids, offsets, starts)
  }

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    text = try values.decode(String.self)
    ids = try values.decode([UInt16].self)
    offsets = try values.decode([Int].self)
    starts = try values.decode(String.self)
  }

  // Strings compare by canonical equivalence; here they must be the same scalar by scalar.
  static func == (left: Row, right: Row) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8) && left.ids == right.ids
      && left.offsets == right.offsets && left.starts == right.starts
  }
}

/// UTF-8 offsets of a text → scalar offsets.
struct ScalarOffsets {
  private let offsets: [Int: Int]

  init(_ text: String) {
    var offsets = [0: 0]
    var bytes = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      bytes += scalar.utf8.count
      offsets[bytes] = index + 1
    }
    self.offsets = offsets
  }

  subscript(byte: Int) -> Int { offsets[byte] ?? -1 }
}
