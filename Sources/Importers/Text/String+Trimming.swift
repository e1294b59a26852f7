extension String {
  /// The text without white space at its ends.
  func trimmingSpace() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The text without white space and punctuation at its ends.
  func trimmingMarks() -> String {
    var rest = self[...]
    while let first = rest.first, !first.isLetter, !first.isNumber { rest.removeFirst() }
    while let last = rest.last, !last.isLetter, !last.isNumber, last != "." { rest.removeLast() }
    return String(rest)
  }
}
