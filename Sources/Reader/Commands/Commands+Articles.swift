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
      "links", keys: ["@"], "list the links; Enter reads one here, o opens it in the browser",
      section: .articles, scope: .panes
    ) { state, _ in state.showLinks() },
    Command(
      "open-link", keys: ["o"], "open the selected link in the browser", section: .articles,
      scope: .overlay
    ) { state, _ in state.openSelectedLink() },
    Command(
      "reload", keys: ["R"], "read the source again", section: .articles, scope: .panes
    ) { state, _ in state.reload(state.reading.source) },
  ]
}
