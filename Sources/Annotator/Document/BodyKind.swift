/// What kind of body a noun says an organisation is, to keep "the ministry" apart from a university.
enum BodyKind: CaseIterable {
  case government, ministry, department, agency, parliament, court, university, police, army, bank,
    party, press,
    council, church, club, company, hospital, embassy, association, foundation

  /// How well the body that a noun describes can be the one that is named, as a factor.
  ///
  /// - Parameters:
  ///   - noun: Key of the noun: "ministry" of "the Iraqi ministry".
  ///   - names: Keys of the words of the organisation's names.
  static func agreement(of noun: UInt64, with names: Set<UInt64>) -> Double {
    if names.contains(noun) { return 2 }
    let own = names.compactMap { kinds[$0] }
    guard let kind = kinds[noun] else {
      return generic.contains(noun) && own.contains(where: isOffice) ? 0.1 : 1
    }
    if own.isEmpty { return kind == .government ? 0.2 : isNamedSo(kind) ? 0.5 : 1 }
    if own.contains(kind) { return 1.5 }
    return own.contains { areCompatible($0, kind) } ? 1 : 0.03
  }

  /// Whether bodies that a noun describes seldom have it in their name: "company".
  static func isOfAnyName(_ noun: UInt64) -> Bool {
    anyName.contains(noun)
  }

  private static let anyName = wordKeys(
    "company firm airline manufacturer retailer operator group club")

  /// Whether bodies of the kind have its word in their name.
  private static func isNamedSo(_ kind: BodyKind) -> Bool {
    switch kind {
    case .ministry, .department, .court, .university, .council, .police, .embassy, .hospital: true
    case .government, .agency, .parliament, .army, .bank, .party, .press, .church, .club, .company,
      .association,
      .foundation:
      false
    }
  }

  /// A body that nobody calls a group or an organisation.
  private static func isOffice(_ kind: BodyKind) -> Bool {
    [.government, .ministry, .department, .parliament, .court, .police, .embassy, .university]
      .contains(kind)
  }

  private static func areCompatible(_ a: BodyKind, _ b: BodyKind) -> Bool {
    let pair = [a, b]
    return compatible.contains { group in pair.allSatisfy(group.contains) }
  }

  private static let compatible: [Set<BodyKind>] = [
    [.company, .bank, .press, .club, .hospital], [.department, .agency, .ministry],
    [.agency, .council, .police, .press], [.association, .foundation, .club, .party],
    [.company, .association], [.university, .hospital, .foundation],
  ]

  private static let generic = wordKeys("group organization organisation body outfit")

  private static let kinds: [UInt64: BodyKind] = {
    var kinds: [UInt64: BodyKind] = [:]
    for kind in allCases {
      for key in wordKeys(words(for: kind)) { kinds[key] = kind }
    }
    return kinds
  }()

  private static func words(for kind: BodyKind) -> String {
    switch kind {
    case .government: "government cabinet regime"
    case .ministry: "ministry"
    case .department: "department"
    case .agency: "agency bureau office administration authority directorate service"
    case .parliament: "parliament congress senate assembly knesset legislature duma"
    case .court: "court tribunal"
    case .university: "university college school academy faculty"
    case .police: "police constabulary"
    case .army: "army military navy forces corps guard guards"
    case .bank: "bank"
    case .party: "party"
    case .press:
      """
      newspaper magazine news times post herald gazette tribune journal channel tv radio broadcaster \
      station outlet network paper website press
      """
    case .council: "council committee commission board"
    case .church: "church diocese archdiocese"
    case .club: "club fc team"
    case .company:
      """
      company firm co corp corporation inc ltd limited plc llc gmbh holdings manufacturer retailer \
      developer operator airline airlines airways motors startup
      """
    case .hospital: "hospital clinic"
    case .embassy: "embassy consulate"
    case .association: "union federation association league society"
    case .foundation: "foundation fund charity trust"
    }
  }
}
