/// The pronouns that may stand for a person, an organization or a thing.
enum Pronouns {
  private static let kinds: [String: FoundMention.Kind] = {
    let forms: [(String, FoundMention.Kind)] = [
      ("he him his himself", .he), ("she her hers herself", .she),
      ("they them their theirs themselves", .they), ("it its itself", .it),
    ]
    var kinds: [String: FoundMention.Kind] = [:]
    for (words, kind) in forms {
      for word in words.split(separator: " ") { kinds[String(word)] = kind }
    }
    return kinds
  }()

  /// The longest form in bytes.
  static let longest = 10

  /// The kind of a word, in capitals or not; `nil` if it is no such pronoun.
  static func kind(of word: ArraySlice<UInt8>) -> FoundMention.Kind? {
    guard word.count <= longest else { return nil }
    return kinds[String(decoding: word, as: UTF8.self).lowercased()]
  }
}
