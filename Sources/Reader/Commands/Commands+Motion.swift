extension Commands {
  static let motion: [Command] = [
    Command("down", keys: ["j", "Down", "C-e"], "one line or row down", section: .moving) {
      $0.move(.lines($1.times))
    },
    Command("up", keys: ["k", "Up", "C-y"], "one line or row up", section: .moving) {
      $0.move(.lines(-$1.times))
    },
    Command("half-page-down", keys: ["d", "C-d"], "half a page down", section: .moving) {
      $0.move(.halfPages($1.times))
    },
    Command("half-page-up", keys: ["u", "C-u"], "half a page up", section: .moving) {
      $0.move(.halfPages(-$1.times))
    },
    Command(
      "page-down", keys: ["Space", "f", "PageDown", "C-f"], "a page down", section: .moving
    ) { $0.move(.pages($1.times)) },
    Command("page-up", keys: ["b", "PageUp", "C-b"], "a page up", section: .moving) {
      $0.move(.pages(-$1.times))
    },
    Command(
      "start", keys: ["g", "Home", "<"], "to the start; with a number, to that paragraph",
      section: .moving
    ) { state, invocation in
      invocation.count.map { state.goToParagraph($0) } ?? state.move(.start)
    },
    Command(
      "end", keys: ["G", "End", ">"], "to the end; with a number, to that paragraph",
      section: .moving
    ) { state, invocation in
      invocation.count.map { state.goToParagraph($0) } ?? state.move(.end)
    },
    Command(
      "percent", keys: ["%"], "to that percentage of the text: 50%", section: .moving,
      scope: .panes, argument: .text("number")
    ) { state, invocation in
      guard let percent = invocation.count ?? Int(invocation.argument) else {
        state.complain("Type a number first: 50%")
        return []
      }
      return state.goToPercent(percent)
    },
    Command(
      "paragraph", keys: [], "to the paragraph with that number", section: .moving,
      scope: .panes, argument: .text("number")
    ) { state, invocation in
      guard let number = invocation.count ?? Int(invocation.argument) else {
        state.complain("Which paragraph? :paragraph 12")
        return []
      }
      return state.goToParagraph(number)
    },
    Command("back", keys: ["C-o"], "back to where you jumped from", section: .moving) { state, _ in
      state.goBack()
    },
    Command("forward", keys: ["C-n"], "forward again", section: .moving) { state, _ in
      state.goForward()
    },
    Command(
      "mark", keys: ["m"], "mark this place with a letter", section: .moving, scope: .panes,
      argument: .character
    ) { $0.setMark($1.argument) },
    Command(
      "go-to-mark", keys: ["'"], "to the place marked with a letter; '' goes back",
      section: .moving, scope: .panes, argument: .character
    ) { $0.goToMark($1.argument) },
  ]
}
