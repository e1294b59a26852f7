import Article

extension Configuration {
  /// The configuration as a file that says what each setting means, ready to be changed.
  ///
  /// - Parameter commands: every command with its keys in force and what it does.
  public func toml(
    commands: [(name: String, keys: [String], summary: String)]
  ) -> String {
    var lines = [
      "# Pullquote's configuration, as it is in force. Save what you change as",
      "# ~/.config/pullquote/config.toml; what is left out keeps its standard value.", "",
      "# A theme by name (pullquote themes lists them), or \"auto\" to follow the terminal.",
      "theme = \(Self.quoted(theme ?? "auto"))", "",
      "# Columns of a line of text, where there is room: "
        + "\(Self.measures.lowerBound) to \(Self.measures.upperBound).",
      "measure = \(measure)", "",
      "# The lists beside the text, where there is room: \(Self.listed(Self.allPanes)).",
      "panes = \(Self.list(panes))", "",
      "# The kinds of quotes that are lit in the text and listed:",
      "# \(Self.listed(Quote.Kind.allCases.map(\.rawValue))).",
      "kinds = \(Self.list(kinds.map(\.rawValue)))", "",
      "# The types of entities that are lit in the text and listed:",
      "# \(Self.listed(EntityType.allCases.map(\.rawValue))).",
      "types = \(Self.list(types.map(\.rawValue)))", "",
      "# Whether the mouse clicks, scrolls and selects here, or is left to the terminal.",
      "mouse = \(mouse)", "",
      "# The keys of every command.", "[keys]",
    ]
    for command in commands {
      lines.append("\(command.name) = \(Self.list(command.keys))  # \(command.summary)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ names: [String]) -> String {
    "[\(names.map(quoted).joined(separator: ", "))]"
  }

  private static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    // Scalars: with an accent on it a quotation mark is another character, and still ends a value.
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
