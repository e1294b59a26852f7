import Article
import Styling

/// One grapheme cluster on the screen, safe to send to a terminal.
///
/// This initialiser is the only way to a cell, and no cell can hold a control, an escape, a
/// direction override or a line separator: those are shown as `�` or a visible stand-in.
public struct Cell: Equatable, Sendable {
  /// A single grapheme cluster, or empty in the second column of a wide one.
  public let character: String
  /// Columns taken: 1 or 2, or 0 in the second column of a wide character.
  public let width: UInt8
  public var styles: StyleSet
  /// The place in the article that the cell shows; nil for furniture.
  public var offset: TextOffset?

  public init(_ character: Character, styles: StyleSet = [], offset: TextOffset? = nil) {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) {
      self.init(printable: Self.ascii[Int(byte)], styles: styles, offset: offset)
      return
    }
    let safe = DisplayCharacter(character)
    self.init(
      printable: safe.string, width: UInt8(safe.width), styles: styles, offset: offset)
  }

  /// The cell of a printable ASCII character, faster; any other byte becomes a stand-in.
  init(asciiByte byte: UInt8, styles: StyleSet, offset: TextOffset?) {
    guard (0x20..<0x7F).contains(byte) else {
      self.init(Character(Unicode.Scalar(byte)), styles: styles, offset: offset)
      return
    }
    self.init(printable: Self.ascii[Int(byte)], styles: styles, offset: offset)
  }

  private init(
    printable character: String, width: UInt8 = 1, styles: StyleSet, offset: TextOffset?
  ) {
    self.character = character
    self.width = width
    self.styles = styles
    self.offset = offset
  }

  private static let ascii = (UInt8(0)..<128).map { String(Unicode.Scalar($0)) }

  private init(continuing styles: StyleSet, offset: TextOffset?) {
    character = ""
    width = 0
    self.styles = styles
    self.offset = offset
  }

  public static let blank = Cell(" ")

  /// The second column of this wide character.
  public var continuation: Cell { Cell(continuing: styles, offset: offset) }
}
