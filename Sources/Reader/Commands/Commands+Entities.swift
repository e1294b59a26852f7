extension Commands {
  static let entities: [Command] = [
    Command(
      "choose-entity", keys: ["Enter"], "filter by this entity and go to it",
      section: .entities, scope: .entities
    ) { state, _ in state.chooseSelectedEntity() },
    Command(
      "toggle-entity", keys: ["Space"], "add this entity to the filter, or take it out",
      section: .entities, scope: .entities
    ) { state, _ in state.toggleSelectedEntity() },
    Command(
      "exclude-entity", keys: ["!"], "leave out what mentions this entity", section: .entities,
      scope: .entities
    ) { state, _ in state.excludeSelectedEntity() },
    Command(
      "any-or-all", keys: ["*"], "filter by any or by all of the chosen entities",
      section: .entities, scope: .panes
    ) { state, _ in state.toggleFilterMode() },
    Command(
      "clear-filter", keys: ["x"], "clear the filter", section: .entities, scope: .panes
    ) { state, _ in state.clearFilter() },
    Command(
      "fold-or-dim", keys: ["D"], "fold what the filter leaves out, or only dim it",
      section: .entities, scope: .panes
    ) { state, _ in state.toggleFiltering() },
    Command(
      "next-mention", keys: [")"], "next mention of the chosen entity", section: .entities,
      scope: .panes
    ) { $0.stepMention($1.times) },
    Command(
      "previous-mention", keys: ["("], "previous mention of the chosen entity",
      section: .entities, scope: .panes
    ) { $0.stepMention(-$1.times) },
    Command(
      "sort-entities", keys: ["o"], "sort by mentions, first mention or name",
      section: .entities, scope: .entities
    ) { state, _ in state.sortEntities() },
    Command(
      "filter", keys: [], "filter by the entity with that name", section: .entities,
      scope: .panes, argument: .text("entity")
    ) { $0.filter(byName: $1.argument) },
  ]
}
