/// Finds a literal in UTF-8 bytes.
struct LiteralMatcher: Equatable, Sendable {
  /// What one place of the pattern accepts.
  enum Unit: Equatable, Sendable {
    /// One of two bytes (the same twice, if there is no choice).
    case byte(UInt8, UInt8)
    /// One of several byte strings.
    case oneOf([[UInt8]])
    /// A run of white space.
    case space
  }

  private let units: [Unit]
  /// The rarest byte among the leading one-byte units, by which candidates are found.
  private let anchor: (index: Int, lower: UInt8, upper: UInt8)?

  init(_ pattern: String) {
    let ignoresCase = !pattern.contains(where: \.isUppercase)
    var units: [Unit] = []
    for character in pattern {
      if character.isWhitespace {
        if units.last != .space { units.append(.space) }
      } else if let quotes = Self.marks(like: character) {
        units.append(.oneOf(quotes))
      } else {
        units += Self.units(for: character, ignoringCase: ignoresCase)
      }
    }
    self.units = units
    anchor = Self.anchor(units)
  }

  var isEmpty: Bool { units.isEmpty }

  /// The first match that starts within `range`; it may end beyond.
  func firstMatch(in bytes: Span<UInt8>, range: Range<Int>) -> Range<Int>? {
    if units.isEmpty { return nil }
    guard let anchor else {
      for start in range {
        if let end = end(ofMatchAt: start, in: bytes) { return start..<end }
      }
      return nil
    }
    var from = range.lowerBound + anchor.index
    let limit = min(range.upperBound + anchor.index, bytes.count)
    // The anchor of a pattern that is longer than the rest lies behind it.
    guard from < limit else { return nil }
    while let hit = ByteScanner.first(anchor.lower, or: anchor.upper, in: bytes, from..<limit) {
      let start = hit - anchor.index
      if let end = end(ofMatchAt: start, in: bytes) { return start..<end }
      from = hit + 1
    }
    return nil
  }

  private func end(ofMatchAt start: Int, in bytes: Span<UInt8>) -> Int? {
    var i = start
    for unit in units {
      guard i < bytes.count else { return nil }
      switch unit {
      case .byte(let lower, let upper):
        guard bytes[i] == lower || bytes[i] == upper else { return nil }
        i += 1
      case .oneOf(let strings):
        guard let string = strings.first(where: { Self.has($0, in: bytes, at: i) }) else {
          return nil
        }
        i += string.count
      case .space:
        guard !UTF8.isContinuation(bytes[i]) else { return nil }
        let cluster = Cluster.at(i, in: bytes, end: bytes.count)
        guard cluster.kind == .space else { return nil }
        i = cluster.end
      }
    }
    return i
  }

  private static func has(_ string: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard start + string.count <= bytes.count else { return false }
    for (k, byte) in string.enumerated() where bytes[start + k] != byte { return false }
    return true
  }

  /// Typographic marks that a straight one on the keyboard stands for.
  private static func marks(like character: Character) -> [[UInt8]]? {
    switch character {
    case "'": ["'", "’", "‘"].map { Array($0.utf8) }
    case "\"": ["\"", "“", "”", "„", "«", "»"].map { Array($0.utf8) }
    default: nil
    }
  }

  private static func units(for character: Character, ignoringCase: Bool) -> [Unit] {
    let lower = ignoringCase ? character.lowercased() : String(character)
    let upper = ignoringCase ? character.uppercased() : String(character)
    if character.isASCII || lower == upper {
      return zip(lower.utf8, upper.utf8).map { Unit.byte($0, $1) }
    }
    return [.oneOf([Array(lower.utf8), Array(upper.utf8)])]
  }

  private static func anchor(_ units: [Unit]) -> (index: Int, lower: UInt8, upper: UInt8)? {
    var best: (index: Int, lower: UInt8, upper: UInt8)?
    var bestRank = Int.max
    for (index, unit) in units.enumerated() {
      guard case .byte(let lower, let upper) = unit else { break }
      let rank = commonness(lower) + (lower == upper ? 0 : commonness(upper))
      if rank < bestRank {
        best = (index, lower, upper)
        bestRank = rank
      }
    }
    return best
  }

  /// Rough rank in running text: the greater, the more often a byte is met.
  private static func commonness(_ byte: UInt8) -> Int {
    let order = Array("zqxjkvbpygfwmucldrhsnioate".utf8)
    if let index = order.firstIndex(of: byte) { return 10 + 4 * index }
    if byte == 0x20 { return 120 }
    return byte >= 0x80 ? 30 : 5
  }

  static func == (a: LiteralMatcher, b: LiteralMatcher) -> Bool { a.units == b.units }
}
