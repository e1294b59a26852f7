import Article

/// One way in which an article writes a name, titles and articles aside.
struct NameForm {
  /// As written, titles and a leading "the" left out.
  var text: String
  /// The folded words, without hyphens and dots.
  var words: [String]
  /// The name findings that are written so, in text order.
  var names: [Int] = []
  /// For each type, the sum of the confidences of those findings.
  var votes: [EntityType: Double] = [:]
  /// The word classes of its titles.
  var titleClasses: WordClass = []

  /// The words joined, to compare whole forms.
  var key: String { words.joined(separator: " ") }

  var type: EntityType {
    // The order of the cases decides a tie, never that of the dictionary.
    var best = EntityType.misc
    for type in EntityType.allCases where votes[type, default: 0] > votes[best, default: 0] {
      best = type
    }
    return best
  }

  var isAcronym: Bool {
    guard words.count == 1, (2...8).contains(text.utf8.count) else { return false }
    let capitals = text.utf8.count { (0x41...0x5A).contains($0) || $0 == 0x2E || $0 == 0x26 }
    // "BoG", "MoCD"
    let small = text.utf8.count { "ofad".utf8.contains($0) }
    return capitals > small && capitals + small == text.utf8.count
  }
}

extension NameForm {
  /// "SMEs" and the like.
  var isPluralAcronym: Bool {
    words.count == 1 && (3...9).contains(text.utf8.count) && text.hasSuffix("s")
      && text.dropLast().utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}

/// Reads the words of names.
struct NameReader {
  let text: ArticleText
  let segmentation: Segmentation

  /// The form of a name, or nil where nothing but titles is left.
  func form(of name: NameFinding) -> NameForm? {
    var run = segmentation.run(of: name.range)
    let lexemes = segmentation.lexemes
    var titles: WordClass = []
    func isSkipped(_ lexeme: Lexeme) -> Bool {
      if lexeme.kind == .punctuation { return true }
      return lexeme.key == Words.the || lexeme.key == Words.a
    }
    while run.count > 1, isSkipped(lexemes[run.lowerBound]) { run = run.dropFirst() }
    if name.type == .person {
      while run.count > 1 {
        let first = lexemes[run.lowerBound]
        let next = lexemes[run.lowerBound + 1]
        // "Me" is how French calls a lawyer.
        let isTitle =
          first.classes.contains(.title) && !isGivenName(first, before: next, run)
          || first.key == Words.me && first.shape == .capitalized
        guard isTitle || first.kind == .punctuation else { break }
        titles.formUnion(first.classes)
        run = run.dropFirst()
      }
    }
    titles.formUnion(titleClasses(before: run.lowerBound))
    while run.count > 1, isPossessive(lexemes[run.upperBound - 1]) { run = run.dropLast() }
    while run.count > 1, lexemes[run.upperBound - 1].kind == .punctuation,
      !Punctuation.is(lexemes[run.upperBound - 1], ")", in: text)
    {
      run = run.dropLast()
    }
    guard !run.isEmpty, run.count <= 24 else { return nil }
    if run.count == 1, lexemes[run.lowerBound].key == Words.me { return nil }
    if run.count == 1, lexemes[run.lowerBound].classes.intersects([.title, .determiner]),
      lexemes[run.lowerBound].classes.isDisjoint(with: [.maleName, .femaleName])
    {
      return nil
    }
    var words: [String] = []
    for lexeme in lexemes[run] where lexeme.kind != .punctuation && !isPossessive(lexeme) {
      let word = Folding.fold(text[lexeme.range]).filter { $0 != "." && $0 != "'" }
      if !word.isEmpty { words.append(word) }
    }
    guard !words.isEmpty else { return nil }
    let written = text[segmentation.range(of: run)]
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return NameForm(text: written, words: words, titleClasses: titles)
  }

  /// "Major" or "Prince" as the given name of a person: only where nothing else is one.
  private func isGivenName(_ first: Lexeme, before next: Lexeme, _ run: Segmentation.Run) -> Bool {
    first.classes.intersects([.maleName, .femaleName]) && run.count == 2
  }

  private func isPossessive(_ lexeme: Lexeme) -> Bool {
    guard lexeme.kind == .word else { return false }
    let byte = text.utf8[lexeme.start]
    return (byte == 0x27 || byte == 0xE2) && lexeme.end - lexeme.start <= 4
  }

  /// The classes of the titles right before a name, which may stand outside of it.
  private func titleClasses(before i: Int) -> WordClass {
    var classes: WordClass = []
    var i = i
    var steps = 0
    while i > 0, steps < 4, segmentation.lexemes[i - 1].classes.intersects([.title, .personNoun]) {
      i -= 1
      steps += 1
      classes.formUnion(segmentation.lexemes[i].classes)
    }
    return classes
  }

  private enum Words {
    static let the = wordKey("the")
    static let a = wordKey("a")
    static let me = wordKey("me")
  }
}
