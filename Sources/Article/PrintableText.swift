extension Unicode.Scalar {
  /// Whether a terminal might act on the scalar instead of showing it: controls (C0, DEL, C1),
  /// line and paragraph separators, and the marks that reverse the direction of text.
  public var isTerminalHazard: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The string on one line, safe to print: white space of every kind becomes one space, and
  /// whatever a terminal could act on becomes `�`. Space at the edges is left out.
  public var printable: String { printable(keepingEdges: false) }

  /// As ``printable``; `keepingEdges` says whether white space at either end leaves one space.
  public func printable(keepingEdges: Bool) -> String {
    var result = ""
    var pendingSpace = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = keepingEdges || !result.isEmpty
        continue
      }
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      result.unicodeScalars.append(scalar.isTerminalHazard ? "\u{FFFD}" : scalar)
    }
    if pendingSpace && keepingEdges { result.append(" ") }
    return result
  }
}
