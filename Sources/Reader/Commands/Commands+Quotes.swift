extension Commands {
  static let quotes: [Command] = [
    Command("next-quote", keys: ["]"], "next quote", section: .quotes, scope: .panes) {
      $0.stepQuote($1.times)
    },
    Command("previous-quote", keys: ["["], "previous quote", section: .quotes, scope: .panes) {
      $0.stepQuote(-$1.times)
    },
    Command(
      "next-same-speaker", keys: ["}"], "next quote of the same speaker", section: .quotes,
      scope: .panes
    ) { $0.stepQuoteOfSpeaker($1.times) },
    Command(
      "previous-same-speaker", keys: ["{"], "previous quote of the same speaker",
      section: .quotes, scope: .panes
    ) { $0.stepQuoteOfSpeaker(-$1.times) },
    Command(
      "go-to-quote", keys: ["Enter"], "go to the selected quote", section: .quotes, scope: .quotes
    ) { state, _ in state.goToSelectedQuote() },
    Command(
      "why", keys: ["w"], "why the quote is given to that speaker", section: .quotes,
      scope: .panes
    ) { state, _ in state.explainQuote() },
    Command(
      "group-quotes", keys: ["o"], "list quotes by speaker or in text order", section: .quotes,
      scope: .quotes
    ) { state, _ in state.toggleQuoteOrder() },
    Command(
      "kinds", keys: [], "light and list only these kinds of quotes: direct partial indirect term",
      section: .quotes, scope: .panes, argument: .text("kinds")
    ) { $0.set("kinds \($1.argument)") },
  ]

  static let speakers: [Command] = [
    Command(
      "only-speaker", keys: ["S"], "only this speaker’s words; again shows all",
      section: .quotes, scope: .panes
    ) { state, _ in state.toggleOnlySpeaker() },
    Command(
      "first-mention", keys: ["F"], "to the speaker’s (or chosen entity’s) first mention",
      section: .quotes, scope: .panes
    ) { state, _ in state.goToFirstMention() },
    Command(
      "show-in-list", keys: ["E"], "show the speaker in the entity list", section: .quotes,
      scope: [.text, .quotes]
    ) { state, _ in state.showSpeakerInList() },
    Command(
      "legend", keys: ["l"], "which colour is whose", section: .quotes, scope: .panes
    ) { state, _ in state.showLegend() },
  ]
}
