extension Commands {
  static let articles: [Command] = [
    Command("next-article", keys: ["J"], "next article", section: .articles, scope: .panes) {
      $0.stepArticle($1.times)
    },
    Command(
      "previous-article", keys: ["K"], "previous article", section: .articles, scope: .panes
    ) { $0.stepArticle(-$1.times) },
    Command(
      "articles", keys: ["L"], "list of the open articles", section: .articles, scope: .panes
    ) { state, _ in state.showArticles() },
    Command(
      "reload", keys: ["R"], "read the source again", section: .articles, scope: .panes
    ) { state, _ in state.reload(state.reading.source) },
  ]
}
