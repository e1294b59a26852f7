import Article

extension Article {
  /// The article with what its form tells of speakers in ``Paragraph/speaker``.
  func withSpeakers() -> Article {
    var article = self
    article.paragraphs = SpeakerMarks(self).marked()
    return article
  }
}

/// Finds who speaks where the form of a text says it: "NAME:" before each turn of a transcript or an
/// interview, and "— Name" below a block quote or a post.
struct SpeakerMarks {
  private let text: ArticleText
  private var paragraphs: [Paragraph]

  init(_ article: Article) {
    text = article.text
    paragraphs = article.paragraphs
  }

  /// The paragraphs with their speakers.
  func marked() -> [Paragraph] {
    var marks = self
    marks.markTurns()
    marks.markQuotes()
    return marks.paragraphs
  }

  // MARK: Turns

  private static let longestLabel = 60

  /// One colon is no transcript: labels have to come back, and to begin a good part of the text.
  private mutating func markTurns() {
    // A short question looks like a heading.
    let body = paragraphs.indices.filter { i in
      switch paragraphs[i].role {
      case .body: true
      case .subheading, .heading: label(of: paragraphs[i].range.utf8) != nil
      case .headline, .byline, .dateline, .url, .caption, .boilerplate, .listItem, .blockquote:
        false
      }
    }
    var labels: [Int: TextRange] = [:]
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for i in body {
      guard let label = label(of: paragraphs[i].range.utf8) else { continue }
      labels[i] = label
      counts[Self.unnumbered(text.utf8[label.utf8]), default: 0] += 1
    }
    let recurring = labels.filter {
      counts[Self.unnumbered(text.utf8[$0.value.utf8]), default: 0] > 1
    }
    guard recurring.count >= 4, recurring.count * 3 >= body.count else { return }
    // Where nearly every paragraph has a label, one without goes on with the turn before it.
    let isThrough = labels.count * 3 >= body.count * 2
    var last: TextRange?
    for i in body {
      if let label = labels[i] {
        last = label
        if recurring[i] != nil { paragraphs[i].role = .body }
      } else if !isThrough {
        last = nil
      }
      paragraphs[i].speaker = last
    }
  }

  /// The words before the colon that a paragraph begins with, if they may be a name: few, and each
  /// beginning with a capital letter or a digit.
  private func label(of paragraph: Range<Int>) -> TextRange? {
    let head = text.utf8[paragraph].prefix(Self.longestLabel)
    if let turn = turn(of: head) { return turn }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > head.startIndex,
      colon + 1 >= paragraph.upperBound || text.utf8[colon + 1] <= 0x20
    else { return nil }
    // What stands in brackets behind the name is no part of it.
    let words = head[..<colon].prefix { $0 != UInt8(ascii: "(") }
      .split(separator: 0x20, omittingEmptySubsequences: true)
    guard !words.isEmpty, words.count <= 6, words.allSatisfy(Self.mayBeOfName) else { return nil }
    return TextRange(utf8: paragraph.lowerBound..<colon)
  }

  /// "Q" of "Q. Where?" and "A1" of "A1: Here.", which have a stop as often as a colon.
  private func turn(of head: ArraySlice<UInt8>) -> TextRange? {
    guard let first = head.first, first == UInt8(ascii: "Q") || first == UInt8(ascii: "A") else {
      return nil
    }
    let rest = head.dropFirst().drop { (0x30...0x39).contains($0) }
    guard let stop = rest.first, ".:".utf8.contains(stop), rest.dropFirst().first == 0x20 else {
      return nil
    }
    return TextRange(utf8: head.startIndex..<rest.startIndex)
  }

  /// "Q" of "Q12": the same label again.
  private static func unnumbered(_ label: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let letters = label.prefix { !(0x30...0x39).contains($0) }
    return letters.count == 1 ? letters : label
  }

  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "la", "al", "bin", "of", "the",
  ]

  private static func mayBeOfName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return first >= 0x80 || (0x41...0x5A).contains(first) || (0x30...0x39).contains(first)
      || particles.contains(String(decoding: word, as: UTF8.self))
  }

  // MARK: Block quotes

  private mutating func markQuotes() {
    var i = 0
    while i < paragraphs.count {
      guard paragraphs[i].role == .blockquote else {
        i += 1
        continue
      }
      let end = paragraphs[i...].firstIndex { $0.role != .blockquote } ?? paragraphs.count
      // The attribution is the last paragraph inside, or stands right behind.
      for last in [end - 1, end] where last > i && last < paragraphs.count {
        guard let name = attribution(of: paragraphs[last].range.utf8) else { continue }
        for quoted in i..<min(last, end) { paragraphs[quoted].speaker = name }
        break
      }
      i = end
    }
  }

  private static let dashes: [[UInt8]] = ["—", "–", "―", "--", "- "].map { Array($0.utf8) }

  /// The name behind the dash that a short paragraph begins with.
  private func attribution(of paragraph: Range<Int>) -> TextRange? {
    let bytes = text.utf8[paragraph]
    guard bytes.count < 160, let dash = Self.dashes.first(where: { bytes.starts(with: $0) }) else {
      return nil
    }
    let rest = bytes.dropFirst(dash.count).drop { $0 == 0x20 }
    var name = rest.prefix { !",(@;:".utf8.contains($0) }
    while name.last == 0x20 { name.removeLast() }
    guard !name.isEmpty, name.count < 80 else { return nil }
    return TextRange(utf8: name.startIndex..<name.endIndex)
  }
}
