/// The name inside a byline.
enum AuthorName {
  /// Whether a text begins with a word that introduces an author.
  static func isIntroduced(_ text: String) -> Bool {
    introduction(of: text) != nil
  }

  /// The name without what introduces it and what follows it; nil where none is left.
  static func cleaned(_ text: String) -> String? {
    var rest = text.split(separator: "\n").first.map(String.init)?.trimmingSpace() ?? ""
    rest = withoutIntroduction(rest)
    if isPhrase(rest.lowercased()) { return nil }
    rest = beforeDate(rest)
    let lower = rest.lowercased()
    // Lower case of another length than the text would cut at the wrong place.
    if lower.utf8.count == rest.utf8.count, let end = firstEnding(Array(lower.utf8)) {
      rest = String(decoding: Array(rest.utf8)[..<end], as: UTF8.self)
    }
    rest = trimmed(rest)
    let words = rest.split(separator: " ")
    guard (1...12).contains(words.count), rest.count >= 2, rest.count <= 90,
      rest.contains(where: \.isLetter), !rest.contains("@"), !rest.contains("://"),
      !nobody.contains(rest.lowercased()), !isPhrase(rest.lowercased())
    else { return nil }
    return rest
  }

  /// Whether a text is a personal name and nothing else: two to four words with capitals.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), text.count < 40, !isPhrase(text.lowercased()) else {
      return false
    }
    return words.allSatisfy { word in
      word.first!.isUppercase && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        && MonthNames.number(word.lowercased().filter(\.isLetter)) == nil
    }
  }

  /// The name in a line such as "5 March 2026 · Anna Berg · Politics".
  static func beside(date line: String) -> String? {
    let lower = line.lowercased()
    for word in [" by ", " von ", " por ", " par ", " — "] {
      if let range = lower.firstRange(of: word) {
        let offset = lower.distance(from: lower.startIndex, to: range.upperBound)
        let end = String(line.dropFirst(offset))
        if let name = cleaned(cut(end)), name.split(separator: " ").count <= 4 { return name }
      }
    }
    let parts = line.split { "|·•–—,/@\n()".contains($0) || $0.isNumber }
    for part in parts.flatMap({ $0.split(separator: " - ") }) {
      let name = withoutIntroduction(trimmed(String(part)))
      if looksLikeName(name) { return name }
    }
    return nil
  }

  /// A text up to the word that introduces a date or a section.
  private static func cut(_ text: String) -> String {
    let lower = text.lowercased()
    var end = text.count
    for word in [" on ", " am ", " in ", " @ ", " um ", " vom "] {
      if let range = lower.firstRange(of: word) {
        end = min(end, lower.distance(from: lower.startIndex, to: range.lowerBound))
      }
    }
    return String(text.prefix(end))
  }

  private static func firstEnding(_ text: [UInt8]) -> Int? {
    text.indices.first { i in
      endingStarts.contains(text[i]) && endings.contains { text[i...].starts(with: $0) }
    }
  }

  private static func withoutIntroduction(_ text: String) -> String {
    var rest = text
    while let introduction = introduction(of: rest) {
      rest = trimmed(String(rest.dropFirst(introduction.count)))
    }
    return rest
  }

  private static func introduction(of text: String) -> String? {
    let lower = text.prefix(40).lowercased()
    return introductions.first { lower.hasPrefix($0) }
  }

  /// The text up to the first digit that begins a word: a date or an address.
  private static func beforeDate(_ text: String) -> String {
    let digit = text.indices.first { i in
      guard text[i].isNumber, i > text.startIndex else { return false }
      return !text[text.index(before: i)].isLetter && !text[text.index(before: i)].isNumber
    }
    guard let digit else { return text }
    var rest = text[..<digit].split(separator: " ").map(String.init)
    while let last = rest.last {
      let word = last.lowercased().filter(\.isLetter)
      guard MonthNames.number(word) != nil || weekdaysAndPrepositions.contains(word) || word.isEmpty
      else { break }
      rest.removeLast()
    }
    return rest.joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    let marks: Set<Character> = [
      " ", ",", ":", ";", "|", "-", "–", "—", "/", "·", "•", "(", "*", "\t",
    ]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// The longest first, since some begin with others.
  private static let introductions = [
    "post author ", "by ", "by: ", "über den autor ", "autor:", "auteur:", "von:", "text:", "by:",
    "author:", "von ", "von: ", "par ", "por ", "di ", "door ", "av ", "af ", "przez ", "text: ",
    "text ", "autor: ", "autor ", "autorin: ", "autoren: ", "author: ", "author ", "authors: ",
    "written by ", "posted by ", "published by ", "geschrieben von ", "erstellt von ",
    "eingestellt von ", "verfasst von ", "veröffentlicht von ", "ein beitrag von ",
    "ein artikel von ",
    "beitrag von ", "artikel von ", "interview: ", "text und interview: ", "interview von ",
    "escribe ",
    "escrito por ", "auteur: ", "auteur : ", "redaktion: ", "автор: ", "автор ", "foto und text: ",
    "text & foto: ", "story by ", "words by ", "report by ", "reported by ", "review by ",
    "a cura di ", "publié par ", "rédigé par ", "publicado por ", "gepostet von ", "redactie: ",
    "words: ", "kommentar von ", "eine analyse von ", "ein kommentar von ", "ein interview von ",
    "analyse von ", "written by: ", "posted by: ", "contributed by ",
  ].sorted { $0.utf8.count > $1.utf8.count }

  private static let endings = [
    " (", " | ", " · ", " • ", " – ", " — ", " - ", " follow", " sagt:", " says:", " published",
    " posted",
    " updated", " veröffentlicht", " am ", " datum:", " auf twitter", " on twitter", " alles von",
    " view all", " alle beiträge", " folgen", "in:", " le ", " publicado", " publié", " kommentare",
    " comments", " illustration", " symbolbild", " foto",
  ].map { Array($0.utf8) }

  private static let endingStarts = Set(endings.map { $0[0] })

  private static func isPhrase(_ lower: String) -> Bool {
    [
      "posted", "published", "veröffentlicht", "aktualisiert", "letzte ", "last ", "updated",
      "comments", "kommentar", "share", "view ", "alle ", "alles ", "zur ", "all ", "mehr ",
      "more ",
      "read ", "search ", "(", "teilen", "http", "www.",
    ].contains { lower.hasPrefix($0) }
  }

  private static let weekdaysAndPrepositions: Set<String> = [
    "am", "on", "à", "den", "vom", "at", "le", "el", "il", "um", "der", "dem", "the", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
    "samedi", "dimanche", "lunes", "martes", "jueves", "viernes", "sábado", "domingo", "uhr",
  ]

  private static let nobody: Set<String> = [
    "no author", "author", "autor", "autorin", "admin", "administrator", "webmaster", "by", "von",
    "unknown", "anonymous", "none", "null", "editor", "staff", "name", "redaktion:", "tags",
    "share", "kontakt", "contact", "autoreninfo", "comments",
  ]
}
