import Article

/// Names of places: with and without the word for what they are.
extension NameGathering {
  /// "Example district" is "Example", "the Republic of Example" as well, and "the Gulf" is the "Gulf
  /// of Example".
  mutating func joinPlaces() {
    var plain: [String: Int] = [:]
    var byHead: [String: [Int]] = [:]
    let places = forms.indices.filter { forms[$0].type == .location }
    for i in places {
      let words = forms[i].words
      plain[forms[i].key] = i
      guard words.count > 1 else { continue }
      if lexicon[words[words.count - 1]].contains(.placeHead) {
        byHead[words[words.count - 1], default: []].append(i)
      }
      if words[1] == "of", lexicon[words[0]].contains(.placeHead) {
        byHead[words[0], default: []].append(i)
      }
    }
    for i in places {
      let words = forms[i].words
      if words.count == 1 {
        guard lexicon[words[0]].contains(.placeHead),
          let fuller = nearest(byHead[words[0]] ?? [], to: i)
        else { continue }
        sets.join(fuller, i)
      } else if let short = withoutHead(words).flatMap({ plain[$0] }) {
        sets.join(short, i)
      }
    }
  }

  /// "Example" of "Example district" and of "Islamic Republic of Example".
  private func withoutHead(_ words: [String]) -> String? {
    if let of = words.firstIndex(of: "of"), (1...3).contains(of), of + 1 < words.count,
      Self.polities.contains(words[of - 1])
    {
      let name = words[(of + 1)...].joined(separator: " ")
      return Self.ambiguous.contains([words[of - 1], name]) ? nil : name
    }
    let head = words[words.count - 1]
    guard lexicon[head].contains(.placeHead) else { return nil }
    // "Kuwait City" is not Kuwait.
    if head == "city", words.count == 2, lexicon[words[0]].contains(.place) { return nil }
    return words.dropLast().joined(separator: " ")
  }

  private static let polities: Set = [
    "republic", "state", "kingdom", "sultanate", "emirate", "principality", "commonwealth",
    "federation", "duchy", "city", "province",
  ]
  /// What is not the place of the same name.
  private static let ambiguous: Set = [
    ["republic", "china"], ["republic", "korea"], ["state", "mexico"], ["city", "mexico"],
  ]
}
