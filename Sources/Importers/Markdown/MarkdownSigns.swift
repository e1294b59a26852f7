/// Tells Markdown from plain text.
enum MarkdownSigns {
  /// Whether the text has front matter, begins with a heading, or shows two kinds of mark-up that
  /// plain news articles do not have.
  static func areIn(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.last == "\r" ? $0.dropLast() : $0
    }
    if hasFrontMatter(lines) { return true }
    if let first = lines.first, isHeading(first) { return true }
    var signs = 0
    if lines.contains(where: isHeading) { signs += 1 }
    if lines.contains(where: { $0.hasPrefix("```") || $0.hasPrefix("~~~") }) { signs += 1 }
    if text.contains("](http") || text.contains("](/") { signs += 1 }
    if text.split(separator: "**").count > 2 { signs += 1 }
    if lines.count(where: { $0.hasPrefix("> ") }) > 1 { signs += 1 }
    if hasUnderlinedHeading(lines) { signs += 1 }
    return signs >= 2
  }

  private static func isHeading(_ line: Substring) -> Bool {
    let marks = line.prefix { $0 == "#" }
    return (1...6).contains(marks.count) && line.dropFirst(marks.count).first == " "
  }

  private static func hasFrontMatter(_ lines: [Substring]) -> Bool {
    guard lines.first == "---" else { return false }
    let rest = lines.dropFirst().prefix(60)
    guard let end = rest.firstIndex(where: { $0 == "---" || $0 == "..." }) else { return false }
    return rest[..<end].contains { $0.contains(":") }
  }

  private static func hasUnderlinedHeading(_ lines: [Substring]) -> Bool {
    zip(lines, lines.dropFirst()).contains { line, mark in
      !line.isEmpty && mark.count >= 3 && mark.allSatisfy { $0 == "=" }
    }
  }
}
