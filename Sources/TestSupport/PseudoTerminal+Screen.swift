import CVTerm

extension PseudoTerminal {
  /// How a character looks.
  public struct Look: Equatable, Sendable {
    public var bold = false
    public var italic = false
    public var underline = false
    public var reverse = false
    /// Red, green, blue; nil is the terminal's own.
    public var foreground: [UInt8]?
    public var background: [UInt8]?
  }

  /// The screen's lines, without blanks at their ends.
  public var lines: [String] { (0..<rows).map(line) }

  public var text: String { lines.joined(separator: "\n") }

  /// The look of the first character of the words where they first stand on the screen, searched
  /// from that column on; nil if they do not.
  public func look(of words: String, fromColumn: Int = 0) -> Look? {
    for row in 0..<rows {
      let characters = (fromColumn..<columns).map { (column: $0, text: character(row, $0)) }
        .filter { !$0.text.isEmpty }
      let line = characters.map(\.text).joined()
      guard let range = line.firstRange(of: words) else { continue }
      let index = line.distance(from: line.startIndex, to: range.lowerBound)
      return look(row, characters[index].column)
    }
    return nil
  }

  /// All looks on the screen, of characters that show something.
  public var looks: [Look] {
    (0..<rows).flatMap { row in
      (0..<columns).filter { ![" ", ""].contains(character(row, $0)) }.map { look(row, $0) }
    }
  }

  /// Whether a private mode is on, such as 1049, the alternate screen.
  public func isModeOn(_ mode: Int) -> Bool {
    let on = output.lastRange(of: "\u{1B}[?\(mode)h")
    let off = output.lastRange(of: "\u{1B}[?\(mode)l")
    return (on ?? -1) > (off ?? -1)
  }

  /// Whether these bytes were ever sent.
  public func hasSent(_ bytes: String) -> Bool { output.lastRange(of: bytes) != nil }

  private func line(_ row: Int) -> String {
    var line = (0..<columns).map { character(row, $0) }.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Empty in the second column of a wide character.
  private func character(_ row: Int, _ column: Int) -> String {
    let cell = cell(row, column)
    guard cell.chars.0 != UInt32.max else { return "" }
    let scalars = [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4]
      .prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
    return scalars.isEmpty ? " " : scalars.map(String.init).joined()
  }

  private func look(_ row: Int, _ column: Int) -> Look {
    let cell = cell(row, column)
    return Look(
      bold: cell.attrs.bold != 0, italic: cell.attrs.italic != 0,
      underline: cell.attrs.underline != 0, reverse: cell.attrs.reverse != 0,
      foreground: components(cell.fg), background: components(cell.bg))
  }

  private func components(_ color: VTermColor) -> [UInt8]? {
    // Bits 1 and 2 of the type mark the terminal's own foreground and background.
    guard color.type & 0b110 == 0 else { return nil }
    var color = color
    vterm_screen_convert_color_to_rgb(screen, &color)
    return [color.rgb.red, color.rgb.green, color.rgb.blue]
  }

  private func cell(_ row: Int, _ column: Int) -> VTermScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return cell
  }
}

extension [UInt8] {
  /// Where the bytes of a text begin for the last time.
  fileprivate func lastRange(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    return (0...(count - wanted.count)).last { self[$0...].starts(with: wanted) }
  }
}
