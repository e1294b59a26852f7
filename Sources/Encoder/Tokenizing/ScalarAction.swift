/// What the tokenizer does with one Unicode scalar of a text.
enum ScalarAction: Equatable {
  /// It vanishes, and the word goes on behind it.
  case drop
  /// It ends the word and vanishes.
  case space
  /// It becomes part of the word in this form.
  case keep(Unicode.Scalar)
  /// It is a word of its own in this form.
  case isolate(Unicode.Scalar)
  /// It becomes two or three scalars of the word.
  case expand(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar?)
}

/// The actions of all scalars, by binary search in ``NormalizationTables``.
///
/// Accents that follow one letter in the wrong order are not put in order: only marks that the
/// tables do not drop would show it, and no word with such a mark is in the vocabulary.
struct ScalarActions: Sendable {
  private let ascii: [ScalarAction]

  init() {
    ascii = (0..<128).map { Self.search(UInt32($0)) }
  }

  subscript(scalar: Unicode.Scalar) -> ScalarAction {
    scalar.value < 128 ? ascii[Int(scalar.value)] : Self.search(scalar.value)
  }

  private static func search(_ value: UInt32) -> ScalarAction {
    typealias Tables = NormalizationTables
    if (0xAC00...0xD7A3).contains(value) { return hangul(value) }
    if contains(Tables.spaces, value) { return .space }
    if contains(Tables.removed, value) { return .drop }
    if let targets = expansion(value) {
      return .expand(scalar(targets.0), scalar(targets.1), targets.2 == 0 ? nil : scalar(targets.2))
    }
    let target = mapping(value)
    // Whether it is an ideograph is asked before it is normalised, whether it is punctuation after.
    return contains(Tables.ideographs, value) || contains(Tables.punctuation, target)
      ? .isolate(scalar(target)) : .keep(scalar(target))
  }

  /// A Hangul syllable is its leading consonant, vowel and possibly trailing consonant.
  private static func hangul(_ value: UInt32) -> ScalarAction {
    let index = value - 0xAC00
    let tail = index % 28
    return .expand(
      scalar(0x1100 + index / 588), scalar(0x1161 + index % 588 / 28),
      tail == 0 ? nil : scalar(0x11A7 + tail))
  }

  private static func mapping(_ value: UInt32) -> UInt32 {
    let table = NormalizationTables.mappings
    // Runs with steps overlap by at most one: what the last run before the value does not hold,
    // the one before that may.
    let after = partition(table, stride: 5, value)
    for run in stride(from: after - 1, through: max(0, after - 2), by: -1) {
      let (first, count, step) = (table[5 * run], table[5 * run + 1], table[5 * run + 2])
      let distance = value - first
      if distance % step == 0, distance / step < count {
        return table[5 * run + 3] + distance / step * table[5 * run + 4]
      }
    }
    return value
  }

  private static func expansion(_ value: UInt32) -> (UInt32, UInt32, UInt32)? {
    let table = NormalizationTables.expansions
    let row = partition(table, stride: 4, value) - 1
    guard row >= 0, table[4 * row] == value else { return nil }
    return (table[4 * row + 1], table[4 * row + 2], table[4 * row + 3])
  }

  private static func contains(_ bounds: [UInt32], _ value: UInt32) -> Bool {
    let row = partition(bounds, stride: 2, value) - 1
    return row >= 0 && value < bounds[2 * row + 1]
  }

  /// The number of rows whose first number is at most `value`.
  private static func partition(_ table: [UInt32], stride: Int, _ value: UInt32) -> Int {
    var low = 0
    var high = table.count / stride
    while low < high {
      let middle = (low + high) / 2
      if table[middle * stride] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else {
      preconditionFailure("the normalization tables hold scalars only")
    }
    return scalar
  }
}
