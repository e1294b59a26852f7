import Styling

/// The cells of a line of furniture, character by character.
struct FurnitureCells: Sequence, IteratorProtocol {
  private let text: String
  private let styles: StyleSet
  private let isASCII: Bool
  /// The byte at which the next character starts.
  private var start = 0

  /// - Parameter isASCII: Whether all characters are to be brought down to ASCII.
  init(_ string: some StringProtocol, styles: StyleSet = [], isASCII: Bool = false) {
    text = String(string)
    self.styles = styles
    self.isASCII = isASCII
  }

  mutating func next() -> Cell? {
    let bytes = text.utf8.span
    guard start < bytes.count else { return nil }
    // Most characters need no look at graphemes.
    if let simple = Scalar.simple(at: start, in: bytes, end: bytes.count),
      !isASCII || simple.value < 0x80,
      let cell = Cell(simple: simple.value, styles: styles, offset: nil)
    {
      start += simple.length
      return cell
    }
    let character = text[text.utf8.index(text.startIndex, offsetBy: start)]
    start += character.utf8.count
    return Cell(isASCII ? Transliteration.ascii(character) : character, styles: styles)
  }
}
