import Article

/// Names of organisations: acronyms, brackets and short names.
extension NameGathering {
  /// "Fars News Agency (FNA)", or initials that fit only one long name.
  mutating func joinAcronyms() {
    joinBracketed()
    var acronyms: [String: Int] = [:]
    for i in forms.indices where forms[i].isAcronym && forms[i].type != .person {
      acronyms[forms[i].words[0]] = i
    }
    guard !acronyms.isEmpty else { return }
    for i in forms.indices where forms[i].isPluralAcronym {
      if let one = acronyms[String(forms[i].words[0].dropLast())] { sets.join(one, i) }
    }
    for i in forms.indices where forms[i].words.count > 1 && forms[i].type != .person {
      for initials in Self.initials(of: forms[i].words) {
        if let acronym = acronyms[initials] { sets.join(acronym, i) }
      }
    }
  }

  /// A name in brackets right behind another: "Example Fund for Tourism (Exfund)".
  private mutating func joinBracketed() {
    let lexemes = segmentation.lexemes
    for i in names.indices.dropLast() {
      guard let long = formOfName[i], let short = formOfName[i + 1], long != short,
        names[i].type != .date, names[i + 1].type != .date
      else { continue }
      let next = segmentation.lexemeIndex(at: names[i + 1].range.lowerBound)
      // "Example (“EX”)"
      let isInMarks = next > 2 && Punctuation.isQuotationMark(lexemes[next - 1], in: text)
      let bracket = isInMarks ? next - 2 : next - 1
      guard bracket > 0, Punctuation.is(lexemes[bracket], "(", in: text),
        lexemes[bracket - 1].end <= names[i].range.upperBound.utf8 + Self.longestPossessive,
        lexemes[bracket].start >= names[i].range.upperBound.utf8
      else { continue }
      let after = segmentation.lexemeIndex(at: names[i + 1].range.upperBound)
      let isAlone = after < lexemes.count && Punctuation.is(lexemes[after], ")", in: text)
      if mayBracket(forms[long], forms[short], isAlone: isAlone) { sets.join(long, short) }
    }
  }

  /// The bytes of "’s".
  private static let longestPossessive = 4

  /// Whether the second name, in brackets behind the first, may be another name of the same:
  /// "Doe (ESP)" gives Doe's country, "Springfield (Illinois)" the state.
  private func mayBracket(_ long: NameForm, _ short: NameForm, isAlone: Bool) -> Bool {
    if long.isAcronym || short.isAcronym {
      if long.type == .person, short.type != .person { return false }
      let fits =
        Self.initials(of: long.words).contains(short.key)
        || Self.initials(of: short.words).contains(long.key)
      let isBody = [long, short].allSatisfy { $0.type != .person && $0.type != .location }
      // "COURIER GHENT (AGL)" opens a report: who writes and whose news it is.
      let isByline = long.words.count > 1 && long.text == long.text.uppercased()
      return fits || isBody && !isByline
    }
    return isAlone && long.type == .organization && short.type == .organization
  }

  private static func initials(of words: [String]) -> Set<String> {
    let all = String(words.compactMap(\.first))
    let large = String(words.filter { !smallWords.contains($0) }.compactMap(\.first))
    return [all, large]
  }

  private static let smallWords: Set = [
    "of", "the", "and", "for", "in", "on", "de", "la", "del", "da", "to",
  ]

  /// "Example Assets" is "Example Assets Ltd".
  mutating func joinOrganizations() {
    var byFirst: [String: [Int]] = [:]
    let organizations = forms.indices.filter {
      forms[$0].type == .organization || forms[$0].type == .facility
    }
    var byHead: [String: [Int]] = [:]
    var byContent: [[String]: Int] = [:]
    for i in organizations where forms[i].words.count > 1 {
      let words = forms[i].words
      byFirst[words[0], default: []].append(i)
      byHead[words[words.count - 1], default: []].append(i)
      // "Ministry of the Interior" and "Interior Ministry"
      if Self.smallWords.contains(words[1]) { byHead[words[0], default: []].append(i) }
      let content = words.filter { !Self.smallWords.contains($0) }.sorted()
      if let other = byContent[content] { sets.join(other, i) }
      byContent[content] = i
    }
    for i in organizations {
      let words = forms[i].words
      let only = lexicon[words[0]]
      if words.count == 1, only.intersects([.organizationHead, .organizationNoun]),
        let best = nearest(
          (byHead[words[0]] ?? []).filter {
            forms[$0].words[0] == words[0] || isEnd(words, of: forms[$0].words)
          }, to: i)
      {
        sets.join(best, i)
      }
      // "Security Council" is the "Lindland Security Council".
      if words.count > 1,
        let best = nearest(
          (byHead[words[words.count - 1]] ?? []).filter { isEnd(words, of: forms[$0].words) }, to: i
        )
      {
        sets.join(best, i)
      }
      if words.count == 1, !only.isEmpty { continue }
      let longer = (byFirst[words[0]] ?? []).prefix(16).first {
        $0 != i && forms[$0].type == forms[i].type && isShort(forms[i], of: forms[$0])
      }
      if let longer { sets.join(longer, i) }
    }
  }

  /// Whether the longer name puts words before the shorter, but is not "the Office of" that, nor the
  /// house of a church.
  private func isEnd(_ short: [String], of long: [String]) -> Bool {
    guard long.count > short.count, long.suffix(short.count).elementsEqual(short),
      short.last != "church" || long[0] == "roman"
    else { return false }
    return !Self.smallWords.contains(long[long.count - short.count - 1])
  }

  /// Whether the words that a longer name adds say only what the same body is: "Example Assets" of
  /// "Example Assets Ltd", but not "Example Athletics" of "Example Athletics Council", nor "EFG" of
  /// "EFG Wolves".
  private func isShort(_ short: NameForm, of long: NameForm) -> Bool {
    guard long.words.count > short.words.count, long.words.starts(with: short.words) else {
      return false
    }
    let added = long.words.dropFirst(short.words.count)
    if short.isAcronym {
      return Self.kinds.contains(added.last ?? "")
        || added.count == 1 && lexicon[added.first ?? ""].contains(.place)
    }
    return !Self.bodies.contains(added.first ?? "") && !Self.bodies.contains(added.last ?? "")
  }

  /// Words that make another body of an organisation's name.
  private static let bodies: Set = [
    "council", "committee", "board", "foundation", "union", "office", "academy", "bank",
    "department", "authority", "commission",
  ]

  /// Words that say what kind of body an acronym is.
  private static let kinds: Set = [
    "agency", "news", "tv", "television", "radio", "media", "channel", "network", "newspaper",
    "magazine", "daily", "group", "holdings", "company", "corporation", "inc", "ltd", "limited",
    "plc", "party", "minerals", "mining", "resources", "restaurants", "foods", "museum", "survey",
    "department", "international", "motors", "airlines",
  ]
}
