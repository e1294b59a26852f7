/// A regular expression as a machine over bytes of UTF-8: where it may go from each place.
struct RegexProgram: Sendable {
  enum Step: Sendable {
    /// Reads a byte of the range.
    case bytes(ClosedRange<UInt8>, next: Int)
    /// Goes on at both.
    case fork(Int, Int)
    /// Goes on if the place in the text is one of these.
    case assertion(RegexNode.Assertion, next: Int)
    case match
  }

  /// More would take too long to make an automaton of.
  private static let capacity = 5000

  private(set) var steps: [Step] = [.match]
  private(set) var start = 0
  /// The kinds of assertions in it.
  private(set) var assertions: Set<RegexNode.Assertion> = []

  /// Nil if the expression is too large.
  init?(_ node: RegexNode) {
    start = add(node, before: 0)
    if steps.count > Self.capacity { return nil }
  }

  /// Adds the steps for a node in front of the step `next`, and returns the first of them.
  private mutating func add(_ node: RegexNode, before next: Int) -> Int {
    if steps.count > Self.capacity { return next }
    switch node {
    case .set(let set): return add(set, before: next)
    case .sequence(let parts): return parts.reversed().reduce(next) { add($1, before: $0) }
    case .choice(let branches):
      var first = add(branches[branches.count - 1], before: next)
      for branch in branches.dropLast().reversed() {
        first = append(.fork(add(branch, before: next), first))
      }
      return first
    case .assertion(let assertion):
      assertions.insert(assertion)
      return append(.assertion(assertion, next: next))
    case .repetition(let part, let minimum, let maximum):
      var first = next
      if let maximum {
        for _ in minimum..<max(minimum, maximum) {
          first = append(.fork(add(part, before: first), next))
        }
      } else {
        let loop = append(.match)
        steps[loop] = .fork(add(part, before: loop), next)
        first = loop
      }
      for _ in 0..<minimum { first = add(part, before: first) }
      return first
    }
  }

  private mutating func add(_ set: ScalarSet, before next: Int) -> Int {
    let heads = set.utf8.map { sequence in
      sequence.reversed().reduce(next) { append(.bytes($1, next: $0)) }
    }
    // A set without members matches nothing: a range that no byte of UTF-8 is in.
    guard let last = heads.last else { return append(.bytes(0xFF...0xFF, next: next)) }
    return heads.dropLast().reversed().reduce(last) { append(.fork($1, $0)) }
  }

  private mutating func append(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }
}
