/// The syntax tree of a regular expression.
indirect enum RegexNode: Equatable, Sendable {
  enum Assertion: Hashable, Sendable { case lineStart, lineEnd, wordBoundary, notWordBoundary }

  case set(ScalarSet)
  case sequence([RegexNode])
  case choice([RegexNode])
  /// Without a maximum, any number of times.
  case repetition(RegexNode, minimum: Int, maximum: Int?)
  case assertion(Assertion)
}

/// Reads regular expressions: `. [] [^] () (?:) | * + ? {m,n} ^ $ \b \B \d \D \w \W \s \S` and
/// escaped characters.
///
/// As in a search for plain words, letters match in either case while the pattern has no capital, a
/// space matches any run of white space, straight marks match typographic ones.
struct RegexParser {
  struct SyntaxError: Error {}

  private static let mostRepetitions = 100
  private static let deepest = 50

  private var rest: Substring
  private let ignoresCase: Bool
  private var depth = 0

  /// Whether a pattern says more than the words in it.
  static func isNeeded(for pattern: String) -> Bool {
    pattern.contains { "\\.*+?[](){}|^$".contains($0) }
  }

  static func parse(_ pattern: String) throws(SyntaxError) -> RegexNode {
    var parser = RegexParser(pattern)
    let node = try parser.choice()
    if !parser.rest.isEmpty { throw SyntaxError() }
    return node
  }

  private init(_ pattern: String) {
    rest = Substring(pattern)
    // Escapes such as \W are no capitals.
    var letters = pattern
    while let backslash = letters.firstIndex(of: "\\") {
      let next = letters.index(after: backslash)
      letters.removeSubrange(
        backslash..<(next < letters.endIndex ? letters.index(after: next) : next))
    }
    ignoresCase = !letters.contains(where: \.isUppercase)
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func choice() throws(SyntaxError) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw SyntaxError() }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(SyntaxError) -> RegexNode {
    var parts: [RegexNode] = []
    while let next = rest.first, next != "|", next != ")" {
      let part = try atom(isFirst: parts.isEmpty)
      parts.append(try repeated(part))
    }
    return .sequence(parts)
  }

  private mutating func repeated(_ atom: RegexNode) throws(SyntaxError) -> RegexNode {
    var node = atom
    while let next = rest.first {
      switch next {
      case "*": node = .repetition(node, minimum: 0, maximum: nil)
      case "+": node = .repetition(node, minimum: 1, maximum: nil)
      case "?": node = .repetition(node, minimum: 0, maximum: 1)
      case "{":
        guard let bounds = bounds() else { return node }
        node = .repetition(node, minimum: bounds.minimum, maximum: bounds.maximum)
        continue
      default: return node
      }
      rest.removeFirst()
    }
    return node
  }

  /// Reads `{2}`, `{2,}` or `{2,5}`; nil for a brace that is none of them.
  private mutating func bounds() -> (minimum: Int, maximum: Int?)? {
    guard let close = rest.firstIndex(of: "}") else { return nil }
    let inside = rest[rest.index(after: rest.startIndex)..<close]
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, let minimum = Int(first), (1...2).contains(parts.count),
      0...Self.mostRepetitions ~= minimum
    else { return nil }
    var maximum: Int? = minimum
    if parts.count == 2 {
      maximum = Int(parts[1])
      guard parts[1].isEmpty || (maximum.map { minimum...Self.mostRepetitions ~= $0 } ?? false)
      else { return nil }
    }
    rest = rest[rest.index(after: close)...]
    return (minimum, maximum)
  }

  private mutating func atom(isFirst: Bool) throws(SyntaxError) -> RegexNode {
    let character = rest.removeFirst()
    switch character {
    case ".": return .set(.any)
    case "[": return .set(try set())
    case "(":
      _ = take("?") ? take(":") : false
      let node = try choice()
      guard take(")") else { throw SyntaxError() }
      return node
    case "^" where isFirst: return .assertion(.lineStart)
    case "$" where rest.isEmpty || rest.first == "|" || rest.first == ")":
      return .assertion(.lineEnd)
    case "\\": return try escape()
    case "*", "+", "?":
      // With nothing before it to repeat, it stands for itself.
      guard isFirst else { throw SyntaxError() }
      return literal(character)
    default: return literal(character)
    }
  }

  private func literal(_ character: Character) -> RegexNode {
    if character.isWhitespace { return .repetition(.set(.space), minimum: 1, maximum: nil) }
    switch character {
    case "'": return .set(ScalarSet("'’‘"))
    case "\"": return .set(ScalarSet("\"“”„«»"))
    default:
      return .sequence(
        character.unicodeScalars.map { .set(folded(ScalarSet([$0.value...$0.value]))) })
    }
  }

  private func folded(_ set: ScalarSet) -> ScalarSet { ignoresCase ? set.ignoringCase : set }

  private mutating func escape() throws(SyntaxError) -> RegexNode {
    guard let character = rest.popFirst() else { throw SyntaxError() }
    if let set = Self.namedSet(character) { return .set(set) }
    switch character {
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.notWordBoundary)
    case "n": return .set(ScalarSet("\n"))
    case "t": return .set(ScalarSet("\t"))
    default:
      return .sequence(
        character.unicodeScalars.map { .set(folded(ScalarSet([$0.value...$0.value]))) })
    }
  }

  private static func namedSet(_ character: Character) -> ScalarSet? {
    switch character {
    case "d": .digit
    case "D": ScalarSet.digit.inverted
    case "w": .word
    case "W": ScalarSet.word.inverted
    case "s": .space
    case "S": ScalarSet.space.inverted
    default: nil
    }
  }

  private mutating func set() throws(SyntaxError) -> ScalarSet {
    let isInverted = take("^")
    var set = ScalarSet([])
    var isFirst = true
    while true {
      guard let scalar = rest.unicodeScalars.popFirst() else { throw SyntaxError() }
      if scalar == "]" && !isFirst { break }
      isFirst = false
      var low = scalar
      if scalar == "\\" {
        guard let escaped = rest.unicodeScalars.popFirst() else { throw SyntaxError() }
        if let named = Self.namedSet(Character(escaped)) {
          set = set.union(named)
          continue
        }
        low = escaped
      }
      var high = low
      if rest.first == "-", rest.dropFirst().first != "]", rest.count > 1 {
        rest.removeFirst()
        guard let end = rest.unicodeScalars.popFirst(), end >= low else { throw SyntaxError() }
        high = end
      }
      set = set.union(ScalarSet([low.value...high.value]))
    }
    set = folded(set)
    return isInverted ? set.inverted : set
  }
}
