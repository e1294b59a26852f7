/// Finds the date on which an article was published.
struct DateFinder {
  let page: Page

  private var tree: HTMLTree { page.tree }
  private var segmentation: Segmentation { page.segmentation }
  private var facts: PageFacts { page.facts }
  private var verdicts: [ContentFinder.Verdict] { page.verdicts }

  /// The date in ISO 8601, with the time of day where the page gives one in that form.
  func find() -> String? {
    (declared(Self.exactNames) ?? marked).map(asShown) ?? beside ?? declared(Self.vagueNames)
      ?? address ?? elsewhere
  }

  /// The day on which the page's readers saw it, where its time is that of Greenwich: the one shown,
  /// if it is the day after or before, or the next where the time is midnight in Central Europe.
  private func asShown(_ date: String) -> String {
    guard let time = GreenwichTime(date) else { return date }
    let midnight = (4...10).contains(time.day.month) ? 22...23 : 23...23
    if time.isFullHour, midnight.contains(time.hour) { return time.day.next?.iso ?? date }
    guard time.hour >= 21 || time.hour < 12 else { return date }
    let shown = [address, beside].compactMap { $0.flatMap { CalendarDate.first(in: $0) } }
    let isOther = { (day: CalendarDate) in
      time.hour >= 21 ? day == time.day.next : day.next == time.day
    }
    return shown.first(where: isOther)?.iso ?? date
  }

  private static let exactNames = [
    "article:published_time", "datepublished", "og:article:published_time", "og:published_time",
    "article.published", "date.issued", "dc.date.issued", "dcterms.created", "dcterms.issued",
    "sailthru.date", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "pubdate",
    "publication_date", "published_time", "cxenseparse:recs:publishtime", "article:published",
    "originalpublicationdate", "citation_publication_date", "citation_date", "dc.date.created",
    "rnews:datepublished", "prism.publicationdate", "bt:pubdate", "article_date_original",
  ]

  /// Names that some sites use for the day of the last change, or of the download.
  private static let vagueNames = ["dc.date", "dcterms.date", "date", "datecreated", "timestamp"]

  /// What JSON-LD and `<meta>` say.
  private func declared(_ names: [String]) -> String? {
    let linked = names == Self.exactNames ? facts.linkedData.published : nil
    for text in [linked] + names.map({ facts.meta[$0]?.first }) {
      if let text, let date = normalized(text) { return date }
    }
    return nil
  }

  /// What is marked up as a date in the article.
  private var marked: String? {
    for n in facts.properties["datepublished"] ?? [] {
      let text = tree.value(n, .datetime) ?? tree.value(n, .content) ?? tree.text(n)
      if !isForeign(n), let date = normalized(text) { return date }
    }
    let own = facts.times.filter { !isForeign($0) }
    let published = own.first { tree.value($0, .pubdate) != nil } ?? own.first
    for n in [published].compactMap({ $0 }) + own {
      let text = tree.value(n, .datetime) ?? tree.text(n)
      if let date = normalized(text) ?? normalized(tree.text(n)) { return date }
    }
    return nil
  }

  /// A date in a line near the headline, or below the article.
  private var beside: String? {
    let blocks = segmentation.blocks
    let near = page.blocksNearHeadline(after: 15, before: 8)
    let lines = near.filter { !blocks[$0].context.isCaption && !isForeign(blocks[$0].element) }
    for i in lines where blocks[i].length <= 80 {
      if let date = date(in: i) { return date }
    }
    let last = verdicts.lastIndex(of: .kept) ?? 0
    for i in last..<min(last + 8, blocks.count) where blocks[i].length < 60 {
      if !isForeign(blocks[i].element), let date = date(in: i) { return date }
    }
    for i in lines where blocks[i].length <= 160 {
      if let date = date(in: i) { return date }
    }
    for i in near where verdicts[i] == .kept {
      // "BERLIN, 5 March 2026 – The council …"
      let opening = segmentation.string(blocks[i]).prefix(80)
      if let date = CalendarDate.first(in: opening, monthFirst: monthFirst) { return date.iso }
    }
    return nil
  }

  /// A date in the page's own address: `/2026/03/05/`.
  private var address: String? {
    for text in [facts.canonical, facts.first("og:url")].compactMap({ $0 }) {
      let parts = text.split(separator: "/").map(String.init)
      for i in parts.indices.dropLast(2) {
        if parts[i].count == 4, let year = Int(parts[i]), let month = Int(parts[i + 1]),
          let day = Int(parts[i + 2]), let date = CalendarDate(year: year, month: month, day: day)
        {
          return date.iso
        }
      }
      if let date = CalendarDate.first(in: text.replacing("_", with: " ")) { return date.iso }
    }
    return nil
  }

  /// A short line with a date anywhere but in foreign regions: at the end of the article most often.
  private var elsewhere: String? {
    let blocks = segmentation.blocks
    let isDated = { (n: Int) in
      segmentation.hints[n].intersection([.meta, .byline]).isEmpty == false
    }
    for i in blocks.indices where blocks[i].length < 120 && isDated(blocks[i].element) {
      if !isForeign(blocks[i].element), let date = date(in: i) { return date }
    }
    guard let last = verdicts.lastIndex(of: .kept) else { return nil }
    for i in last..<min(last + 8, blocks.count) where blocks[i].length < 120 {
      if let date = date(in: i) { return date }
    }
    return facts.first("og:updated_time", "article:modified_time", "last-modified", "datemodified")
      .flatMap(normalized)
  }

  private func date(in block: Int) -> String? {
    CalendarDate.first(in: segmentation.string(segmentation.blocks[block]), monthFirst: monthFirst)?
      .iso
  }

  private var monthFirst: Bool {
    guard let language = facts.language?.lowercased() else { return false }
    return language.hasPrefix("en") && !language.hasPrefix("en-gb")
  }

  private func isForeign(_ n: Int) -> Bool {
    page.lies(n, in: [.comments, .related, .navigation, .post])
  }

  private func normalized(_ text: String) -> String? {
    PublicationDate.normalized(text, monthFirst: monthFirst)
  }
}
