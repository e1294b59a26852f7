/// A deterministic automaton: from each state every byte leads to one state, so that a text is
/// scanned in time proportional to its length, whatever the expression.
struct RegexAutomaton: Sendable {
  private let tables: RegexTables

  /// - Parameters:
  ///   - isAnchored: Whether a match has to begin where the automaton starts.
  ///   - capacity: The most states. Some expressions (`a.{50}b`) need more than there is time to
  ///     make; nil then.
  init?(_ program: RegexProgram, isAnchored: Bool, capacity: Int) {
    guard let tables = RegexTables(program, isAnchored: isAnchored, capacity: capacity) else {
      return nil
    }
    self.tables = tables
  }

  /// The end of the first match to end in `range`, and an offset before which it cannot begin.
  func firstEnd(in bytes: Span<UInt8>, range: Range<Int>) -> (end: Int, start: Int)? {
    let first = startState(range.lowerBound, in: bytes)
    let last = classAfter(range.upperBound, in: bytes)
    let width = tables.width
    precondition(range.upperBound <= bytes.count)
    // Unchecked access is right: `range` lies in `bytes`, every byte has a class, and every entry
    // leads to a state of the table.
    return bytes.withUnsafeBufferPointer { bytes in
      tables.classes.withUnsafeBufferPointer { classes in
        tables.entries.withUnsafeBufferPointer { entries in
          var state = first
          var earliest = range.lowerBound
          for i in range {
            let entry = entries[state &* width &+ Int(classes[Int(bytes[i])])]
            if entry.isMatch { return (i, earliest) }
            if !entry.isInMatch { earliest = i &+ 1 }
            state = entry.next
          }
          return entries[state * width + last].isMatch ? (range.upperBound, earliest) : nil
        }
      }
    }
  }

  /// The end of the longest match that begins at `start`; the automaton must be anchored.
  func longestEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var state = startState(start, in: bytes)
    var end: Int?
    var i = start
    while i < limit {
      let entry = tables.entries[state * tables.width + Int(tables.classes[Int(bytes[i])])]
      if entry.isMatch { end = i }
      state = entry.next
      if state == tables.dead { return end }
      i += 1
    }
    let entry = tables.entries[state * tables.width + classAfter(limit, in: bytes)]
    return entry.isMatch ? limit : end
  }

  private func startState(_ offset: Int, in bytes: Span<UInt8>) -> Int {
    tables.starts[RegexContext(before: offset, in: bytes).rawValue]
  }

  private func classAfter(_ offset: Int, in bytes: Span<UInt8>) -> Int {
    offset < bytes.count ? Int(tables.classes[Int(bytes[offset])]) : tables.width - 1
  }
}
