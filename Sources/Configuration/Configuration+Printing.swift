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
      "# The keys of every command.", "[keys]",
    ]
    for command in commands {
      let keys = command.keys.map(Self.quoted).joined(separator: ", ")
      lines.append("\(command.name) = [\(keys)]  # \(command.summary)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}
