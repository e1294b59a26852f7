/// Breaks a stretch of text into lines of a limited width: at words where there are any, between
/// ideographs, after hyphens and dashes; a word longer than the line is cut between graphemes.
///
/// Scripts beyond the European ones are broken by Unicode's rules; see ``UnicodeLineBreaks``.
struct LineBreaker {
  /// Columns of the first line.
  var firstWidth: Int
  /// Columns of the others, which may hang under the first.
  var width: Int

  /// The lines of `stretch` as byte ranges, each up to where the next begins.
  func lines(of stretch: Range<Int>, in bytes: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    let breaks = UnicodeLineBreaks(stretch, in: bytes)
    var lineStart = stretch.lowerBound
    var column = 0
    var candidate: (next: Int, column: Int)?
    var previous: UInt32 = 0x20
    var i = lineStart
    while i < stretch.upperBound {
      let cluster = Cluster.at(i, in: bytes, end: stretch.upperBound)
      switch cluster.kind {
      case .space:
        if column > 0 {
          column += 1
          if breaks?.contains(cluster.end) ?? true { candidate = (cluster.end, column) }
        }
      case .breakOpportunity:
        if column > 0 { candidate = (cluster.end, column) }
      case .invisible:
        break
      case .visible:
        // A soft hyphen stays invisible, so no line ends there.
        if column > 0, previous != 0x20, previous != 0xAD,
          breaks?.contains(i) ?? Self.mayBreak(between: previous, and: cluster.scalar)
        {
          candidate = (i, column)
        }
        let limit = max(1, lines.isEmpty ? firstWidth : width)
        if column > 0, column + cluster.width > limit {
          let next = candidate ?? (i, column)
          lines.append(lineStart..<next.next)
          lineStart = next.next
          column -= next.column
          candidate = nil
          continue
        }
        column += cluster.width
      }
      previous = cluster.scalar
      i = cluster.end
    }
    if lineStart < stretch.upperBound { lines.append(lineStart..<stretch.upperBound) }
    return lines
  }

  /// Whether a line may end between two neighbours without a space between them.
  static func mayBreak(between before: UInt32, and after: UInt32) -> Bool {
    if before < 0x80 && after < 0x80 {
      return (before == 0x2D || before == 0x2F) && isLetter(after)
    }
    if before == 0x2013 || before == 0x2014 { return !isClosing(after) && after != 0x20 }
    if before == 0x2010 { return true }
    // A word joiner forbids what its neighbours would allow.
    if before == 0x2060 || before == 0xFEFF { return false }
    guard isIdeographic(before) || isIdeographic(after) else { return false }
    return before != 0x20 && !isOpening(before) && !isClosing(after)
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  private static func isIdeographic(_ value: UInt32) -> Bool {
    (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFF01...0xFF60).contains(value)
      || (0x1F300...0x3FFFF).contains(value)
  }

  private static func isOpening(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x3008, 0x300A, 0x300C,
      0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0xFF08, 0xFF3B, 0xFF5B:
      true
    default: false
    }
  }

  private static func isClosing(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x2013, 0x2014,
      0x2019, 0x201D, 0x2025, 0x2026, 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F,
      0x3011, 0x3015, 0x3017, 0x3019, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063,
      0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3,
      0x30E5, 0x30E7, 0x30EE, 0x30FB, 0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B,
      0xFF1F, 0xFF3D, 0xFF5D, 0x20:
      true
    default: false
    }
  }
}
