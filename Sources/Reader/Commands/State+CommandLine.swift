import Article

extension State {
  /// Opens the command line with a command that needs words, which are typed there.
  mutating func openCommandLine(with command: Command) -> [Effect] {
    let effects = openPrompt(.command)
    // A note that is there is changed rather than typed anew.
    let words = command.name == "note" ? noteHere.map { reading.notes[$0].text } : nil
    prompt?.editor.set("\(command.name) \(PlainText.line(words ?? ""))")
    return effects
  }

  /// Runs what was typed after the colon: a number goes to that paragraph, else a command's name or
  /// an unambiguous start of it, and what it needs.
  mutating func runLine(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = words.first else { return [] }
    let isForced = word.hasSuffix("!") && word.count > 1
    let name = isForced ? String(word.dropLast()) : word
    if let number = Int(name) { return goToParagraph(number) }
    if name.hasSuffix("%"), let percent = Int(name.dropLast()) { return goToPercent(percent) }
    let matches = Commands.all.filter { $0.name.hasPrefix(name) }
    guard let command = Commands.named(name) ?? (matches.count == 1 ? matches[0] : nil) else {
      complain(
        matches.isEmpty
          ? "There is no command \(PlainText.line(name, limit: 60)); Tab lists them"
          : "Which one: \(matches.map(\.name).joined(separator: ", "))?")
      return []
    }
    let argument = words.count > 1 ? words[1] : ""
    return runNamed(command, Invocation(argument: argument, isForced: isForced))
  }

  /// Runs a command that was named, in a pane where it works.
  private mutating func runNamed(_ command: Command, _ invocation: Invocation) -> [Effect] {
    if !command.scope.contains(Scope(focus)) {
      guard
        let pane = [PaneID.text, .entities, .quotes].first(where: {
          command.scope.contains(Scope($0))
        })
      else {
        complain("\(command.name) works in a window only")
        return []
      }
      _ = focus(on: pane)
    }
    return command.run(&self, invocation)
  }

  /// How a command line may go on: by the name of a command, or of an entity.
  func completion(of line: String) -> Completion {
    if let space = line.firstIndex(of: " ") {
      let name = String(line[..<space])
      let typed = line[line.index(after: space)...]
      if let (before, path) = fileBeingNamed(on: line) {
        let paths = folder?.name == Folder.name(in: path) ? folder?.paths(startingWith: path) : nil
        return Completion(prefix: before, candidates: paths ?? [], chosen: 0)
      }
      if name == "set" { return completionOfSetting(typed) }
      let words = Self.candidates(argumentCandidates(name), startingWith: typed.lowercased())
      return Completion(prefix: name + " ", candidates: words, chosen: 0)
    }
    // What only works in a window cannot be reached from here: the line closes it.
    let names = Commands.all.filter { !$0.scope.isDisjoint(with: .panes) }.map(\.name)
      .filter { $0.hasPrefix(line) }.sorted()
    return Completion(prefix: "", candidates: names, chosen: 0)
  }

  /// The file that a line is about to name, and what stands before it: behind the format of an
  /// export, or in its place where it can be nothing else.
  private func fileBeingNamed(on line: String) -> (before: String, path: String)? {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count > 1 else { return nil }
    let name = words[0].hasSuffix("!") ? words[0].dropLast() : words[0]
    guard Commands.named(String(name))?.name == "export" else { return nil }
    let argument = words[1]
    let format = argument.prefix { $0 != " " }
    if format.contains("/") || format.first == "~" || format.first == "." {
      return ("\(words[0]) ", String(argument))
    }
    guard format.count < argument.count else { return nil }
    return ("\(words[0]) \(format) ", String(argument.dropFirst(format.count + 1)))
  }

  /// Asks for the folder of the file that is about to be named, unless it is known.
  mutating func lookIntoFolder() -> [Effect] {
    guard let prompt, prompt.kind == .command,
      let (_, path) = fileBeingNamed(on: prompt.editor.text)
    else { return [] }
    let name = Folder.name(in: path)
    if folder?.name == name { return [] }
    folder = Folder(name: name)
    return [.listFolder(name)]
  }

  /// Those that start with what was typed, then those that have a word that does: a surname finds
  /// its person.
  private static func candidates(_ all: [String], startingWith typed: String) -> [String] {
    let starting = all.filter { $0.lowercased().hasPrefix(typed) }
    let within = all.filter { candidate in
      let candidate = candidate.lowercased()
      return !candidate.hasPrefix(typed) && candidate.firstRange(of: " " + typed) != nil
    }
    return starting + within
  }

  private func argumentCandidates(_ name: String) -> [String] {
    switch name {
    case "filter", "speaker", "merge":
      reading.index.annotation.entities.prefix(10_000).map { PlainText.line($0.name, limit: 100) }
    case "split": entityToCorrect.map { reading.index.annotation[$0].aliases } ?? []
    case "theme": themeNames
    case "help": HelpTopic.all.map(\.name)
    case "kinds", "kind": Quote.Kind.allCases.map(\.rawValue)
    case "type": EntityType.allCases.map(\.rawValue)
    case "export", "export!": options.exportFormats.map(\.name)
    case "pipe": PipedPart.allCases.map(\.rawValue)
    default: []
    }
  }
}
