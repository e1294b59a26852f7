extension Commands {
  static let panes: [Command] = [
    Command("next-pane", keys: ["Tab"], "to the next pane", section: .panes, scope: .panes) {
      state, _ in state.cycleFocus(1)
    },
    Command(
      "previous-pane", keys: ["S-Tab"], "to the previous pane", section: .panes, scope: .panes
    ) { state, _ in state.cycleFocus(-1) },
    Command("text", keys: ["t"], "to the text", section: .panes, scope: .panes) { state, _ in
      state.focus(on: .text)
    },
    Command("entities", keys: ["e"], "to the entity list", section: .panes, scope: .panes) {
      state, _ in state.focus(on: .entities)
    },
    Command("quotes", keys: ["i"], "to the quote index", section: .panes, scope: .panes) {
      state, _ in state.focus(on: .quotes)
    },
    Command("zoom", keys: ["z"], "hide all but the text", section: .panes, scope: .panes) {
      state, _ in state.toggleZoom()
    },
    Command("wider", keys: ["+", "="], "longer lines", section: .panes, scope: .panes) {
      $0.changeMeasure(by: 4 * $1.times)
    },
    Command("narrower", keys: ["-"], "shorter lines", section: .panes, scope: .panes) {
      $0.changeMeasure(by: -4 * $1.times)
    },
    Command(
      "measure", keys: [], "columns of a line of text", section: .panes, scope: .panes,
      argument: .text("number")
    ) { state, invocation in
      guard let columns = Int(invocation.argument) else {
        state.say("Lines have up to \(state.preferences.measure) columns")
        return []
      }
      return state.changeMeasure(by: columns - state.preferences.measure)
    },
    Command(
      "theme", keys: [], "another look: Tab shows one after the other", section: .panes,
      scope: .panes, argument: .text("name")
    ) { $0.chooseTheme($1.argument) },
    Command(
      "mouse", keys: ["M"], "leave the mouse to the terminal, or take it back", section: .panes
    ) { state, _ in state.useMouse(!state.preferences.usesMouse) },
    Command(
      "open-fold", keys: ["Enter"], "open folded paragraphs", section: .panes, scope: .text
    ) { state, _ in state.openFold() },
    Command(
      "boilerplate", keys: ["B"], "fold or show menus and share lines", section: .panes,
      scope: .panes
    ) { state, _ in state.toggleBoilerplate() },
    Command("choose", keys: ["Enter"], "go to what is selected", section: .panes, scope: .overlay) {
      state, _ in state.chooseInOverlay()
    },
    Command("close", keys: ["q", "Esc"], "close the window", section: .panes, scope: .overlay) {
      state, _ in
      state.overlay = nil
      return []
    },
  ]
}
