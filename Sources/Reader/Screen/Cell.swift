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
  /// The value of the only scalar; 0 where there are several or none. Nearly all cells are told apart
  /// by it, without a look at their strings.
  package let code: UInt32
  public var styles: StyleSet
  /// The place in the article that the cell shows; nil for furniture.
  public var offset: TextOffset?

  public init(_ character: Character, styles: StyleSet = [], offset: TextOffset? = nil) {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) {
      self.init(asciiByte: byte, styles: styles, offset: offset)
      return
    }
    let safe = DisplayCharacter(character)
    let scalars = safe.string.unicodeScalars
    let isOne = scalars.index(after: scalars.startIndex) == scalars.endIndex
    self.init(
      printable: safe.string, code: isOne ? scalars.first!.value : 0, width: UInt8(safe.width),
      styles: styles, offset: offset)
  }

  /// The cell of a printable ASCII character, faster; any other byte becomes a stand-in.
  init(asciiByte byte: UInt8, styles: StyleSet, offset: TextOffset?) {
    guard (0x20..<0x7F).contains(byte) else {
      self.init(Character(Unicode.Scalar(byte)), styles: styles, offset: offset)
      return
    }
    self.init(
      printable: Self.ascii[Int(byte)], code: UInt32(byte), width: 1, styles: styles,
      offset: offset)
  }

  private init(
    printable character: String, code: UInt32, width: UInt8, styles: StyleSet, offset: TextOffset?
  ) {
    self.character = character
    self.code = code
    self.width = width
    self.styles = styles
    self.offset = offset
  }

  private static let ascii = (UInt8(0)..<128).map { String(Unicode.Scalar($0)) }

  private init(continuing styles: StyleSet, offset: TextOffset?) {
    character = ""
    code = 0
    width = 0
    self.styles = styles
    self.offset = offset
  }

  public static func == (a: Cell, b: Cell) -> Bool { a.offset == b.offset && a.looks(like: b) }

  /// Whether both are the same on the terminal, whatever they stand for.
  package func looks(like other: Cell) -> Bool {
    styles == other.styles && width == other.width && code == other.code
      && (code != 0 || character == other.character)
  }

  public static let blank = Cell(" ")

  /// The second column of this wide character.
  public var continuation: Cell { Cell(continuing: styles, offset: offset) }
}
