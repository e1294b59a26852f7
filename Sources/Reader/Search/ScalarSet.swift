/// A set of Unicode scalars, as ranges in order, for character classes.
struct ScalarSet: Equatable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  private static let last: UInt32 = 0x10FFFF

  init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.ranges.last, range.lowerBound <= last.upperBound &+ 1 {
        self.ranges[self.ranges.count - 1] =
          last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  init(_ characters: String) {
    self.init(characters.unicodeScalars.map { $0.value...$0.value })
  }

  static let digit = ScalarSet([0x30...0x39])
  static let space = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])
  /// Letters, digits, the underscore; beyond ASCII by blocks, as ``RegexAutomaton`` tells words.
  static let word = ScalarSet([
    0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0x1FFF, 0x3040...0xD7FF,
    0xF900...0xFDFF, 0xFE70...0xFEFF, 0xFF10...0xFFDF,
  ])
  /// What a full stop matches: anything but a line end.
  static let any = ScalarSet([0x0A...0x0A, 0x0D...0x0D]).inverted

  var inverted: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.last { result.append(next...Self.last) }
    return ScalarSet(result)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// With the other case of every letter in a range of moderate length.
  var ignoringCase: ScalarSet {
    var result = ranges
    for range in ranges where range.count <= 1000 {
      for value in range {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { continue }
        for mapped in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
          let scalars = mapped.unicodeScalars
          if scalars.count == 1, let other = scalars.first {
            result.append(other.value...other.value)
          }
        }
      }
    }
    return ScalarSet(result)
  }

  /// The UTF-8 of its members: each sequence accepts one range of bytes after the other.
  var utf8: [[ClosedRange<UInt8>]] {
    ranges.flatMap { range in
      Self.lengthLimits.flatMap { limits -> [[ClosedRange<UInt8>]] in
        let part = range.clamped(to: limits)
        return range.overlaps(limits) ? Self.sequences(part.lowerBound, part.upperBound) : []
      }
    }
  }

  /// Scalars of one to four bytes; surrogates are none.
  private static let lengthLimits: [ClosedRange<UInt32>] = [
    0...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
  ]

  /// Splits a range until only the last bytes differ beyond full ranges.
  private static func sequences(_ low: UInt32, _ high: UInt32) -> [[ClosedRange<UInt8>]] {
    for shift in [6, 12, 18] as [UInt32] {
      let mask: UInt32 = (1 << shift) - 1
      if low & ~mask == high & ~mask { continue }
      if low & mask != 0 { return sequences(low, low | mask) + sequences((low | mask) + 1, high) }
      if high & mask != mask {
        return sequences(low, (high & ~mask) - 1) + sequences(high & ~mask, high)
      }
    }
    let lower = Array(String(Unicode.Scalar(low)!).utf8)
    let upper = Array(String(Unicode.Scalar(high)!).utf8)
    return [zip(lower, upper).map { $0...$1 }]
  }
}
