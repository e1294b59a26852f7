import Article

/// Gathers the names of an article: every real-world thing once, under its canonical name.
///
/// Works on forms, the different ways of writing that occur; each rule looks forms up in tables, so
/// that the whole is linear in the number of names.
struct NameGathering {
  private let segmentation: Segmentation
  private let lexicon: Lexicon
  private let names: [NameFinding]
  private let text: ArticleText
  private(set) var forms: [NameForm] = []
  private var formOfName: [Int?] = []
  private var sets = UnionFind(count: 0)

  /// The names gathered into entities.
  ///
  /// - Throws: `CancellationError`.
  static func gather(
    _ names: [NameFinding], text: ArticleText, segmentation: Segmentation, lexicon: Lexicon
  ) throws(CancellationError) -> GatheredNames {
    var gathering = try NameGathering(
      names, text: text, segmentation: segmentation, lexicon: lexicon)
    return try gathering.gather()
  }

  private init(
    _ names: [NameFinding], text: ArticleText, segmentation: Segmentation, lexicon: Lexicon
  ) throws(CancellationError) {
    self.names = names
    self.text = text
    self.segmentation = segmentation
    self.lexicon = lexicon
    try readForms()
    sets = UnionFind(count: forms.count)
  }

  private mutating func gather() throws(CancellationError) -> GatheredNames {
    settleShortNames()
    try checkCancellation()
    joinAliases()
    joinAcronyms()
    try checkCancellation()
    joinPeople()
    try checkCancellation()
    joinDistricts()
    joinOrganizations()
    joinSpellings()
    return clusters()
  }

  private mutating func readForms() throws(CancellationError) {
    let reader = NameReader(text: text, segmentation: segmentation)
    var byKey: [String: Int] = [:]
    formOfName = Array(repeating: nil, count: names.count)
    for (i, name) in names.enumerated() {
      if i % 256 == 0 { try checkCancellation() }
      guard let form = reader.form(of: name) else { continue }
      // A date is never a thing of the same name.
      let key = Self.tableKey(of: form, type: name.type)
      let index: Int
      if let known = byKey[key] {
        index = known
      } else {
        index = forms.count
        forms.append(form)
        byKey[key] = index
      }
      forms[index].names.append(i)
      addVotes(of: name, to: index)
      // "Mr" and "Dr" stand before people only.
      if form.titleClasses.isSuperset(of: [.title, .abbreviation]) {
        forms[index].votes[.person, default: 0] += 1
      }
      forms[index].titleClasses.formUnion(form.titleClasses)
      formOfName[i] = index
    }
  }

  /// A name written in one way has one type throughout; every mention votes with its probabilities.
  private mutating func addVotes(of name: NameFinding, to form: Int) {
    if name.typeProbabilities.isEmpty {
      forms[form].votes[name.type, default: 0] += name.confidence
    } else {
      for (type, probability) in zip(EntityType.allCases, name.typeProbabilities) {
        forms[form].votes[type, default: 0] += probability * name.confidence
      }
    }
    if KnownAliases.organizations.contains(forms[form].key) {
      forms[form].votes[.organization, default: 0] += 1
    }
    guard forms[form].words.count == 1 else { return }
    let known = lexicon[forms[form].words[0]]
    if known.contains(.nationality) {
      forms[form].votes[.nationality, default: 0] += 0.5
    } else if known.contains(.place) {
      forms[form].votes[.location, default: 0] += 0.3
    }
  }

  private static func tableKey(of form: NameForm, type: EntityType) -> String {
    switch type {
    case .date: "d" + form.key
    case .money: "m" + form.key
    default: " " + form.key
    }
  }

  // MARK: Types

  /// A single word that is the last word of a person's full name is that person, unless it is
  /// a place as well.
  private mutating func settleShortNames() {
    var family: Set<String> = []
    for form in forms where form.type == .person && form.words.count > 1 {
      family.insert(form.words[form.words.count - 1])
    }
    for i in forms.indices where forms[i].words.count == 1 && family.contains(forms[i].words[0]) {
      switch forms[i].type {
      case .organization, .misc, .facility, .product:
        forms[i].votes[.person, default: 0] += forms[i].votes[forms[i].type, default: 0] + 0.1
      default: break
      }
    }
  }

  // MARK: Joins

  /// Names that are the same by common knowledge: "U.S." and "United States".
  private mutating func joinAliases() {
    var first: [String: Int] = [:]
    for i in forms.indices {
      guard let key = KnownAliases.key(of: forms[i], lexicon: lexicon) else { continue }
      if let other = first[key] { sets.join(other, i) } else { first[key] = i }
    }
  }

  /// "Fars News Agency (FNA)", or initials that fit only one long name.
  private mutating func joinAcronyms() {
    var acronyms: [String: Int] = [:]
    for i in forms.indices where forms[i].isAcronym && forms[i].type != .person {
      acronyms[forms[i].words[0]] = i
    }
    guard !acronyms.isEmpty else { return }
    for i in forms.indices where forms[i].isPluralAcronym {
      if let one = acronyms[String(forms[i].words[0].dropLast())] { sets.join(one, i) }
    }
    joinBracketed()
    for i in forms.indices where forms[i].words.count > 1 && forms[i].type != .person {
      for initials in Self.initials(of: forms[i].words) {
        if let acronym = acronyms[initials] { sets.join(acronym, i) }
      }
    }
  }

  private mutating func joinBracketed() {
    let lexemes = segmentation.lexemes
    for i in names.indices.dropLast() {
      guard let long = formOfName[i], let short = formOfName[i + 1], long != short,
        names[i].type != .date, names[i + 1].type != .date
      else { continue }
      let next = segmentation.lexemeIndex(at: names[i + 1].range.lowerBound)
      guard next > 0, Punctuation.is(lexemes[next - 1], "(", in: text),
        next >= 2, lexemes[next - 2].end <= names[i].range.upperBound.utf8 + 3,
        lexemes[next - 1].start >= names[i].range.upperBound.utf8,
        forms[short].isAcronym || forms[long].isAcronym
      else { continue }
      sets.join(long, short)
    }
  }

  private static func initials(of words: [String]) -> Set<String> {
    let all = String(words.compactMap(\.first))
    let large = String(words.filter { !smallWords.contains($0) }.compactMap(\.first))
    return [all, large]
  }

  private static let smallWords: Set = [
    "of", "the", "and", "for", "in", "on", "de", "la", "del", "da", "to",
  ]

  private mutating func joinPeople() {
    var byLast: [String: [Int]] = [:]
    var byFirst: [String: [Int]] = [:]
    let people = forms.indices.filter { forms[$0].type == .person }
    var byInner: [String: [Int]] = [:]
    for i in people where forms[i].words.count > 1 {
      let words = forms[i].words
      // The last of "Mohammed bin Salman" is his father's name.
      let isPatronymic = words.count > 2 && Self.patronymics.contains(words[words.count - 2])
      if !isPatronymic { byLast[words[words.count - 1], default: []].append(i) }
      if words.count == 3 { byInner[words[1], default: []].append(i) }
      byFirst[forms[i].words[0], default: []].append(i)
    }
    for i in people {
      let words = Self.withoutArticle(forms[i].words)
      let last = byLast[words[words.count - 1]] ?? []
      let fuller = last.prefix(16).filter { $0 != i && isShort(words, of: forms[$0].words) }
      let beginning = (byFirst[words[0]] ?? []).filter {
        $0 != i && (words.count == 1 || forms[$0].words.count > words.count)
          && forms[$0].words.starts(with: words)
      }
      // "Lacalle" is "Luis Lacalle Pou".
      let inner = words.count == 1 ? byInner[words[0]] ?? [] : []
      if let best = nearest(fuller, to: i) ?? nearest(beginning, to: i)
        ?? (inner.count == 1 ? inner[0] : nil)
      {
        sets.join(best, i)
      }
    }
  }

  private static let patronymics: Set = ["bin", "ibn", "bint", "ben"]

  /// "Al Hamadi" as "Hamadi".
  private static func withoutArticle(_ words: [String]) -> [String] {
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

  /// Of several people who may be meant, the one named last before the form first occurs.
  private func nearest(_ candidates: some Sequence<Int>, to form: Int) -> Int? {
    let start = forms[form].names[0]
    var best: (index: Int, distance: Int)?
    for candidate in candidates where candidate != form {
      guard Gender(forms[candidate].titleClasses).agrees(with: Gender(forms[form].titleClasses))
      else { continue }
      let before = lastName(of: candidate, before: start)
      // Who is named later may be meant only where nobody was named before.
      let distance = before.map { start - $0 } ?? (names.count + forms[candidate].names[0] - start)
      if best == nil || distance < best!.distance { best = (candidate, distance) }
    }
    return best?.index
  }

  /// The last name finding of a form before finding `limit`.
  private func lastName(of form: Int, before limit: Int) -> Int? {
    let found = forms[form].names
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if found[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : found[low - 1]
  }

  /// "Example district" is "Example".
  private mutating func joinDistricts() {
    var single: [String: Int] = [:]
    let places = forms.indices.filter { forms[$0].type == .location }
    for i in places { single[forms[i].key] = i }
    for i in places where forms[i].words.count > 1 {
      let words = forms[i].words
      if lexicon[words[words.count - 1]].contains(.placeHead),
        let plain = single[words.dropLast().joined(separator: " ")]
      {
        sets.join(plain, i)
      }
    }
  }

  /// "Example Assets" is "Example Assets Ltd".
  private mutating func joinOrganizations() {
    var byFirst: [String: [Int]] = [:]
    let organizations = forms.indices.filter {
      forms[$0].type == .organization || forms[$0].type == .facility
    }
    var byEnd: [String: [Int]] = [:]
    var byContent: [[String]: Int] = [:]
    for i in organizations where forms[i].words.count > 1 {
      byFirst[forms[i].words[0], default: []].append(i)
      for end in [forms[i].words[0], forms[i].words[forms[i].words.count - 1]] {
        byEnd[end, default: []].append(i)
      }
      // "Ministry of the Interior" and "Interior Ministry"
      let content = forms[i].words.filter { !Self.smallWords.contains($0) }.sorted()
      if let other = byContent[content] { sets.join(other, i) }
      byContent[content] = i
    }
    for i in organizations {
      let words = forms[i].words
      let only = lexicon[words[0]]
      if words.count == 1, only.intersects([.organizationHead, .organizationNoun]),
        let best = nearest(byEnd[words[0]] ?? [], to: i)
      {
        sets.join(best, i)
      }
      if words.count == 1, !only.isEmpty { continue }
      let longer = (byFirst[words[0]] ?? []).prefix(16).filter {
        $0 != i && forms[$0].words.count > words.count && forms[$0].words.starts(with: words)
          && forms[$0].type == forms[i].type
          && (words.count == 1
            || !isBody(forms[$0].words[words.count]) && !isBody(forms[$0].words.last ?? ""))
      }
      if let match = longer.first { sets.join(match, i) }
    }
  }

  /// Whether a word makes another body of an organisation's name: "Athletics Council".
  private func isBody(_ word: String) -> Bool {
    [
      "council", "committee", "board", "foundation", "union", "office", "academy", "bank",
      "department",
    ]
    .contains(word)
  }

  /// "Ghasem" and "Ghassem", "Khanzad" and "Khanzadi".
  private mutating func joinSpellings() {
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
    let first = forms[a].words
    let second = forms[b].words
    let lastA = first[first.count - 1]
    let lastB = second[second.count - 1]
    guard lastA == lastB || Folding.areVariants(lastA, lastB) else { return false }
    if first.count == 1 || second.count == 1 { return lastA != lastB }
    return first[0] == second[0] || Folding.areVariants(first[0], second[0])
  }

  // MARK: Result

  /// A name that occurs once and is less sure is left out: most of them are none, or cut wrongly.
  private static let leastConfidence = 0.7

  /// Named once, and too likely no such name at all.
  private func isDoubtful(_ members: [Int]) -> Bool {
    guard members.count == 1, forms[members[0]].names.count == 1 else { return false }
    return names[forms[members[0]].names[0]].confidence < Self.leastConfidence
  }

  private mutating func clusters() -> GatheredNames {
    var clusterOfRoot: [Int: Int] = [:]
    var members: [[Int]] = []
    for i in forms.indices {
      let root = sets.root(of: i)
      if let cluster = clusterOfRoot[root] {
        members[cluster].append(i)
      } else {
        clusterOfRoot[root] = members.count
        members.append([i])
      }
    }
    let clusters = members.map { CanonicalName.cluster(of: $0.map { forms[$0] }, lexicon: lexicon) }
    var clusterOfForm: [Int] = Array(repeating: 0, count: forms.count)
    for (cluster, forms) in members.enumerated() {
      for form in forms { clusterOfForm[form] = cluster }
    }
    return GatheredNames(
      clusters: clusters,
      cluster: formOfName.map { form in
        form.map { clusterOfForm[$0] }.flatMap { isDoubtful(members[$0]) ? nil : $0 }
      })
  }
}
