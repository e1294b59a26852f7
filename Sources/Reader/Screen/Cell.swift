import Article
import Styling

/// One grapheme cluster on the screen, safe to send to a terminal.
///
/// This initialiser is the only way to a cell, and no cell can hold a control, an escape, a
/// direction override or a line separator: those are shown as `�` or a visible stand-in.
///
/// A screen has thousands of cells and is made for every key, so a cell holds its scalars in itself
/// and is copied without counting references.
public struct Cell: Equatable, Sendable {
  @usableFromInline package typealias Scalars = (UInt32, UInt32, UInt32, UInt32, UInt32)

  /// The scalars of a single grapheme cluster, then 0; all 0 in the second column of a wide one.
  @usableFromInline package let scalars: Scalars
  /// Columns taken: 1 or 2, or 0 in the second column of a wide character.
  public let width: UInt8
  public var styles: StyleSet
  /// The place in the article that the cell shows; nil for furniture.
  public var offset: TextOffset?

  public init(_ character: Character, styles: StyleSet = [], offset: TextOffset? = nil) {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) {
      self.init(asciiByte: byte, styles: styles, offset: offset)
      return
    }
    let safe = DisplayCharacter(character)
    var values = safe.string.unicodeScalars.makeIterator()
    // In this order, and no more than ``DisplayCharacter`` keeps.
    let scalars = (
      values.next()?.value ?? 0, values.next()?.value ?? 0, values.next()?.value ?? 0,
      values.next()?.value ?? 0, values.next()?.value ?? 0
    )
    self.init(scalars, width: UInt8(safe.width), styles: styles, offset: offset)
  }

  /// The cell of a printable ASCII character, faster; any other byte becomes a stand-in.
  init(asciiByte byte: UInt8, styles: StyleSet, offset: TextOffset?) {
    guard (0x20..<0x7F).contains(byte) else {
      self.init(Character(Unicode.Scalar(byte)), styles: styles, offset: offset)
      return
    }
    self.init((UInt32(byte), 0, 0, 0, 0), width: 1, styles: styles, offset: offset)
  }

  private init(_ scalars: Scalars, width: UInt8, styles: StyleSet, offset: TextOffset?) {
    self.scalars = scalars
    self.width = width
    self.styles = styles
    self.offset = offset
  }

  public static let blank = Cell(" ")

  /// The second column of this wide character.
  public var continuation: Cell { Cell((0, 0, 0, 0, 0), width: 0, styles: styles, offset: offset) }

  /// The cluster as a string; empty in the second column of a wide one.
  public var character: String {
    var view = String.UnicodeScalarView()
    for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] where value != 0 {
      Unicode.Scalar(value).map { view.append($0) }
    }
    return String(view)
  }

  @inlinable package var isBlank: Bool { scalars.0 == 0x20 && scalars.1 == 0 }

  public static func == (a: Cell, b: Cell) -> Bool { a.offset == b.offset && a.looks(like: b) }

  /// Whether both are the same on the terminal, whatever they stand for.
  @inlinable package func looks(like other: Cell) -> Bool {
    scalars == other.scalars && styles.bits == other.styles.bits && width == other.width
  }
}
