/// What stands between `---` (YAML) or `+++` (TOML) at the top of a document.
///
/// Only `key: value` and `key = value` with one-line values and simple lists are read: nothing else
/// is needed of it, and a whole YAML parser would be larger than the reader.
struct FrontMatter: Equatable {
  var title: String?
  var author: String?
  var date: String?
  var language: String?

  /// Reads the front matter, if the text has any.
  ///
  /// - Returns: The matter and the byte at which the document goes on.
  static func read(_ text: [UInt8]) -> (FrontMatter, start: Int) {
    var matter = FrontMatter()
    var lines = text.prefix(16 << 10).split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst().map(line), first == "---" || first == "+++" else {
      return (matter, 0)
    }
    var listKey: String?
    for bytes in lines {
      let line = line(bytes)
      if line == first || line == "..." {
        return (matter, min(bytes.endIndex + 1, text.count))
      }
      if let key = listKey, line.hasPrefix("- ") || line.hasPrefix("  - ") {
        matter.set(key, value(String(line.trimmingSpace().dropFirst(2))), appending: true)
        continue
      }
      guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let key = line[..<mark].lowercased().trimmingSpace()
      matter.set(key, value(String(line[line.index(after: mark)...])))
      listKey = key
    }
    return (FrontMatter(), 0)  // never closed: a rule, not front matter
  }

  private mutating func set(_ key: String, _ value: String, appending: Bool = false) {
    guard !value.isEmpty else { return }
    switch key {
    case "title": title = value
    case "author", "authors", "byline":
      author = appending && author != nil ? "\(author!), \(value)" : value
    case "date", "published", "pubdate", "publishdate", "date_published": date = value
    case "lang", "language": language = value
    default: break
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  /// A value without quotation marks or the brackets of a list.
  private static func value(_ text: String) -> String {
    var text = text.trimmingSpace()
    if text.first == "[", text.last == "]" {
      text = text.dropFirst().dropLast().split(separator: ",")
        .map { value(String($0)) }.joined(separator: ", ")
    }
    for quote in ["\"", "'"] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }
}
