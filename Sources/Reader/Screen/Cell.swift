import Article
import Styling

/// One grapheme cluster on the screen, safe to send to a terminal.
///
/// This initialiser is the only way to a cell, and no cell can hold a control, an escape, a
/// direction override or a line separator: those are shown as `�` or a visible stand-in.
///
/// A screen has thousands of cells and is made for every key, so a cell is small and is copied
/// without counting references.
public struct Cell: Equatable, Sendable {
  @usableFromInline let cluster: PackedCluster
  public var styles: StyleSet
  /// The byte of ``offset``, or ``noPlace``.
  private var place: UInt32
  private static let noPlace = UInt32.max

  /// Columns taken: 1 or 2, or 0 in the second column of a wide character.
  public var width: Int { cluster.width }

  /// The place in the article that the cell shows; nil for furniture.
  public var offset: TextOffset? {
    get { place == Self.noPlace ? nil : TextOffset(utf8: Int(place)) }
    set { place = Self.place(of: newValue) }
  }

  public init(_ character: Character, styles: StyleSet = [], offset: TextOffset? = nil) {
    let view = character.unicodeScalars
    if view.index(after: view.startIndex) == view.endIndex,
      let cell = Cell(simple: view[view.startIndex].value, styles: styles, offset: offset)
    {
      self = cell
      return
    }
    self.init(PackedCluster(DisplayCharacter(character)), styles: styles, offset: offset)
  }

  /// The cell of a printable ASCII character, faster; any other byte becomes a stand-in.
  init(asciiByte byte: UInt8, styles: StyleSet, offset: TextOffset?) {
    guard (0x20..<0x7F).contains(byte) else {
      self.init(Character(Unicode.Scalar(byte)), styles: styles, offset: offset)
      return
    }
    self.init(PackedCluster(UInt32(byte), width: 1), styles: styles, offset: offset)
  }

  /// The cell of a scalar that is a cluster by itself, faster; nil if ``Scalar/simpleWidth(_:)`` does
  /// not know it.
  init?(simple scalar: UInt32, styles: StyleSet, offset: TextOffset?) {
    guard let width = Scalar.simpleWidth(scalar) else { return nil }
    self.init(PackedCluster(scalar, width: width), styles: styles, offset: offset)
  }

  private init(_ cluster: PackedCluster, styles: StyleSet, offset: TextOffset?) {
    self.cluster = cluster
    self.styles = styles
    place = Self.place(of: offset)
  }

  private static func place(of offset: TextOffset?) -> UInt32 {
    offset.flatMap { UInt32(exactly: $0.utf8) } ?? noPlace
  }

  public static let blank = Cell(" ")

  /// The second column of this wide character.
  public var continuation: Cell { Cell(PackedCluster(0, width: 0), styles: styles, offset: offset) }

  /// The scalars of a single grapheme cluster, then 0; all 0 in the second column of a wide one.
  package var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32) { cluster.scalars }

  /// The cluster as a string; empty in the second column of a wide one.
  public var character: String { cluster.string }

  @inlinable package var isBlank: Bool { cluster.low == 0x20 }

  public static func == (a: Cell, b: Cell) -> Bool { a.place == b.place && a.looks(like: b) }

  /// Whether both are the same on the terminal, whatever they stand for.
  @inlinable package func looks(like other: Cell) -> Bool {
    cluster.low == other.cluster.low && cluster.high == other.cluster.high
      && styles.bits == other.styles.bits
  }
}
