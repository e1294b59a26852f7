/// A grapheme cluster in two words: five scalars of 21 bits at most, 0 after the last, and above
/// them its width in columns.
@usableFromInline
struct PackedCluster: Equatable, Sendable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  private static let bits: UInt64 = 21

  init(_ character: DisplayCharacter) {
    var values = character.string.unicodeScalars.makeIterator()
    func next(at number: UInt64) -> UInt64 {
      UInt64(values.next()?.value ?? 0) << (number * Self.bits)
    }
    // In this order, and no more than ``DisplayCharacter`` keeps.
    low = next(at: 0) | next(at: 1) | next(at: 2)
    high = next(at: 0) | next(at: 1) | UInt64(character.width) << (2 * Self.bits)
  }

  init(_ scalar: UInt32, width: Int) {
    low = UInt64(scalar)
    high = UInt64(width) << (2 * Self.bits)
  }

  var width: Int { Int(high >> (2 * Self.bits)) }

  var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    func scalar(_ word: UInt64, _ number: UInt64) -> UInt32 {
      UInt32(word >> (number * Self.bits) & (1 << Self.bits - 1))
    }
    return (scalar(low, 0), scalar(low, 1), scalar(low, 2), scalar(high, 0), scalar(high, 1))
  }

  var string: String {
    let scalars = scalars
    var view = String.UnicodeScalarView()
    for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] where value != 0 {
      Unicode.Scalar(value).map { view.append($0) }
    }
    return String(view)
  }
}
