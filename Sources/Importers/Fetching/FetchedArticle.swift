import Article

/// An article from the web, with what its reader should know about it.
public struct FetchedArticle: Equatable, Sendable {
  public var article: Article
  /// In the order in which they matter.
  public var notices: [Notice]

  public enum Notice: Equatable, Sendable {
    /// The network failed, and this is the copy of an earlier fetch.
    case cachedCopy(FetchError)
    /// The site asks for consent before it shows the article.
    case consent
    /// The site shows only the beginning without a subscription.
    case paywall

    /// For the status line, after the source's name.
    public var message: String {
      switch self {
      case .cachedCopy(let error): "\(error.message); this is the copy of an earlier visit"
      case .consent: "asks for consent before it shows the article; open it in the browser once"
      case .paywall: "shows only a part without a subscription"
      }
    }
  }
}

extension Importers {
  /// Fetches a page and reads it as an article. Blocking, like ``Fetcher/fetch(_:isLinkOfPage:progress:)``.
  ///
  /// - Throws: ``ImportError/fetch(_:)``, or what the reading of the page throws.
  public static func article(
    fetching url: String, by fetcher: Fetcher, isLinkOfPage: Bool = false,
    progress: @escaping @Sendable (_ received: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(ImportError) -> FetchedArticle {
    let page: FetchedPage
    do throws(FetchError) {
      page = try fetcher.fetch(url, isLinkOfPage: isLinkOfPage, progress: progress)
    } catch {
      throw .fetch(error)
    }
    var notices = page.cachedBecause.map { [FetchedArticle.Notice.cachedCopy($0)] } ?? []
    let article = try article(of: page)
    if let gate = PageGate.of(article, page) { notices.append(gate) }
    return FetchedArticle(article: article, notices: notices)
  }

  private static func article(of page: FetchedPage) throws(ImportError) -> Article {
    // The label of the transfer is only of use for HTML; other kinds say theirs themselves.
    if SourceKind.of(page.bytes) == .html {
      return try importHTML(page.bytes, source: page.address, charset: page.charset)
    }
    return try article(from: page.bytes, source: page.address)
  }
}
