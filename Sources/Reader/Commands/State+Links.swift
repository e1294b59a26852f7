import Article

/// Links of the article: listed, followed here or in the browser.
extension State {
  /// Lists the links, the first one on the screen selected.
  mutating func showLinks() -> [Effect] {
    guard let article = reading.article, !article.links.isEmpty else {
      say("The article has no links")
      return []
    }
    let links = article.links.prefix(5000).filter { isAddress($0.address) }
    let rows = links.map { link in
      Overlay.Row(
        [
          Overlay.Part(article.excerpt(link.range, bytes: 120), [.url]),
          Overlay.Part("  \(PlainText.line(link.address, limit: 300))", [.dim]),
        ], target: .link(link.address))
    }
    let top = reading.viewport.range.lowerBound
    overlay = Overlay(
      .links, title: "Links", rows: rows, selected: links.firstIndex { $0.range.lowerBound >= top })
    return []
  }

  /// Reads what a link leads to, behind the article that has it.
  mutating func follow(_ address: String) -> [Effect] {
    cameFromList = true
    if let number = articles.firstIndex(where: { $0.source == address }) {
      return goToArticle(number)
    }
    // A page of the user's own network may lead to others there, one from outside must not.
    let isUntrusted = reading.article?.isPrivate != true
    articles.insert(OpenArticle(source: address, isUntrusted: isUntrusted), at: current + 1)
    say("\(key(of: "previous-article")) goes back to the article before")
    return goToArticle(current + 1)
  }

  mutating func openSelectedLink() -> [Effect] {
    guard let overlay, let row = overlay.position.selected,
      case .link(let address) = overlay.rows[row].target
    else {
      say("No link is selected here")
      return []
    }
    say("Opening \(PlainText.line(address, limit: 200))")
    return [.browse(address)]
  }
}
