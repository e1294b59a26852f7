import Article

/// Names gathered into entities.
struct GatheredNames {
  /// One real-world thing.
  struct Cluster {
    var name: String
    var type: EntityType
    /// Its forms as written, most used first.
    var forms: [NameForm]
    var gender: Gender
  }

  var clusters: [Cluster]
  /// For each name finding its cluster; nil where it is no name after all.
  var cluster: [Int?]
}

/// Gender of a person, as far as the words tell.
enum Gender: Equatable {
  case female, male, unknown

  init(_ classes: WordClass) {
    let isFemale = classes.intersects([.femaleName, .femaleWord])
    let isMale = classes.intersects([.maleName, .maleWord])
    self = isFemale == isMale ? .unknown : isFemale ? .female : .male
  }

  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
