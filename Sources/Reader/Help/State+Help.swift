import Styling

/// Help, made from the command table and the topics.
extension State {
  /// The keys of the focused pane, or what is asked for: a topic, a command, a key.
  mutating func showHelp(_ word: String) -> [Effect] {
    let word = PlainText.line(word).trimmed
    if overlay?.kind == .help, word.isEmpty {
      overlay = nil
    } else if word.isEmpty {
      showKeys(of: keyPane == .overlay ? focus : keyPane)
    } else if let topic = HelpTopic.named(word) {
      show(topic)
    } else if let command = command(askedFor: word) {
      show(command)
    } else {
      complain("There is no help on \(word); there is on \(Self.topics)")
    }
    return []
  }

  private static let topics = HelpTopic.all.map(\.name).joined(separator: ", ")

  private func command(askedFor word: String) -> Command? {
    if let command = Commands.named(word) { return command }
    guard let keys = KeySequence(word),
      case .command(let name) = options.keymap.match(keys, in: focus)
    else { return nil }
    return Commands.named(name)
  }

  /// Wraps the words of a window for a new width of the screen; about the same lines stay in view.
  mutating func rewrapWindow() {
    guard let old = overlay, let content = old.content else { return }
    switch content {
    case .keys(let pane): showKeys(of: pane)
    case .topic(let topic): show(topic)
    case .command(let name): Commands.named(name).map { show($0) }
    case .reason(let id):
      guard reading.index.annotation.quotes.indices.contains(id.index) else { return }
      explain(id)
    }
    guard let new = overlay, !old.rows.isEmpty else { return }
    overlay?.position.top = old.position.top * new.rows.count / old.rows.count
  }

  private mutating func showKeys(of pane: PaneID) {
    let commands = Commands.all.filter { $0.scope.contains(Scope(pane)) }
    var rows = helpRows(commands, width: helpWidth)
    rows.append(Overlay.Row(""))
    rows += Wrapping.lines("More by :help TOPIC: \(Self.topics)", width: helpWidth)
      .map { Overlay.Row($0, [.hint]) }
    overlay = Overlay(
      .help, title: "Keys: \(pane.title.lowercased())", rows: rows,
      content: .keys(pane))
  }

  private mutating func show(_ command: Command) {
    overlay = Overlay(
      .help, title: "Help: \(command.name)", rows: helpRows([command], width: helpWidth),
      content: .command(command.name))
  }

  private mutating func show(_ topic: HelpTopic) {
    var rows: [Overlay.Row] = []
    for paragraph in topic.paragraphs(options.keymap) {
      rows += Wrapping.lines(paragraph, width: helpWidth).map { Overlay.Row($0, [.text]) }
      rows.append(Overlay.Row(""))
    }
    let commands = Commands.all.filter { topic.sections.contains($0.section) }
    rows += helpRows(commands, width: helpWidth)
    if commands.isEmpty { rows.removeLast() }
    overlay = Overlay(
      .help, title: "Help: \(topic.name)", rows: rows, content: .topic(topic))
  }

  /// Columns for words in a window on this screen.
  var helpWidth: Int { max(16, min(72, (size?.columns ?? 80) - 8)) }

  /// The commands with their keys under the headings of their sections.
  private func helpRows(_ commands: [Command], width: Int) -> [Overlay.Row] {
    let isNarrow = width < 48
    let keyed = commands.map { ($0, isNarrow ? key(of: $0.name) : keysShown(of: $0)) }
    let column = min(keyed.map { Screen.width($0.1) }.max() ?? 0, isNarrow ? 10 : 24) + 2
    var rows: [Overlay.Row] = []
    for section in Command.Section.allCases {
      let commands = keyed.filter { $0.0.section == section }
      if commands.isEmpty { continue }
      if !rows.isEmpty { rows.append(Overlay.Row("")) }
      rows += Wrapping.lines(section.rawValue, width: width).map { Overlay.Row($0, [.paneTitle]) }
      for (command, keys) in commands {
        // Where there is no room beside the keys, the words stand below them.
        if width - column < 16 || Screen.width(keys) >= column {
          rows.append(Overlay.Row(keys, [.statusKey]))
          rows += Wrapping.lines(command.summary, width: width - 1).map {
            Overlay.Row(" \($0)", [.text])
          }
          continue
        }
        let lines = Wrapping.lines(command.summary, width: width - column)
        let padding = String(repeating: " ", count: column - Screen.width(keys))
        rows.append(
          Overlay.Row([
            Overlay.Part(keys + padding, [.statusKey]), Overlay.Part(lines[0], [.text]),
          ]))
        let indent = String(repeating: " ", count: column)
        rows += lines.dropFirst().map { Overlay.Row(indent + $0, [.text]) }
      }
    }
    return rows
  }

  private func keysShown(of command: Command) -> String {
    let keys = options.keymap.summary(of: command.name)
    return keys.isEmpty ? ":\(command.name)" : keys
  }

  /// What somebody who starts the program for the first time is told, until the next key.
  mutating func welcome() {
    let hints = ["next-quote", "why", "entities", "help", "quit"].map(key(of:))
    let dot = " \(options.glyphs.dot) "
    let long = ["next quote", "why this speaker", "names", "all keys", "leave"]
    let line = zip(hints, long).map { "\($0) \($1)" }
    let width = (size?.columns ?? 80) - 2
    let all = "Welcome" + dot + line.joined(separator: dot)
    // The smallest screens learn how to learn more, and how to leave.
    say(Screen.width(all) <= width ? all : line.suffix(2).joined(separator: dot))
  }
}
