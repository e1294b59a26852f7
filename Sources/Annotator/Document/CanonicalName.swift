import Article

/// Chooses type and name of an entity from its forms.
enum CanonicalName {
  /// - Parameter forms: All ways in which the article writes it; at least one.
  static func cluster(of forms: [NameForm], lexicon: Lexicon) -> GatheredNames.Cluster {
    var votes: [EntityType: Double] = [:]
    for form in forms {
      // A long form tells the type better than a short one.
      let weight = form.words.count > 1 ? 2.0 : 1.0
      for (type, vote) in form.votes { votes[type, default: 0] += vote * weight }
    }
    var type = EntityType.misc
    for candidate in EntityType.allCases
    where votes[candidate, default: 0] > votes[type, default: 0] {
      type = candidate
    }
    let sorted = forms.sorted {
      ($1.names.count, $0.names[0]) < ($0.names.count, $1.names[0])
    }
    let name = goesByUse(type) ? sorted[0] : fullest(sorted)
    var classes = forms.reduce(into: WordClass()) { $0.formUnion($1.titleClasses) }
    if Gender(classes) == .unknown, type == .person, name.words.count > 1 {
      classes = lexicon[name.words[0]]
    }
    return GatheredNames.Cluster(
      name: name.text, type: type, forms: sorted,
      gender: type == .person ? Gender(classes) : .unknown)
  }

  /// Places go by the name used most, not by "the Islamic Republic of …".
  private static func goesByUse(_ type: EntityType) -> Bool {
    switch type {
    case .location, .nationality, .date, .money: true
    case .person, .organization, .facility, .product, .misc: false
    }
  }

  /// The form with most words; among equals the most used, then the first.
  private static func fullest(_ forms: [NameForm]) -> NameForm {
    var best = forms[0]
    for form in forms.dropFirst() where size(form) > size(best) { best = form }
    return best
  }

  private static func size(_ form: NameForm) -> Int {
    form.words.reduce(0) { $0 + ($1.count > 1 ? 2 : 1) }
  }
}
