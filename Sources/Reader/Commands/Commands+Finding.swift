extension Commands {
  static let finding: [Command] = [
    Command(
      "search", keys: ["/"], "search as you type", section: .finding, scope: .text,
      argument: .text("text")
    ) { state, invocation in
      if invocation.argument.isEmpty { return state.openPrompt(.search) }
      return state.search(for: invocation.argument)
    },
    Command("next-match", keys: ["n"], "next match", section: .finding, scope: .panes) {
      $0.stepMatch($1.times)
    },
    Command("previous-match", keys: ["N"], "previous match", section: .finding, scope: .panes) {
      $0.stepMatch(-$1.times)
    },
    Command(
      "only-matches", keys: ["&"], "show only paragraphs with a match; again shows all",
      section: .finding, scope: .panes
    ) { state, _ in state.toggleOnlyMatches() },
    Command(
      "narrow", keys: ["/"], "list only what contains some words", section: .finding,
      scope: .lists
    ) { state, _ in state.openPrompt(.narrow(state.focus)) },
    Command(
      "outline", keys: ["O"], "headings to jump to", section: .finding, scope: .panes
    ) { state, _ in state.showOutline() },
    Command(
      "marks", keys: [], "places that were marked", section: .finding, scope: .panes
    ) { state, _ in state.showMarks() },
  ]
}
