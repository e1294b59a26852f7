/// Breaks a line of furniture between words.
enum Wrapping {
  /// The lines of a text, none wider than `width` unless a word is.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, Screen.width(line) + 1 + Screen.width(word) > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " \(word)"
    }
    return lines + [line]
  }
}
