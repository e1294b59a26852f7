/// A piece of a word: what the encoder reads.
package struct Piece: Equatable, Sendable {
  /// Its number in the vocabulary.
  package let id: UInt16
  /// How its word is written.
  package internal(set) var letterCase: LetterCase
  /// Whether a word begins with it.
  package let startsWord: Bool
  private let start: UInt32
  private let end: UInt32

  init(id: UInt16, startsWord: Bool, range: Range<Int>) {
    self.id = id
    self.startsWord = startsWord
    letterCase = .none
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  /// Where it stands in the text, in UTF-8 bytes.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
