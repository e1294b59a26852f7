/// Names of people: short ones, initials and spellings.
extension NameGathering {
  /// "Doe" is "Jane Doe": the one of that name who was named last.
  mutating func joinPeople() {
    var byLast: [String: [Int]] = [:]
    var byFirst: [String: [Int]] = [:]
    let people = forms.indices.filter { forms[$0].type == .person }
    var byInner: [String: [Int]] = [:]
    for i in people where forms[i].words.count > 1 {
      let words = forms[i].words
      byLast[words[words.count - 1], default: []].append(i)
      if words.count > 2 {
        for word in words[1...].dropLast() { byInner[word, default: []].append(i) }
      }
      byFirst[forms[i].words[0], default: []].append(i)
    }
    for i in people {
      let words = Self.withoutArticle(forms[i].words)
      let isTitled = forms[i].titleClasses.contains(.title)
      let last = byLast[words[words.count - 1]] ?? []
      let fuller = last.prefix(16).filter {
        $0 != i && isShort(words, of: forms[$0].words)
          // The last of "Adam bin Salwan" is his father's name, who may be a king.
          && !(words.count == 1 && isTitled && Self.isPatronymic(forms[$0].words))
      }
      let beginning = (byFirst[words[0]] ?? []).filter {
        $0 != i && (words.count == 1 || forms[$0].words.count > words.count)
          && forms[$0].words.starts(with: words)
      }
      // "Lacalle" is "Luis Lacalle Pou".
      let inside = words.count == 1 ? byInner[words[0]] ?? [] : []
      let ofThree = inside.filter { forms[$0].words.count == 3 }
      let inner = ofThree.count == 1 ? ofThree : inside
      if let best = nearest(fuller, to: i) ?? nearest(beginning, to: i)
        ?? (inner.count == 1 ? inner[0] : nil)
      {
        sets.join(best, i)
      }
    }
  }

  private static func isPatronymic(_ words: [String]) -> Bool {
    words.count > 1 && patronymics.contains(words[words.count - 2])
  }

  private static let patronymics: Set = ["bin", "ibn", "bint", "ben"]

  /// "Al Hamadi" as "Hamadi".
  static func withoutArticle(_ words: [String]) -> [String] {
    words.count == 2 && ["al", "el"].contains(words[0]) ? [words[1]] : words
  }

  /// Whether `short` is a shorter way to write the person `long`: its last words, or first and last,
  /// initials counting for names.
  private func isShort(_ short: [String], of long: [String]) -> Bool {
    guard short.count < long.count || short.count == long.count && short != long else {
      return false
    }
    if short.count == 1 { return true }
    if long.suffix(short.count).elementsEqual(short) { return true }
    let first = short[0]
    let fullFirst = long[0]
    let isInitial = first.count == 1 && fullFirst.hasPrefix(first)
    let isInitialOf = fullFirst.count == 1 && first.hasPrefix(fullFirst)
    return first == fullFirst || isInitial || isInitialOf || Folding.areVariants(first, fullFirst)
  }

  /// "Ghasem" and "Ghassem", "Khanzad" and "Khanzadi".
  mutating func joinSpellings() {
    var buckets: [String: [Int]] = [:]
    var byBeginning: [String: Int] = [:]
    for i in forms.indices {
      guard forms[i].type == .person else { continue }
      let key = Folding.skeleton(forms[i].words[forms[i].words.count - 1])
      for other in buckets[key, default: []].prefix(8) where areSpellings(i, other) {
        sets.join(other, i)
      }
      buckets[key, default: []].append(i)
      // "Jane Mary Does" is "Jane Mary Doe" misspelt.
      guard forms[i].words.count > 2 else { continue }
      let beginning = forms[i].words.dropLast().joined(separator: " ")
      if let other = byBeginning[beginning],
        Folding.areVariants(forms[i].words.last ?? "", forms[other].words.last ?? "")
      {
        sets.join(other, i)
      }
      byBeginning[beginning] = i
    }
  }

  private func areSpellings(_ a: Int, _ b: Int) -> Bool {
    let first = Self.withoutArticle(forms[a].words)
    let second = Self.withoutArticle(forms[b].words)
    let lastA = first[first.count - 1]
    let lastB = second[second.count - 1]
    guard lastA == lastB || Folding.areVariants(lastA, lastB) else { return false }
    if first.count == 1 || second.count == 1 {
      // A single word that is the last of some full name as it stands misspells no other.
      return lastA != lastB && !familyNames.contains(first.count == 1 ? lastA : lastB)
    }
    return first[0] == second[0] || Folding.areVariants(first[0], second[0])
  }

  /// "Jadgeo" is "Adam Jagdeo", where nobody else may be meant; "@adamroe" is "Adam Roe", and "ABR"
  /// "Adam bin Roe".
  mutating func joinOddSpellings() {
    let full = forms.indices.prefix(Self.mostPeople).filter {
      forms[$0].type == .person && forms[$0].words.count > 1
    }
    for i in forms.indices.prefix(Self.mostPeople)
    where forms[i].type == .person && forms[i].words.count == 1 && sets.root(of: i) == i {
      let word = forms[i].words[0]
      if familyNames.contains(word) { continue }
      let meant = full.filter {
        let words = forms[$0].words
        let isHandle = word.drop { $0 == "@" } == words.joined()
        let isInitials = words.count > 2 && forms[i].isAcronym && word == Self.initials(of: words)
        return isHandle || isInitials || Folding.areVariants(word, words[words.count - 1])
      }
      if meant.count == 1 { sets.join(meant[0], i) }
    }
  }

  /// How many names are searched for misspellings, each against each.
  private static let mostPeople = 400

  private static func initials(of words: [String]) -> String { String(words.compactMap(\.first)) }
}
