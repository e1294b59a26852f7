import Article

/// What the reader wants to see of an article: chosen entities, or one speaker's words.
///
/// Entities are named by ``EntityKey``, so that a filter outlives a new annotation.
struct Filter: Equatable, Sendable {
  enum Mode: Equatable, Sendable { case any, all }

  var included: [EntityKey] = []
  var excluded: [EntityKey] = []
  var mode = Mode.any
  /// Only this speaker's words, with the paragraphs around them.
  var speaker: EntityKey?

  var isEmpty: Bool { included.isEmpty && excluded.isEmpty && speaker == nil }

  /// The entity that next and previous mention look for.
  var firstIncluded: EntityKey? { included.first ?? speaker }

  mutating func toggle(_ key: EntityKey) {
    excluded.removeAll { $0 == key }
    if let index = included.firstIndex(of: key) {
      included.remove(at: index)
    } else {
      included.append(key)
    }
  }

  mutating func toggleExclusion(_ key: EntityKey) {
    included.removeAll { $0 == key }
    if let index = excluded.firstIndex(of: key) {
      excluded.remove(at: index)
    } else {
      excluded.append(key)
    }
  }

  /// In words for the status line.
  var summary: String {
    let separator = mode == .any ? " | " : " & "
    var parts: [String] = []
    if let speaker { parts.append("only \(PlainText.line(speaker.name, limit: 40))") }
    if !included.isEmpty {
      parts.append(
        included.map { PlainText.line($0.name, limit: 40) }.joined(separator: separator))
    }
    parts += excluded.map { "not \(PlainText.line($0.name, limit: 40))" }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  /// The paragraphs that it leaves, in order; nil if it leaves all.
  func paragraphs(of article: Article, by index: AnnotationIndex) -> [Int]? {
    if isEmpty { return nil }
    let all = article.paragraphs.count
    var kept = Membership(
      count: all, mode: mode, including: included.map { index.paragraphs(mentioning: $0) })
    kept.remove(excluded.flatMap { index.paragraphs(mentioning: $0) })
    if let speaker {
      let spoken = index.quotes(by: speaker).flatMap { number in
        index.annotation.quotes[number].spans.flatMap { article.paragraphIndices(in: $0) }
      }
      kept.keep(spoken)
    }
    return kept.numbers
  }

  /// Whether each quote is left: those by or about what is chosen.
  func quotes(by index: AnnotationIndex) -> Membership {
    var kept = Membership(
      count: index.annotation.quotes.count, mode: mode,
      including: included.map { index.quotes(by: $0) + index.quotes(about: $0) })
    kept.remove(excluded.flatMap { index.quotes(by: $0) + index.quotes(about: $0) })
    if let speaker { kept.keep(index.quotes(by: speaker)) }
    return kept
  }
}

/// A subset of the numbers 0…count-1.
struct Membership: Equatable, Sendable {
  private(set) var flags: [Bool]

  /// The numbers that any or all of the lists have; every number if there is no list.
  init(count: Int, mode: Filter.Mode, including lists: [[Int]]) {
    flags = Array(repeating: lists.isEmpty || mode == .all, count: count)
    switch mode {
    case .any: for list in lists { for number in list { flags[number] = true } }
    case .all: for list in lists { keep(list) }
    }
  }

  subscript(number: Int) -> Bool { flags[number] }

  mutating func remove(_ numbers: [Int]) { for number in numbers { flags[number] = false } }

  mutating func keep(_ numbers: [Int]) {
    var others = Array(repeating: true, count: flags.count)
    for number in numbers { others[number] = false }
    for number in flags.indices where others[number] { flags[number] = false }
  }

  var numbers: [Int] { flags.indices.filter { flags[$0] } }
}

extension AnnotationIndex {
  func paragraphs(mentioning key: EntityKey) -> [Int] {
    id(of: key).map { paragraphs(mentioning: $0) } ?? []
  }

  func quotes(by key: EntityKey) -> [Int] {
    id(of: key).map { quotesByEntity[$0.index].map(Int.init) } ?? []
  }

  func quotes(about key: EntityKey) -> [Int] {
    id(of: key).map { quotesAboutEntity[$0.index].map(Int.init) } ?? []
  }
}

extension Article {
  /// The paragraphs that a stretch touches.
  func paragraphIndices(in stretch: TextRange) -> Range<Int> {
    guard let first = paragraphIndex(at: stretch.lowerBound) else { return 0..<0 }
    let last = paragraphIndex(at: max(stretch.lowerBound, stretch.upperBound - 1)) ?? first
    return first..<(last + 1)
  }
}
