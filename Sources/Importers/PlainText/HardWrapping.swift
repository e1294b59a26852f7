/// Tells text whose lines were broken at a fixed width from text with one paragraph a line.
///
/// In hard-wrapped text nearly every line that another one follows is full: the next line's first
/// word would not have fitted on it.
struct HardWrapping {
  /// The width at which lines were broken, in Unicode scalars.
  let width: Int

  private static let narrowest = 30
  private static let widest = 132

  /// Nil where the text is not hard-wrapped.
  ///
  /// - Parameter bytes: the beginning of the text; what follows is taken to be alike.
  init?(beginningOf bytes: UnsafeBufferPointer<UInt8>) {
    var breaks: [(width: Int, nextWord: Int, goesOn: Bool)] = []
    var scanner = LineScanner(bytes)
    var previous: TrimmedLine?
    while let range = scanner.next() {
      let line = TrimmedLine(range, in: bytes)
      if let previous, let line, !line.beginsListItem(in: bytes) {
        breaks.append(
          (
            previous.width(in: bytes), Self.firstWord(of: line, in: bytes),
            !previous.endsSentence(in: bytes)
          ))
      }
      previous = line
    }
    guard breaks.count >= 2 else { return nil }
    let widths = breaks.map(\.width).sorted()
    width = widths[(widths.count - 1) * 9 / 10]
    guard width >= Self.narrowest, width <= Self.widest else { return nil }
    var full = 0
    var goingOn = 0
    for line in breaks {
      if line.width + 1 + line.nextWord + 3 > width { full += 1 }
      if line.goesOn { goingOn += 1 }
    }
    guard full * 4 >= breaks.count * 3, goingOn * 2 >= breaks.count else { return nil }
  }

  /// Whether `line` was broken off early, so that a paragraph may end with it.
  func endsEarly(
    _ line: TrimmedLine, before next: TrimmedLine, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    line.width(in: bytes) + 1 + Self.firstWord(of: next, in: bytes) + width / 6 < width
      && line.endsSentence(in: bytes)
  }

  private static func firstWord(of line: TrimmedLine, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    for i in line.range {
      if bytes[i] == 0x20 { break }
      if !UTF8.isContinuation(bytes[i]) { width += 1 }
    }
    return width
  }
}
