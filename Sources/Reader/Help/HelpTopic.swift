/// A subject that `:help` and the manual explain: in words, then by its commands.
public struct HelpTopic: Equatable, Sendable {
  /// One word, as it is typed after `:help`.
  public let name: String
  /// Paragraphs. `{command}` stands for the command's first key.
  private let words: [String]
  /// The parts of the command table that belong to it.
  let sections: [Command.Section]

  init(_ name: String, _ words: [String], sections: [Command.Section] = []) {
    self.name = name
    self.words = words
    self.sections = sections
  }

  /// The paragraphs with the keys that a keymap has.
  public func paragraphs(_ keymap: Keymap = Keymap()) -> [String] {
    words.map { paragraph in
      var result = ""
      var rest = Substring(paragraph)
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let name = String(rest[rest.index(after: open)..<close])
        result += rest[..<open] + (keymap.keys[name]?.first?.description ?? ":\(name)")
        rest = rest[rest.index(after: close)...]
      }
      return result + rest
    }
  }

  /// The commands that the words name in braces.
  var namedCommands: [String] {
    words.flatMap { paragraph in
      paragraph.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    }
  }

  /// The topic of that name, or the only one whose name begins so.
  static func named(_ word: String) -> HelpTopic? {
    let word = word.lowercased()
    let starting = all.filter { $0.name.hasPrefix(word) }
    return all.first { $0.name == word } ?? (starting.count == 1 ? starting[0] : nil)
  }
}
