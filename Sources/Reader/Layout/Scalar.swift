/// Reads scalars from UTF-8 and knows those that need no segmentation.
enum Scalar {
  /// Decodes the scalar at byte `i` of valid UTF-8.
  static func at(_ i: Int, in bytes: Span<UInt8>) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[i])
    func continuation(_ k: Int) -> UInt32 { UInt32(bytes[i + k]) & 0x3F }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3) }
    let high = (first & 0x07) << 18 | continuation(1) << 12
    return (high | continuation(2) << 6 | continuation(3), 4)
  }

  /// The columns of a visible scalar that never joins a neighbour of its own sort; nil for all
  /// others, which the standard library segments.
  static func simpleWidth(_ value: UInt32) -> Int? {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x370...0x373, 0x391...0x3A1, 0x3A3...0x3FF,
      0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x2030...0x203A, 0x20A0...0x20BF:
      1
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      2
    default: nil
    }
  }

  /// The scalar at byte `i`, if it is a whole cluster whose width ``simpleWidth(_:)`` tells.
  static func simple(
    at i: Int, in bytes: Span<UInt8>, end: Int
  ) -> (value: UInt32, length: Int, width: Int)? {
    let scalar = at(i, in: bytes)
    guard let width = simpleWidth(scalar.value) else { return nil }
    let next = i + scalar.length
    // What follows may be a combining mark.
    guard next == end || bytes[next] < 0x80 || simpleWidth(at(next, in: bytes).value) != nil else {
      return nil
    }
    return (scalar.value, scalar.length, width)
  }

  /// White space beyond ASCII at which a line may break; not the no-break spaces.
  static func isOtherSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a cluster takes columns at all. Direction overrides do: hiding them would hide a trick.
  static func invisibleKind(_ character: Character) -> Cluster.Kind {
    var sawZeroWidthSpace = false
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0x200B: sawZeroWidthSpace = true
      case 0xAD, 0x200C...0x200F, 0x2060...0x2064, 0xFEFF, 0x61C, 0xFE00...0xFE0F: continue
      default: return .visible
      }
    }
    return sawZeroWidthSpace ? .breakOpportunity : .invisible
  }
}
