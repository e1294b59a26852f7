import Article

/// Which paragraphs are shown, and which are gathered into one line.
struct Folding: Equatable, Sendable {
  enum Reason: Equatable, Sendable { case boilerplate, filter }

  struct Fold: Equatable, Sendable {
    var paragraphs: Range<Int>
    var reason: Reason
  }

  /// In text order, without overlap; no two with the same reason touch.
  private(set) var folds: [Fold] = []

  static let none = Folding()

  private init() {}

  /// - Parameters:
  ///   - kept: The paragraphs that the filter leaves, in order; nil without a filter.
  ///   - opened: Paragraphs that the reader wants to see all the same.
  /// - Complexity: O(paragraphs).
  init(
    _ paragraphs: [Paragraph], foldsBoilerplate: Bool, kept: [Int]? = nil, opened: RangeSet<Int>
  ) {
    var nextKept = 0
    for i in paragraphs.indices {
      let reason: Reason?
      if let kept {
        let isKept = nextKept < kept.count && kept[nextKept] == i
        if isKept { nextKept += 1 }
        reason = isKept ? nil : .filter
      } else {
        reason = foldsBoilerplate && paragraphs[i].role == .boilerplate ? .boilerplate : nil
      }
      guard let reason, opened.isEmpty || !opened.contains(i) else { continue }
      if let last = folds.last, last.paragraphs.upperBound == i, last.reason == reason {
        folds[folds.count - 1].paragraphs = last.paragraphs.lowerBound..<(i + 1)
      } else {
        folds.append(Fold(paragraphs: i..<(i + 1), reason: reason))
      }
    }
  }

  /// The fold that hides a paragraph.
  func fold(hiding paragraph: Int) -> Fold? {
    let next = folds.partitioningIndex { $0.paragraphs.upperBound > paragraph }
    return next < folds.count && folds[next].paragraphs.contains(paragraph) ? folds[next] : nil
  }
}
