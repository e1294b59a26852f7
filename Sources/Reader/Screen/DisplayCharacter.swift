/// A grapheme cluster made safe for a terminal, with its width in columns.
///
/// Controls, escapes, direction overrides and other invisible troublemakers become visible
/// stand-ins; long runs of combining marks are cut, since terminals and ncurses hold only a few.
struct DisplayCharacter {
  /// Scalars kept of one cluster; ncurses holds five in a cell.
  static let maximumScalars = 5

  let string: String
  /// 1 or 2.
  let width: Int

  init(_ character: Character) {
    if let ascii = character.asciiValue, character != "\r\n" {
      string = ascii >= 0x20 && ascii < 0x7F ? String(character) : Self.controlPicture(ascii)
      width = 1
      return
    }
    let first = character.unicodeScalars.first!
    if character.utf8.count == UTF8.width(first), let columns = Scalar.simpleWidth(first.value) {
      string = String(character)
      width = columns
      return
    }
    var scalars = String.UnicodeScalarView()
    var width = 0
    for scalar in character.unicodeScalars {
      if scalars.count == Self.maximumScalars { break }
      let columns = Self.columns(of: scalar)
      switch columns {
      case .hidden: continue
      case .wide where !scalars.isEmpty && width == 2:
        // The second wide scalar of a joined emoji: terminals without the ligature would show two.
        continue
      case .wide: width = 2
      case .narrow: width = max(width, 1)
      case .combining where scalars.isEmpty:
        // A mark without a base stands on a no-break space, so that it cannot join its neighbour.
        scalars.append("\u{00A0}")
        width = 1
      case .combining: break
      }
      scalars.append(scalar)
    }
    if scalars.isEmpty {
      scalars.append("\u{FFFD}")
      width = 1
    }
    string = String(scalars)
    self.width = max(1, width)
  }

  private static func controlPicture(_ ascii: UInt8) -> String {
    ascii == 0x09 || ascii == 0x0A || ascii == 0x0D ? " " : "\u{FFFD}"
  }
}
