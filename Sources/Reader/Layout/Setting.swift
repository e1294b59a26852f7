import Article
import Styling

/// How a paragraph is set: its indents, its mark, its look.
struct Setting: Equatable {
  /// Columns before the first line, and before the others.
  var indents: (first: Int, rest: Int)
  /// Whether a bullet stands before the first line, because the text has none of its own.
  var hasBullet = false
  var styles: StyleSet

  init(_ paragraph: Paragraph, in text: ArticleText) {
    styles = StyleSet(Self.style(of: paragraph.role))
    indents = (0, 0)
    switch paragraph.role {
    case .blockquote: indents = (4, 4)
    case .caption: indents = (2, 2)
    case .listItem:
      let marker = Self.markerWidth(text.utf8, paragraph.range.utf8)
      hasBullet = marker == 0
      indents = hasBullet ? (2, 2) : (0, marker)
    case .headline, .subheading, .byline, .dateline, .url, .boilerplate, .heading, .body: break
    }
  }

  static func == (a: Setting, b: Setting) -> Bool {
    a.indents == b.indents && a.hasBullet == b.hasBullet && a.styles == b.styles
  }

  /// Whether an empty line stands between neighbours: not within lists, nor between a headline and
  /// the lines that belong to it.
  static func isSpaced(_ before: Paragraph.Role, _ after: Paragraph.Role) -> Bool {
    if before == .listItem && after == .listItem { return false }
    if before == .boilerplate && after == .boilerplate { return false }
    return !(isHead(before) && isHead(after))
  }

  private static func isHead(_ role: Paragraph.Role) -> Bool {
    switch role {
    case .headline, .subheading, .byline, .dateline, .url: true
    case .caption, .boilerplate, .heading, .listItem, .blockquote, .body: false
    }
  }

  private static func style(of role: Paragraph.Role) -> StyleName {
    switch role {
    case .headline: .headline
    case .subheading: .subheading
    case .byline: .byline
    case .dateline: .dateline
    case .url: .url
    case .caption: .caption
    case .boilerplate: .boilerplate
    case .heading: .heading
    case .blockquote: .blockquote
    case .listItem, .body: .text
    }
  }

  /// Columns of "- ", "• ", "12. " at the start of a list item; 0 if it has none.
  private static func markerWidth(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let head = bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 8)]
    guard let space = head.firstIndex(of: 0x20) else { return 0 }
    let marker = String(decoding: head[head.startIndex..<space], as: UTF8.self)
    if ["-", "*", "+", "•", "–", "—", "·", "▪", "◦"].contains(marker) { return 2 }
    guard let last = marker.last, ".)".contains(last), marker.count > 1,
      marker.dropLast().allSatisfy(\.isWholeNumber)
    else { return 0 }
    return marker.count + 1
  }
}
