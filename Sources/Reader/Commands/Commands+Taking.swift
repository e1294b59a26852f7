extension Commands {
  static let taking: [Command] = [
    Command(
      "copy-quote", keys: ["y"], "copy the quote with speaker and source", section: .taking,
      scope: .panes
    ) { state, _ in state.copyQuote(as: .citation) },
    Command(
      "copy-markdown", keys: ["Y"], "copy the quote as a Markdown block quote",
      section: .taking, scope: .panes
    ) { state, _ in state.copyQuote(as: .markdown) },
    Command(
      "export", aliases: ["w", "write"], keys: ["s"], "write the article to a file: FORMAT [FILE]",
      section: .taking, scope: .panes, argument: .line("format and file")
    ) { $0.export($1.argument, overwriting: $1.isForced) },
    Command(
      "pipe", keys: ["|"], "pipe article, paragraph or quote to a command", section: .taking,
      scope: .panes, argument: .line("command")
    ) { $0.pipe($1.argument) },
    Command(
      "edit", keys: ["v"], "open the file in your editor, at this line", section: .taking,
      scope: .panes
    ) { state, _ in state.edit() },
    Command(
      "open-source", keys: ["o"], "open the source in the browser", section: .taking,
      scope: .panes
    ) { state, _ in state.openSource() },
  ]
}
