/// One step through a text: a grapheme cluster, or a run of white space.
///
/// Wrapping and drawing walk the text by the same steps, so that a line is always as wide as it was
/// measured.
struct Cluster {
  enum Kind {
    /// Any run of white space and line ends; drawn as one blank.
    case space
    /// Takes no column and may end a line: a zero-width space.
    case breakOpportunity
    /// Takes no column: soft hyphen, direction marks, joiners on their own.
    case invisible
    case visible
  }

  var kind: Kind
  /// First byte after the cluster.
  var end: Int
  /// Columns: 0, 1 or 2.
  var width: Int
  /// The first scalar.
  var scalar: UInt32
  /// The cluster itself, where it had to be made to be measured.
  var character: Character?

  /// Reads the cluster at byte `start`; `start < end`, and both are on scalar boundaries.
  static func at(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Cluster {
    let first = bytes[start]
    if first < 0x80 {
      if isSpace(first) { return space(start, in: bytes, end: end) }
      // What follows may be a combining mark.
      if start + 1 == end || bytes[start + 1] < 0x80 {
        return Cluster(kind: .visible, end: start + 1, width: 1, scalar: UInt32(first))
      }
    }
    if let simple = Scalar.simple(at: start, in: bytes, end: end) {
      return Cluster(
        kind: .visible, end: start + simple.length, width: simple.width, scalar: simple.value)
    }
    return Scalar.isOtherSpace(Scalar.at(start, in: bytes).value)
      ? space(start, in: bytes, end: end) : general(start, in: bytes, end: end)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func space(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Cluster {
    var i = start
    while i < end {
      if isSpace(bytes[i]) {
        i += 1
      } else if bytes[i] >= 0x80, case let scalar = Scalar.at(i, in: bytes),
        Scalar.isOtherSpace(scalar.value)
      {
        i += scalar.length
      } else {
        break
      }
    }
    return Cluster(kind: .space, end: i, width: 1, scalar: 0x20)
  }

  /// Clusters are looked at whole up to this many bytes; marks beyond are taken in unseen.
  private static let longest = 96

  /// Leaves the boundary to the standard library.
  private static func general(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Cluster {
    // A scalar that joins nothing ends the cluster at the latest.
    var stop = start + Scalar.at(start, in: bytes).length
    while stop < end, stop - start < longest {
      let next = Scalar.at(stop, in: bytes)
      if Scalar.simpleWidth(next.value) != nil || next.value < 0x80 { break }
      stop += next.length
    }
    let character = string(bytes, start..<stop).first!
    var clusterEnd = start + character.utf8.count
    if stop - start >= longest && clusterEnd == stop {
      clusterEnd = endOfMarks(stop, in: bytes, end: end)
    }
    let scalar = character.unicodeScalars.first!
    let kind = Scalar.invisibleKind(character)
    let width = kind == .visible ? DisplayCharacter(character).width : 0
    return Cluster(
      kind: kind, end: clusterEnd, width: width, scalar: scalar.value, character: character)
  }

  private static func endOfMarks(_ start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var i = start
    while i < end {
      let scalar = Scalar.at(i, in: bytes)
      guard scalar.value >= 0x300,
        DisplayCharacter.columns(of: Unicode.Scalar(scalar.value)!) == .combining
      else { break }
      i += scalar.length
    }
    return i
  }

  /// A stretch of bytes as a string.
  static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
