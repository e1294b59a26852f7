import Article

/// Gathers the names of an article: every real-world thing once, under its canonical name.
///
/// Works on forms, the different ways of writing that occur; each rule looks forms up in tables, so
/// that the whole is linear in the number of names.
struct NameGathering {
  let segmentation: Segmentation
  let lexicon: Lexicon
  let names: [NameFinding]
  let text: ArticleText
  var forms: [NameForm] = []
  var formOfName: [Int?] = []
  /// The forms that are names of one thing.
  var sets = UnionFind(count: 0)
  private var speakers: [TextRange] = []
  /// The last words of full names of people.
  var familyNames: Set<String> = []

  /// The names gathered into entities.
  ///
  /// - Parameter speakers: Words that name who speaks, in text order: a name among them is one.
  /// - Throws: `CancellationError`.
  static func gather(
    _ names: [NameFinding], speakers: [TextRange], text: ArticleText, segmentation: Segmentation,
    lexicon: Lexicon
  ) throws(CancellationError) -> GatheredNames {
    var gathering = try NameGathering(
      names, text: text, segmentation: segmentation, lexicon: lexicon)
    gathering.speakers = speakers
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
    joinSynonyms()
    joinAcronyms()
    try checkCancellation()
    joinPeople()
    joinSpellings()
    joinOddSpellings()
    try checkCancellation()
    joinPlaces()
    joinOrganizations()
    joinVariants()
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
  /// a place as well; "Minister Jane Doe" is a person where "Jane" or "Doe" is one.
  private mutating func settleShortNames() {
    let single = Set(
      forms.lazy.filter { $0.type == .person && $0.words.count == 1 }.map { $0.words[0] })
    for i in forms.indices where forms[i].words.count > 1 {
      let words = forms[i].words
      if forms[i].type == .organization, words.count < 5 {
        let isTitled = forms[i].titleClasses.contains(.title)
        let hasFamilyName = single.contains(words[words.count - 1])
        let isOfTwoNames = words.count == 2 && words.allSatisfy { Self.mayBeOfPerson(lexicon[$0]) }
        if isTitled && single.contains(words[0]) || hasFamilyName && (isTitled || isOfTwoNames) {
          makePerson(i)
        }
      }
      let own = Self.withoutArticle(words)
      if forms[i].type == .person, own.count > 1 { familyNames.insert(own[own.count - 1]) }
    }
    for i in forms.indices
    where forms[i].words.count == 1 && familyNames.contains(forms[i].words[0]) {
      switch forms[i].type {
      case .organization, .misc, .facility, .product: makePerson(i)
      case .person, .location, .nationality, .date, .money: break
      }
    }
  }

  private static func mayBeOfPerson(_ classes: WordClass) -> Bool {
    classes.isSubset(of: [.maleName, .femaleName, .nameParticle])
  }

  private mutating func makePerson(_ form: Int) {
    forms[form].votes[.person, default: 0] += forms[form].votes[forms[form].type, default: 0] + 0.1
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

  /// Of several people who may be meant, the one named last before the form first occurs.
  func nearest(_ candidates: some Sequence<Int>, to form: Int) -> Int? {
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
    let next = found.partitioningIndex { $0 >= limit }
    return next == 0 ? nil : found[next - 1]
  }

  // MARK: Result

  /// A name that occurs once and is less sure is left out: most of them are none, or cut wrongly.
  private static func leastConfidence(of type: EntityType) -> Double {
    switch type {
    case .location, .facility: 0.5
    case .person, .organization, .nationality, .date, .money, .product, .misc: 0.7
    }
  }

  /// Named once, and too likely no such name at all.
  private func isDoubtful(_ members: [Int]) -> Bool {
    guard members.count == 1, forms[members[0]].names.count == 1 else { return false }
    let form = forms[members[0]]
    let name = names[form.names[0]]
    return name.confidence < Self.leastConfidence(of: form.type)
      && speakers.within(name.range).isEmpty
      && !isKnown(form)
  }

  /// A country, a large city or a people that everybody knows.
  private func isKnown(_ form: NameForm) -> Bool {
    switch form.type {
    case .location: form.words.count == 1 && lexicon[form.words[0]].contains(.place)
    case .nationality: form.words.count == 1 && lexicon[form.words[0]].contains(.nationality)
    case .person, .organization, .facility, .date, .money, .product, .misc: false
    }
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
