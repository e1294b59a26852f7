extension Commands {
  static let corrections: [Command] = [
    Command(
      "speaker", keys: ["c"], "give the quote to another speaker; without a name, to nobody",
      section: .corrections, scope: .panes, argument: .line("name")
    ) { $0.correctSpeaker($1.argument) },
    Command(
      "kind", keys: [], "make the quote direct, partial, indirect or a term",
      section: .corrections, scope: .panes, argument: .line("kind")
    ) { $0.correctKind($1.argument) },
    Command(
      "not-a-quote", keys: [], "this is no quote", section: .corrections, scope: .panes
    ) { state, _ in state.correctQuote { .notAQuote($0) } },
    Command(
      "merge", keys: [], "this entity is the same as that one", section: .corrections,
      scope: .panes, argument: .line("entity")
    ) { $0.mergeEntity($1.argument) },
    Command(
      "split", keys: [], "this alias is an entity of its own", section: .corrections,
      scope: .panes, argument: .line("alias")
    ) { $0.splitEntity($1.argument) },
    Command(
      "rename", keys: [], "call this entity by another name", section: .corrections,
      scope: .panes, argument: .line("name")
    ) { $0.renameEntity($1.argument) },
    Command(
      "type", keys: [], "this entity is of another type", section: .corrections, scope: .panes,
      argument: .line("type")
    ) { $0.retypeEntity($1.argument) },
    Command(
      "undo", keys: ["U"], "take the last correction back", section: .corrections, scope: .panes
    ) { state, _ in state.undoCorrection() },
    Command(
      "note", keys: ["a"], "write a note on the quote or paragraph, or change it",
      section: .corrections, scope: .panes, argument: .line("words")
    ) { $0.writeNote($1.argument) },
    Command(
      "notes", keys: ["A"], "list the notes; Enter goes to one", section: .corrections,
      scope: .panes
    ) { state, _ in state.showNotes() },
    Command(
      "delete", keys: ["x", "Delete"], "delete the selected note or mark", section: .corrections,
      scope: .overlay
    ) { state, _ in state.deleteSelected() },
  ]
}
