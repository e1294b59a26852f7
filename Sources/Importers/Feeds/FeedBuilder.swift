/// Gathers what a feed or an entry says of itself, where several elements may say the same.
struct FeedBuilder {
  /// A text with how much its element is to be trusted; of equal ones the first stays.
  private struct Ranked {
    var text: FeedText
    var rank: Int
  }

  private var title: Ranked?
  private var summary: Ranked?
  private var content: Ranked?
  private var published: Ranked?
  private var updated: Ranked?
  private var id: Ranked?
  private var authors: [(name: String, rank: Int)] = []
  private var link: (address: String, rank: Int)?
  /// Whether the id is an address that leads nowhere.
  var idIsNoLink = false

  /// Takes the address of an attribute; the text of an element counts for more.
  mutating func take(link address: String, rank: Int = 1) {
    guard !address.isEmpty, rank > link?.rank ?? -1 else { return }
    link = (address, rank)
  }

  mutating func take(id text: String) { keep(FeedText(text, isHTML: false), 0, in: &id) }

  /// Takes what an element says.
  mutating func take(_ capture: FeedCapture) {
    let text = capture.finished
    guard !text.string.isEmpty else { return }
    let rank = Self.rank(capture.vocabulary)
    switch capture.field {
    case .title: keep(text, rank, in: &title)
    case .summary: take(summary: text, rank)
    case .content: keep(text, rank, in: &content)
    case .published: keepLast(text, rank, in: &published)
    case .updated: keepLast(text, rank, in: &updated)
    case .id: keep(text, rank, in: &id)
    case .author:
      if let name = Self.name(text.string) { authors.append((name, rank)) }
    case .link: take(link: WebLink.resolve(text.string, against: capture.base), rank: 2)
    }
  }

  private func keep(_ text: FeedText, _ rank: Int, in place: inout Ranked?) {
    if rank > place?.rank ?? -2 { place = Ranked(text: text, rank: rank) }
  }

  /// Keeps the later of equals: a date that comes again corrects the first.
  private func keepLast(_ text: FeedText, _ rank: Int, in place: inout Ranked?) {
    keep(text, rank, in: &place)
    if rank == place?.rank { place?.text = text }
  }

  /// A second summary says more than the first, and stands for the content where that is missing.
  private mutating func take(summary text: FeedText, _ rank: Int) {
    if let first = summary, first.rank == rank, first.text != text { keep(text, -1, in: &content) }
    keep(text, rank, in: &summary)
  }

  private static func rank(_ vocabulary: FeedVocabulary) -> Int {
    switch vocabulary {
    case .content: 5
    case .feed: 4
    case .dublinCore: 3
    case .xhtml: 2
    case .iTunes: 1
    case .media, .other: 0
    }
  }

  /// The name of "mail@example.org (Name)", "Name (mail@example.org)" and "Name <mail@example.org>";
  /// the whole of others.
  private static func name(_ text: String) -> String? {
    let plain = HTMLText.plain(text)
    guard plain.contains("@") else { return plain.isEmpty ? nil : plain }
    if let open = plain.firstIndex(of: "("), let close = plain.lastIndex(of: ")"), open < close,
      plain[..<open].contains("@")
    {
      let name = String(plain[plain.index(after: open)..<close]).trimmingSpace()
      if !name.isEmpty { return name }
    }
    let name = String(text.prefix { $0 != "<" && $0 != "(" }).trimmingSpace()
    return name.isEmpty || name.contains("@") ? plain : name
  }

  // MARK: Results

  var plainTitle: String? {
    let plain = title.map { $0.text.isHTML ? HTMLText.plain($0.text.string) : $0.text.string }
    let line = plain.map { String(decoding: squashed($0), as: UTF8.self) }
    return line?.isEmpty == false ? line : nil
  }

  private func squashed(_ text: String) -> [UInt8] {
    var words = SquashedText()
    words.append(Array(text.utf8)[...])
    return words.bytes
  }

  var address: String? {
    if let link { return link.address }
    guard !idIsNoLink, let id = id?.text.string, WebAddress.isOne(id) else { return nil }
    return id
  }

  private var date: String? {
    for text in [published, updated] {
      if let date = text.flatMap({ Timestamp.iso($0.text.string) }) { return date }
    }
    return nil
  }

  private var author: String? {
    let best = authors.map(\.rank).max()
    var names: [String] = []
    for author in authors where author.rank == best && !names.contains(author.name) {
      names.append(author.name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  var entry: FeedEntry {
    FeedEntry(
      id: id?.text.string, title: plainTitle, link: address, date: date, author: author,
      summary: summary?.text, content: content?.text)
  }
}
