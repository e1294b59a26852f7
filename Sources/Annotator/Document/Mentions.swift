import Article

/// Entities while they are being made: named ones first, then those only described.
struct EntityTable {
  struct Entry {
    var name: String
    var type: EntityType
    var aliases: [String]
    var gender: Gender
    var isNamed: Bool
    /// Whether it is several people: "officials".
    var isPlural = false
    /// The value of a date in ISO 8601.
    var value: String?
    /// Keys of the words of its names, where it is an organisation.
    var nameWords: Set<UInt64> = []
    /// Keys of the nouns that describe it: "minister", "company".
    var roles: Set<UInt64> = []
    /// Keys of all words that describe it.
    var descriptions: Set<UInt64> = []
    /// Keys of the nationalities that it is described by.
    var peoples: Set<UInt64> = []
  }

  var entries: [Entry] = []
  /// Sorted by position once the references are resolved.
  var mentions: [Mention] = []
  /// The entities that a group stands for, by the start of its mention in bytes.
  var groups: [Int: [Int]] = [:]

  /// Adds an entity that has no name.
  mutating func add(description: String, type: EntityType, gender: Gender = .unknown) -> Int {
    entries.append(
      Entry(name: description, type: type, aliases: [], gender: gender, isNamed: false))
    return entries.count - 1
  }
}

extension EntityTable {
  /// Entities and mentions of the gathered names.
  ///
  /// - Parameter dates: What dates are worth in the article.
  init(_ gathered: GatheredNames, names: [NameFinding], dates: DateValue) {
    entries = gathered.clusters.map { cluster in
      Entry(
        name: cluster.name, type: cluster.type,
        aliases: cluster.forms.map(\.text).filter { $0 != cluster.name },
        gender: cluster.gender, isNamed: true,
        value: cluster.type == .date ? dates.iso(of: cluster.forms[0].words) : nil,
        nameWords: cluster.type == .organization
          ? Set(cluster.forms.lazy.flatMap(\.words).map { wordKey($0) }) : [])
    }
    mentions = names.indices.compactMap { i in
      gathered.cluster[i].map {
        Mention(range: names[i].range, entity: Entity.ID($0), kind: .name)
      }
    }
  }
}
