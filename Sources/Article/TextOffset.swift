/// A position in an `ArticleText`, counted in UTF-8 bytes from its start.
///
/// All offsets in memory have this unit. Unicode scalar offsets, the unit of the JSON and of other
/// file formats, exist only inside the codecs (see ``ScalarMap``); columns only on the screen.
public struct TextOffset: Comparable, Hashable, Sendable {
  /// Bytes of UTF-8 from the start of the text; always on a scalar boundary.
  public var utf8: Int

  public init(utf8: Int) { self.utf8 = utf8 }

  public static func < (a: TextOffset, b: TextOffset) -> Bool { a.utf8 < b.utf8 }

  /// The offset `bytes` further on. The caller keeps to scalar boundaries.
  public static func + (a: TextOffset, bytes: Int) -> TextOffset {
    TextOffset(utf8: a.utf8 + bytes)
  }

  /// The offset `bytes` before. The caller keeps to scalar boundaries.
  public static func - (a: TextOffset, bytes: Int) -> TextOffset {
    TextOffset(utf8: a.utf8 - bytes)
  }
}

/// A half-open stretch of an `ArticleText`, in UTF-8 bytes.
public typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
  /// The range from byte `start` up to byte `end`.
  public init(utf8 range: Range<Int>) {
    self = TextOffset(utf8: range.lowerBound)..<TextOffset(utf8: range.upperBound)
  }

  /// The same range as plain byte offsets, for indexing bytes.
  public var utf8: Range<Int> { lowerBound.utf8..<upperBound.utf8 }

  /// Length in UTF-8 bytes.
  public var utf8Count: Int { upperBound.utf8 - lowerBound.utf8 }

  /// How many bytes both ranges share.
  public func overlap(_ other: TextRange) -> Int {
    Swift.max(
      0,
      Swift.min(upperBound.utf8, other.upperBound.utf8)
        - Swift.max(lowerBound.utf8, other.lowerBound.utf8))
  }

  /// Whether `other` lies wholly inside this range.
  public func encloses(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
