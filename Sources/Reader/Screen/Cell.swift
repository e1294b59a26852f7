import Article
import Styling

/// One grapheme cluster on the screen, safe to send to a terminal.
///
/// This initialiser is the only way to a cell, and no cell can hold a control, an escape, a
/// direction override or a line separator: those are shown as `�` or a visible stand-in.
///
/// A screen has thousands of cells and is made for every key, so a cell holds its scalars in itself,
/// packed, and is copied without counting references.
public struct Cell: Equatable, Sendable {
  /// Five scalars of 21 bits, 0 after the last, and above them the width.
  @usableFromInline struct PackedCluster: Equatable, Sendable {
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    static let bits: UInt64 = 21

    init(_ scalars: Scalars, width: Int) {
      low =
        UInt64(scalars.0) | UInt64(scalars.1) << Self.bits | UInt64(scalars.2) << (2 * Self.bits)
      high =
        UInt64(scalars.3) | UInt64(scalars.4) << Self.bits | UInt64(width) << (2 * Self.bits)
    }

    init(_ scalar: UInt32, width: Int) {
      low = UInt64(scalar)
      high = UInt64(width) << (2 * Self.bits)
    }
  }

  package typealias Scalars = (UInt32, UInt32, UInt32, UInt32, UInt32)

  @usableFromInline let cluster: PackedCluster
  public var styles: StyleSet
  /// The byte of ``offset``, or ``noPlace``.
  private var place: UInt32
  private static let noPlace = UInt32.max

  /// Columns taken: 1 or 2, or 0 in the second column of a wide character.
  public var width: Int { Int(cluster.high >> (2 * PackedCluster.bits)) }

  /// The place in the article that the cell shows; nil for furniture.
  public var offset: TextOffset? {
    get { place == Self.noPlace ? nil : TextOffset(utf8: Int(place)) }
    set { place = newValue.flatMap { UInt32(exactly: $0.utf8) } ?? Self.noPlace }
  }

  public init(_ character: Character, styles: StyleSet = [], offset: TextOffset? = nil) {
    let view = character.unicodeScalars
    if view.index(after: view.startIndex) == view.endIndex,
      let cell = Cell(simple: view[view.startIndex].value, styles: styles, offset: offset)
    {
      self = cell
      return
    }
    let safe = DisplayCharacter(character)
    var values = safe.string.unicodeScalars.makeIterator()
    // In this order, and no more than ``DisplayCharacter`` keeps.
    let scalars = (
      values.next()?.value ?? 0, values.next()?.value ?? 0, values.next()?.value ?? 0,
      values.next()?.value ?? 0, values.next()?.value ?? 0
    )
    self.init(PackedCluster(scalars, width: safe.width), styles: styles, offset: offset)
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
    place = Self.noPlace
    if let offset { self.offset = offset }
  }

  public static let blank = Cell(" ")

  /// The second column of this wide character.
  public var continuation: Cell { Cell(PackedCluster(0, width: 0), styles: styles, offset: offset) }

  /// The scalars of a single grapheme cluster, then 0; all 0 in the second column of a wide one.
  package var scalars: Scalars {
    func scalar(_ word: UInt64, _ number: UInt64) -> UInt32 {
      UInt32(word >> (number * PackedCluster.bits) & (1 << PackedCluster.bits - 1))
    }
    let (low, high) = (cluster.low, cluster.high)
    return (scalar(low, 0), scalar(low, 1), scalar(low, 2), scalar(high, 0), scalar(high, 1))
  }

  /// The cluster as a string; empty in the second column of a wide one.
  public var character: String {
    let scalars = scalars
    var view = String.UnicodeScalarView()
    for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] where value != 0 {
      Unicode.Scalar(value).map { view.append($0) }
    }
    return String(view)
  }

  @inlinable package var isBlank: Bool { cluster.low == 0x20 }

  public static func == (a: Cell, b: Cell) -> Bool { a.place == b.place && a.looks(like: b) }

  /// Whether both are the same on the terminal, whatever they stand for.
  @inlinable package func looks(like other: Cell) -> Bool {
    cluster.low == other.cluster.low && cluster.high == other.cluster.high
      && styles.bits == other.styles.bits
  }
}
