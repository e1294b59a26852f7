/// A deterministic automaton: from each state every byte leads to one state, so that a text is
/// scanned in time proportional to its length, whatever the expression.
struct RegexAutomaton: Sendable {
  /// Some expressions (`a.{50}b`) would need more states than there is time to make.
  private static let capacity = 2000

  /// What the place before the next byte follows; decides assertions.
  private enum Context: UInt8 { case lineStart, word, other }

  private struct State: Hashable {
    /// Steps to go on from, in order, before assertions are judged.
    var steps: [Int]
    var context: UInt8
    /// Whether a match may have begun that is not yet complete. Not to be seen from the steps: a
    /// match in a loop may be back where it began.
    var isInMatch: Bool
  }

  /// The class of each byte; bytes of one class are never told apart.
  private let classes: [UInt8]
  /// The class of the end of the text, after those of bytes.
  private let endClass: Int
  /// By state and class: the next state, doubled, plus one if a match ends before the byte.
  private let table: [Int32]
  /// By state.
  private let isInMatch: [Bool]
  private let starts: [Int32]
  /// From this state no match can come.
  private let dead: Int32

  private var width: Int { endClass + 1 }

  /// - Parameter isAnchored: Whether a match has to begin where the automaton starts.
  /// Nil if it would be too large.
  init?(_ program: RegexProgram, isAnchored: Bool) {
    let byteClasses = Self.byteClasses(program)
    classes = byteClasses
    let classCount = Int(byteClasses.max()!) + 1
    endClass = classCount
    let samples = (0..<classCount).map { number in
      UInt8(byteClasses.firstIndex(of: UInt8(number))!)
    }

    var states: [State] = []
    var numbers: [State: Int] = [:]
    func number(of state: State) -> Int {
      if let number = numbers[state] { return number }
      numbers[state] = states.count
      states.append(state)
      return states.count - 1
    }
    starts = (0..<3).map {
      Int32(number(of: State(steps: [program.start], context: $0, isInMatch: false)))
    }
    let deadNumber = number(
      of: State(steps: [], context: Context.other.rawValue, isInMatch: false))
    dead = Int32(deadNumber)
    var table: [Int32] = []
    var made = 0
    while made < states.count {
      if states.count > Self.capacity { return nil }
      let state = states[made]
      for byte in samples.map(Optional.some) + [nil] {
        let reached = Self.closure(of: state, before: byte, in: program)
        let matches = reached.contains {
          if case .match = program.steps[$0] { true } else { false }
        }
        var next: [Int] = []
        if let byte {
          for step in reached {
            if case .bytes(let range, let target) = program.steps[step], range.contains(byte) {
              next.append(target)
            }
          }
        }
        let isInMatch = !next.isEmpty
        if !isAnchored { next.append(program.start) }
        next = Set(next).sorted()
        let context = byte.map { Self.context(after: $0, from: state.context) } ?? state.context
        // All ways to be dead are one.
        let target =
          next.isEmpty
          ? deadNumber
          : number(of: State(steps: next, context: context, isInMatch: isInMatch))
        table.append(Int32(target << 1 | (matches ? 1 : 0)))
      }
      made += 1
    }
    self.table = table
    isInMatch = states.map(\.isInMatch)
  }

  /// The end of the first match to end in `range`, and an offset before which it cannot begin.
  func firstEnd(in bytes: Span<UInt8>, range: Range<Int>) -> (end: Int, start: Int)? {
    var state = Int(starts[Int(Self.context(before: range.lowerBound, in: bytes))])
    var earliest = range.lowerBound
    for i in range {
      if !isInMatch[state] { earliest = i }
      let entry = table[state * width + Int(classes[Int(bytes[i])])]
      if entry & 1 != 0 { return (i, earliest) }
      state = Int(entry >> 1)
    }
    let last = range.upperBound
    let entry = table[state * width + classAfter(last, in: bytes)]
    return entry & 1 != 0 ? (last, earliest) : nil
  }

  /// The end of the longest match that begins at `start`; the automaton must be anchored.
  func longestEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var state = starts[Int(Self.context(before: start, in: bytes))]
    var end: Int?
    var i = start
    while i < limit {
      let entry = table[Int(state) * width + Int(classes[Int(bytes[i])])]
      if entry & 1 != 0 { end = i }
      state = entry >> 1
      if state == dead { return end }
      i += 1
    }
    let entry = table[Int(state) * width + classAfter(limit, in: bytes)]
    return entry & 1 != 0 ? limit : end
  }

  private func classAfter(_ offset: Int, in bytes: Span<UInt8>) -> Int {
    offset < bytes.count ? Int(classes[Int(bytes[offset])]) : endClass
  }

  // MARK: Making

  /// The steps that can be reached without reading, given what stands before and after.
  private static func closure(
    of state: State, before byte: UInt8?, in program: RegexProgram
  ) -> [Int] {
    var seen: Set<Int> = []
    var stack = state.steps
    while let step = stack.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch program.steps[step] {
      case .bytes, .match: break
      case .fork(let a, let b): stack += [a, b]
      case .assertion(let assertion, let next):
        if holds(assertion, after: state.context, before: byte) { stack.append(next) }
      }
    }
    return seen.sorted()
  }

  private static func holds(
    _ assertion: RegexNode.Assertion, after context: UInt8, before byte: UInt8?
  ) -> Bool {
    let isBoundary =
      (context == Context.word.rawValue) != (byte.map { isWord($0) } ?? false)
    return switch assertion {
    case .lineStart: context == Context.lineStart.rawValue
    case .lineEnd: byte == nil || byte == 0x0A || byte == 0x0D
    case .wordBoundary: isBoundary
    case .notWordBoundary: !isBoundary
    }
  }

  /// Whether a byte begins a letter or digit: beyond ASCII told by blocks, since the first byte has
  /// to decide. U+0080…U+00BF, U+2000…U+2FFF and emoji are none.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    case 0xC3...0xE1, 0xE3...0xEF: true
    default: false
    }
  }

  private static func context(after byte: UInt8, from context: UInt8) -> UInt8 {
    if UTF8.isContinuation(byte) { return context }
    if byte == 0x0A || byte == 0x0D { return Context.lineStart.rawValue }
    return (isWord(byte) ? Context.word : Context.other).rawValue
  }

  private static func context(before offset: Int, in bytes: Span<UInt8>) -> UInt8 {
    guard offset > 0 else { return Context.lineStart.rawValue }
    var i = offset - 1
    while i > 0 && UTF8.isContinuation(bytes[i]) { i -= 1 }
    return context(after: bytes[i], from: Context.other.rawValue)
  }

  /// Numbers the bytes so that those which the program never tells apart share a number.
  private static func byteClasses(_ program: RegexProgram) -> [UInt8] {
    var begins = [Bool](repeating: false, count: 257)
    func cut(_ range: ClosedRange<UInt8>) {
      begins[Int(range.lowerBound)] = true
      begins[Int(range.upperBound) + 1] = true
    }
    for step in program.steps {
      if case .bytes(let range, _) = step { cut(range) }
    }
    // Assertions tell these apart.
    for range: ClosedRange<UInt8> in [
      0x0A...0x0A, 0x0D...0x0D, 0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0x80...0xBF,
      0xC3...0xE1, 0xE3...0xEF,
    ] { cut(range) }
    var classes: [UInt8] = []
    var number: UInt8 = 0
    for byte in 0..<256 {
      if byte > 0 && begins[byte] { number += 1 }
      classes.append(number)
    }
    return classes
  }
}
