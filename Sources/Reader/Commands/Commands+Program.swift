extension Commands {
  static let program: [Command] = [
    Command(
      "help", aliases: ["h"], keys: ["?", "F1"], "the keys of this pane; with a TOPIC, more",
      section: .program, argument: .text("topic")
    ) { $0.showHelp($1.argument) },
    Command("command", keys: [":"], "run a command by name", section: .program) { state, _ in
      state.openPrompt(.command)
    },
    Command(
      "set", aliases: ["se"], keys: [], "change a setting: NAME VALUE; without, list them",
      section: .program, scope: .panes, argument: .text("name and value")
    ) { $0.set($1.argument) },
    Command(
      "quit", aliases: ["q"], keys: ["q"], "back to the list the article came from, or leave",
      section: .program, scope: .panes
    ) { state, _ in state.quit() },
    Command("quit-all", aliases: ["qa"], keys: ["Q"], "leave", section: .program) { _, _ in
      [.quit(status: 0)]
    },
    Command("cancel", keys: ["Esc"], "clear message and search", section: .program, scope: .panes) {
      state, _ in
      state.search = Search()
      state.refreshAfterSearch()
      return []
    },
    Command("redraw", keys: ["C-l"], "draw the screen anew", section: .program) { _, _ in
      [.redraw]
    },
    Command("suspend", keys: ["C-z"], "suspend; fg comes back", section: .program) { _, _ in
      [.suspend]
    },
    Command("stop", keys: ["C-c"], "stop the work in hand", section: .program) { state, _ in
      state.interrupt()
    },
  ]
}
