/// Text from outside made fit for one line of a terminal, a window title or a message.
public enum PlainText {
  /// White space of any kind becomes single spaces, controls and direction overrides a visible
  /// stand-in, runaway marks are cut; at most `limit` graphemes are kept.
  public static func line(_ string: some StringProtocol, limit: Int = 500) -> String {
    var result = ""
    var count = 0
    var pendingSpace = false
    for character in string {
      // Most characters are printable ASCII and need no look at their properties.
      let isPlain = character.asciiValue.map { (0x21..<0x7F).contains($0) } ?? false
      if !isPlain && character.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if count >= limit { break }
      if pendingSpace {
        result.append(" ")
        count += 1
        pendingSpace = false
      }
      if isPlain {
        result.append(character)
      } else {
        result += DisplayCharacter(character).string
      }
      count += 1
    }
    return result
  }

  /// The last component of a path or URL, for a title.
  public static func fileName(_ source: String) -> String {
    if source == "-" { return "standard input" }
    let name = source.split(separator: "/", omittingEmptySubsequences: true).last ?? "untitled"
    return line(name)
  }
}
