/// What a cell means, as far as its look goes. Themes decide the look.
///
/// The order is the order of precedence: where a cell carries several names, later cases are laid
/// over earlier ones, attribute by attribute. ``StyleSet`` stores names as bits, so there is room
/// for 64.
///
/// A coding key for its names alone: those come ready from the compiler, where `String(describing:)`
/// has to look for each, and the first screen waits for a theme that uses them all.
public enum StyleName: Int, CaseIterable, CodingKey, Sendable {
  // Ground and text.
  case text, dim, title, headline, subheading, heading, byline, dateline, caption, boilerplate, url
  case blockquote
  case hint
  // Speech.
  case quoteDirect, quotePartial, quoteIndirect, term, cue, thought
  // Entities by type.
  case person, organization, location, facility, nationality, date, money, product, misc
  // Speakers: the colours of gutter bars and names; see ``speaker(_:)``.
  case speaker1, speaker2, speaker3, speaker4, speaker5, speaker6, speaker7, speaker8
  case uncertain
  // Furniture.
  case border, borderFocused, paneTitle, statusLine, statusKey, titleLine, scrollbar, fold
  // Over everything.
  case filterMatch, searchMatch, searchCurrent, selection, selectionFocused, prompt, error

  /// What theme files call it.
  public var name: String { stringValue }

  /// The style that theme files call so.
  public init?(_ name: String) { self.init(stringValue: name) }

  /// How many speakers have a look of their own before looks repeat.
  public static let speakerCount = 8

  /// The look of the speaker with that number, counted from 0; numbers beyond the last wrap around.
  public static func speaker(_ number: Int) -> StyleName {
    StyleName(rawValue: speaker1.rawValue + number % speakerCount)!
  }
}

/// The style names of one cell.
public struct StyleSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One bit for each name, by raw value.
  public private(set) var bits: UInt64 = 0

  public init() {}
  public init(_ name: StyleName) { insert(name) }
  public init(arrayLiteral names: StyleName...) { for name in names { insert(name) } }

  public mutating func insert(_ name: StyleName) { bits |= 1 << name.rawValue }
  public mutating func remove(_ name: StyleName) { bits &= ~(1 << name.rawValue) }
  public func contains(_ name: StyleName) -> Bool { bits & (1 << name.rawValue) != 0 }
  public var isEmpty: Bool { bits == 0 }

  public func union(_ other: StyleSet) -> StyleSet {
    var result = self
    result.bits |= other.bits
    return result
  }

  /// In order of precedence, lowest first.
  public var names: [StyleName] { StyleName.allCases.filter(contains) }
}
