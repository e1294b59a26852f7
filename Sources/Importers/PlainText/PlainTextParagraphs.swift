import Article

/// How much of a text is looked at to tell its layout and the roles of its paragraphs, in bytes.
///
/// Both are final once this much has been read, however long the text is.
package let judgedPrefix = 64 * 1024

/// Splits plain text into paragraphs and gives them their roles.
///
/// A paragraph is a run of lines up to a blank line, an indented line or a list item where the
/// text is hard-wrapped, else a line.
///
/// - Complexity: O(bytes of `text`).
public func paragraphs(of text: ArticleText) -> [Paragraph] {
  var paragraphs: [Paragraph] = text.utf8.withUnsafeBufferPointer { bytes in
    let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(judgedPrefix))
    if let wrapping = HardWrapping(beginningOf: beginning) {
      return joinedLines(of: bytes, wrapping: wrapping)
    }
    return singleLines(of: bytes)
  }
  assignRoles(to: &paragraphs, of: text)
  return paragraphs
}

private func singleLines(of bytes: UnsafeBufferPointer<UInt8>) -> [Paragraph] {
  var paragraphs: [Paragraph] = []
  var scanner = LineScanner(bytes)
  while let range = scanner.next() {
    guard let line = TrimmedLine(range, in: bytes) else { continue }
    let isItem = line.beginsListItem(in: bytes)
    paragraphs.append(
      Paragraph(range: TextRange(utf8: line.range), role: isItem ? .listItem : .body))
  }
  return paragraphs
}

private func joinedLines(
  of bytes: UnsafeBufferPointer<UInt8>, wrapping: HardWrapping
) -> [Paragraph] {
  var paragraphs: [Paragraph] = []
  var scanner = LineScanner(bytes)
  var previous: TrimmedLine?
  while let range = scanner.next() {
    guard let line = TrimmedLine(range, in: bytes) else {
      previous = nil
      continue
    }
    let isItem = line.beginsListItem(in: bytes)
    if let last = previous, !isItem, !isIndented(line, after: last, in: paragraphs),
      !wrapping.endsEarly(last, before: line, in: bytes)
    {
      let start = paragraphs[paragraphs.count - 1].range.lowerBound
      paragraphs[paragraphs.count - 1].range = start..<TextOffset(utf8: line.range.upperBound)
    } else {
      paragraphs.append(
        Paragraph(range: TextRange(utf8: line.range), role: isItem ? .listItem : .body))
    }
    previous = line
  }
  return paragraphs
}

/// Whether a line's indentation sets it off as the first of a new paragraph. The lines of a list
/// item hang under it, so there a deeper indentation goes on.
private func isIndented(
  _ line: TrimmedLine, after last: TrimmedLine, in paragraphs: [Paragraph]
) -> Bool {
  line.indentation > last.indentation && paragraphs.last?.role != .listItem
}
