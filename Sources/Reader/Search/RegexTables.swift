/// The tables of an automaton, made state by state from a program.
struct RegexTables: Sendable {
  /// Where a byte leads.
  struct Entry: Sendable {
    private let bits: Int32

    init(next: Int, isMatch: Bool, isInMatch: Bool) {
      bits = Int32(next) << 2 | (isMatch ? 1 : 0) | (isInMatch ? 2 : 0)
    }

    var next: Int { Int(bits >> 2) }
    /// Whether a match ends before the byte.
    var isMatch: Bool { bits & 1 != 0 }
    /// Whether after the byte a match may have begun that is not yet complete.
    var isInMatch: Bool { bits & 2 != 0 }
  }

  private struct State: Hashable {
    /// Steps to go on from, in order, before assertions are judged.
    var steps: [Int]
    var context: RegexContext
  }

  /// By byte: its class. Bytes of one class are never told apart.
  let classes: [UInt8]
  /// Classes of bytes, and one more for the end of the text.
  let width: Int
  /// By state and class.
  private(set) var entries: [Entry] = []
  /// By context: the state to start from.
  private(set) var starts: [Int] = []
  /// From this state no match can come.
  private(set) var dead = 0

  private let program: RegexProgram
  private let isAnchored: Bool
  /// A byte of each class.
  private let samples: [UInt8]
  private var states: [State] = []
  private var numbers: [State: Int] = [:]

  /// Nil if more than `capacity` states are needed.
  init?(_ program: RegexProgram, isAnchored: Bool, capacity: Int) {
    self.program = program
    self.isAnchored = isAnchored
    let classes = Self.classes(program)
    self.classes = classes
    samples = classes.indices.filter { $0 == 0 || classes[$0] != classes[$0 - 1] }.map(UInt8.init)
    width = samples.count + 1
    dead = number(of: State(steps: [], context: .other))
    starts = RegexContext.allCases.map { number(of: State(steps: [program.start], context: $0)) }
    var made = 0
    while made < states.count {
      if states.count > capacity { return nil }
      addEntries(of: states[made])
      made += 1
    }
  }

  private mutating func number(of state: State) -> Int {
    // All ways to be dead are one.
    let state = state.steps.isEmpty ? State(steps: [], context: .other) : state
    if let number = numbers[state] { return number }
    numbers[state] = states.count
    states.append(state)
    return states.count - 1
  }

  private mutating func addEntries(of state: State) {
    // What is reached without reading depends on few properties of the byte; most classes share it.
    var reachedBefore: [[RegexNode.Assertion: Bool]: [Int]] = [:]
    for byte in samples.map(Optional.some) + [nil] {
      let holds = Dictionary(
        uniqueKeysWithValues: program.assertions.map {
          ($0, state.context.satisfies($0, before: byte))
        })
      let reached = reachedBefore[holds] ?? closure(of: state.steps, where: holds)
      reachedBefore[holds] = reached
      var next: [Int] = []
      var isMatch = false
      for step in reached {
        switch program.steps[step] {
        case .match: isMatch = true
        case .bytes(let range, let target):
          if let byte, range.contains(byte), !next.contains(target) { next.append(target) }
        case .fork, .assertion: break
        }
      }
      let isInMatch = !next.isEmpty
      if !isAnchored && !next.contains(program.start) { next.append(program.start) }
      next.sort()
      let context = byte.map(state.context.after) ?? state.context
      let target = byte == nil ? dead : number(of: State(steps: next, context: context))
      entries.append(Entry(next: target, isMatch: isMatch, isInMatch: isInMatch))
    }
  }

  /// The steps that can be reached without reading a byte.
  private func closure(of steps: [Int], where holds: [RegexNode.Assertion: Bool]) -> [Int] {
    var seen: Set<Int> = []
    var reached: [Int] = []
    var stack = steps
    while let step = stack.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch program.steps[step] {
      case .bytes, .match: reached.append(step)
      case .fork(let a, let b): stack += [a, b]
      case .assertion(let assertion, let next): if holds[assertion] == true { stack.append(next) }
      }
    }
    return reached
  }

  /// Numbers the bytes so that those which the program never tells apart share a number.
  private static func classes(_ program: RegexProgram) -> [UInt8] {
    var begins = [Bool](repeating: false, count: 257)
    let ranges = program.steps.compactMap { step -> ClosedRange<UInt8>? in
      if case .bytes(let range, _) = step { range } else { nil }
    }
    for range in ranges + RegexContext.distinctions {
      begins[Int(range.lowerBound)] = true
      begins[Int(range.upperBound) + 1] = true
    }
    var classes: [UInt8] = [0]
    for byte in 1..<256 { classes.append(classes[byte - 1] + (begins[byte] ? 1 : 0)) }
    return classes
  }
}
