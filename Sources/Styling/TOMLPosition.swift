/// Finds the line and column of a key in a TOML file, for errors that the parser does not see.
struct TOMLPosition: Sendable {
  /// A key, the table that it stands in, and the key whose inline table it belongs to.
  struct Key: Equatable, Sendable {
    var name: String
    var section: String?
    var owner: String?

    init(_ name: String, in section: String? = nil, of owner: String? = nil) {
      self.name = name
      self.section = section
      self.owner = owner
    }
  }

  let source: String
  let file: String

  func error(at key: Key, _ problem: ThemeError.Problem) -> ThemeError {
    let (line, column) = position(of: key)
    return ThemeError(file: file, line: line, column: column, problem: problem)
  }

  /// Line and column, counted from 1; the file's beginning if the key is written in an unusual way.
  func position(of key: Key) -> (line: Int, column: Int) {
    var section: String?
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.first == "[" {
        section = content.dropFirst().prefix { $0 != "]" }.trimmed
        if key.section == nil, section == key.name { return (number + 1, 1) }
        continue
      }
      guard section == key.section,
        content.prefix(while: { $0 != "=" }).trimmed == (key.owner ?? key.name)
      else { continue }
      let indent = line.count - content.count
      guard key.owner != nil else { return (number + 1, indent + 1) }
      return (number + 1, indent + 1 + (content.firstColumn(of: key.name) ?? 0))
    }
    return (1, 1)
  }
}

extension Substring {
  /// Without blanks and quotation marks around it.
  fileprivate var trimmed: String {
    let isMargin = { (character: Character) in " \t\"'\r".contains(character) }
    return String(drop(while: isMargin).reversed().drop(while: isMargin).reversed())
  }

  /// How many characters stand before that word, behind the equals sign.
  fileprivate func firstColumn(of word: String) -> Int? {
    guard let equals = firstIndex(of: "=") else { return nil }
    var rest = self[equals...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) { return distance(from: startIndex, to: rest.startIndex) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
