import Article

/// An article, with what its reader should know about how it came.
public struct ImportedArticle: Equatable, Sendable {
  public var article: Article
  /// In the order in which they matter; none for what was not fetched.
  public var notices: [Notice]

  init(_ article: Article, notices: [Notice] = []) {
    self.article = article
    self.notices = notices
  }

  public enum Notice: Equatable, Sendable {
    /// The network failed, and this is the copy of an earlier fetch.
    case cachedCopy(FetchError)
    /// The site asks for consent before it shows the article.
    case consent
    /// The site shows only the beginning without a subscription.
    case paywall

    /// One sentence without a full stop, which may stand behind the source's name.
    public var message: String {
      switch self {
      case .cachedCopy(let error):
        "this is the copy of an earlier visit, since the page \(error.message)"
      case .consent:
        "the site asks for consent before it shows the article; open it in the browser once"
      case .paywall: "the site shows only a part without a subscription"
      }
    }
  }
}

extension Importers {
  /// Fetches a page and reads it as an article. Blocking, like ``Fetcher/fetch(_:isUntrusted:progress:)``.
  ///
  /// - Throws: ``ImportError/fetch(_:)``, or what the reading of the page throws.
  public static func article(
    fetching url: String, by fetcher: Fetcher, isUntrusted: Bool = false,
    progress: @escaping @Sendable (_ received: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(ImportError) -> ImportedArticle {
    let page: FetchedPage
    do throws(FetchError) {
      page = try fetcher.fetch(url, isUntrusted: isUntrusted, progress: progress)
    } catch {
      throw .fetch(error)
    }
    return try article(of: page)
  }

  /// Reads a fetched page as an article.
  static func article(of page: FetchedPage) throws(ImportError) -> ImportedArticle {
    var notices = page.cachedBecause.map { [ImportedArticle.Notice.cachedCopy($0)] } ?? []
    var article = try readArticle(of: page)
    article.isPrivate = page.isPrivate
    if let gate = PageGate.of(article, page) { notices.append(gate) }
    return ImportedArticle(article, notices: notices)
  }

  private static func readArticle(of page: FetchedPage) throws(ImportError) -> Article {
    // The label of the transfer is only of use for HTML; other kinds say theirs themselves.
    if SourceKind.of(page.bytes) == .html {
      return try importHTML(page.bytes, source: page.address, charset: page.charset)
    }
    return try article(from: page.bytes, source: page.address)
  }
}
