/// Finds the title of an article.
///
/// What the page shows above the text is trusted most, as far as what the page says of itself
/// confirms it: `<title>` and OpenGraph often carry the name of the site, and `<h1>` sometimes is it.
struct TitleFinder {
  let page: Page

  private var segmentation: Segmentation { page.segmentation }
  private var facts: PageFacts { page.facts }
  private var verdicts: [ContentFinder.Verdict] { page.verdicts }

  struct Title {
    var text: String
    /// The block that shows it, if one does.
    var block: Int?
  }

  func find() -> Title? {
    let declared =
      [facts.linkedData.headline, facts.first("og:title"), facts.titleElement]
      .compactMap { $0 } + (facts.meta["twitter:title"] ?? [])
    let headings = candidates
    let declaredWords = declared.map { ($0, Words($0)) }
    for i in headings {
      if let text = confirmed(i, by: declaredWords) { return Title(text: text, block: i) }
    }
    if let shown = segmentOfTitle { return shown }
    let firstKept = verdicts.firstIndex(of: .kept) ?? 0
    let above = headings.filter { segmentation.blocks[$0].context.headingLevel == 1 }
    if above.count == 1, above[0] <= firstKept + 6 {
      return Title(text: text(above[0]), block: above[0])
    }
    guard let text = declared.first else { return nil }
    return Title(text: withoutSiteName(text), block: nil)
  }

  /// Headings of the first two levels outside foreign regions, the first level first.
  private var candidates: [Int] {
    let blocks = segmentation.blocks
    let headings = blocks.indices.lazy.filter {
      (1...3).contains(blocks[$0].context.headingLevel) && blocks[$0].length < 300
    }
    return headings.prefix(200).sorted {
      (blocks[$0].context.headingLevel, $0) < (blocks[$1].context.headingLevel, $1)
    }
  }

  private func text(_ block: Int) -> String {
    let bytes = segmentation.text[segmentation.blocks[block].text]
    return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The heading's text, or the part of it that the page declares as its title.
  private func confirmed(_ block: Int, by declared: [(title: String, words: Words)]) -> String? {
    let heading = Words(text(block))
    guard !heading.isEmpty else { return nil }
    for (title, words) in declared {
      if words == heading { return text(block) }
      // "Headline | Site", where the heading is the headline.
      if heading.count > 2 || heading.count * 3 > words.count, words.starts(with: heading) {
        return text(block)
      }
      // "Kicker: headline" in the heading, the headline alone declared.
      if words.count > 2, words.count * 2 >= heading.count, heading.ends(with: words) {
        return title
      }
    }
    return nil
  }

  /// The part of `<title>` between separators that some block of the page shows.
  private var segmentOfTitle: Title? {
    guard let title = facts.titleElement ?? facts.first("og:title") else { return nil }
    let parts = Self.parts(title).filter { Words($0).count > 1 || $0.count > 6 }
    let wanted = parts.map(Words.init)
    let blocks = segmentation.blocks
    var best: (part: Int, block: Int)?
    for i in blocks.indices where blocks[i].length < 300 && blocks[i].context.link == nil {
      let words = Words(text(i))
      guard let part = wanted.firstIndex(of: words) else { continue }
      if best == nil || wanted[part].count > wanted[best!.part].count { best = (part, i) }
    }
    return best.map { Title(text: text($0.block), block: $0.block) }
  }

  private static func parts(_ title: String) -> [String] {
    var parts: [String] = [title]
    for separator in [
      " | ", " - ", " – ", " — ", " » ", " « ", " · ", " • ", " :: ", " // ", ": ", "|",
    ] {
      parts = parts.flatMap { $0.split(separator: separator).map(String.init) }
    }
    return parts.map { $0.trimmingSpace() }
  }

  /// The title without the name of the site at either end.
  private func withoutSiteName(_ title: String) -> String {
    let site = (facts.first("og:site_name") ?? facts.linkedData.siteName).map(Words.init)
    for separator in [" | ", " » ", " « ", " :: ", " // ", " • ", " · ", " — ", " – ", " - ", "|"] {
      let parts = title.split(separator: separator).map { String($0).trimmingSpace() }
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let rest = title.dropLast(last.count + separator.count)
      if site == Words(last) { return String(rest) }
      if site == Words(first) { return String(title.dropFirst(first.count + separator.count)) }
      // A site's name is short, and its separator stands once.
      if parts.count == 2 { return Words(first).count >= Words(last).count ? first : last }
      return Words(last).count <= 4 ? String(rest) : title
    }
    return title
  }
}

/// The words of a text without case and punctuation, for comparing titles.
struct Words: Equatable {
  private let words: [Substring]

  init(_ text: String) {
    words = text.lowercased().unicodeScalars.split { !Self.isOfWord($0) }.map { Substring($0) }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }

  func starts(with other: Words) -> Bool { words.starts(with: other.words) }

  func ends(with other: Words) -> Bool { words.suffix(other.count).elementsEqual(other.words) }
}
