import Article

/// Tells pages that stand before an article instead of showing it.
enum PageGate {
  /// What the page asks for, if it asks for something.
  static func of(_ article: Article, _ page: FetchedPage) -> ImportedArticle.Notice? {
    let body = article.paragraphs.reduce(0) { $1.role.isBody ? $0 + $1.range.utf8Count : $0 }
    guard body < 4000 else { return nil }
    let text = visibleText(of: page)
    if body < 3000 {
      let host = (try? WebAddress(page.address))?.host ?? ""
      let isConsentHost = host.hasPrefix("consent.") || host.hasPrefix("cmp.")
      if isConsentHost || consent.count(where: text.contains) >= 2 { return .consent }
    }
    if isClosed(page) { return .paywall }
    return body < 1500 && paywall.contains(where: text.contains) ? .paywall : nil
  }

  /// The page's text with its tags, in lower case: what asks for money is no part of the article.
  private static func visibleText(of page: FetchedPage) -> String {
    let markup = MarkupCleaner.clean(PageDecoder.decode(page.bytes, label: page.charset)).markup
    return String(decoding: markup.prefix(1 << 20), as: UTF8.self).lowercased()
  }

  /// Whether the page's JSON-LD says that it is not free.
  private static func isClosed(_ page: FetchedPage) -> Bool {
    let markup = String(decoding: page.bytes.lazy.filter { $0 > 0x20 }, as: UTF8.self)
    return ["false", "\"False\"", "\"false\""].contains {
      markup.contains("\"isAccessibleForFree\":\($0)")
    }
  }

  private static let consent = [
    "before you continue", "we value your privacy", "accept all", "reject all", "manage options",
    "cookies and data", "our partners", "bevor sie fortfahren", "alle akzeptieren", "alle ablehnen",
    "wir und unsere partner", "tout accepter", "tout refuser", "nos partenaires", "aceptar todo",
    "rechazar todo", "consent",
  ]

  private static let paywall = [
    "subscribe to continue", "subscribe to read", "to continue reading", "already a subscriber",
    "for subscribers only", "subscribers only", "start your free trial", "jetzt weiterlesen",
    "nur für abonnenten", "bereits abonnent", "mit plus weiterlesen", "réservé aux abonnés",
    "réservé à nos abonnés", "déjà abonné", "sólo para suscriptores", "solo para suscriptores",
    "riservato agli abbonati",
  ]
}
