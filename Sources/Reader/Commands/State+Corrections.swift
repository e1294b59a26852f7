import Article

/// Putting right what the annotator found. Corrections are replayed outside, since indexing a large
/// annotation anew takes time.
extension State {
  /// The entity that corrections work on: the selected one where the list has the keys, else the
  /// speaker of the quote here.
  var entityToCorrect: Entity.ID? {
    if focus == .entities { return reading.entities.selected }
    return quoteHere.flatMap { reading.index.annotation[$0].speakers.first?.entity }
  }

  mutating func correctSpeaker(_ name: String) -> [Effect] {
    let name = PlainText.line(name).trimmed
    return correctQuote { .speaker($0, name: name.isEmpty ? nil : name) }
  }

  mutating func correctKind(_ word: String) -> [Effect] {
    guard let kind = Quote.Kind(rawValue: word.trimmed) else {
      complain("Kinds are direct, partial, indirect and term")
      return []
    }
    return correctQuote { .kind($0, kind) }
  }

  mutating func correctQuote(_ correction: (QuoteAnchor) -> Correction) -> [Effect] {
    guard let article = reading.article, let id = quoteHere else {
      complain("There is no quote here; ] goes to the next")
      return []
    }
    return correct(correction(QuoteAnchor(reading.index.annotation[id], in: article.text)))
  }

  mutating func mergeEntity(_ name: String) -> [Effect] {
    let name = name.trimmed
    guard let other = reading.index.annotation.entities.first(where: { $0.isCalled(name) }) else {
      complain("There is no entity of that name; Tab completes names")
      return []
    }
    return correctEntity { .merge($0, into: EntityKey(other)) }
  }

  mutating func splitEntity(_ alias: String) -> [Effect] {
    let alias = alias.trimmed
    guard let id = entityToCorrect, reading.index.annotation[id].aliases.contains(alias) else {
      complain("That is none of its aliases; Tab lists them")
      return []
    }
    return correctEntity { .split($0, alias: alias) }
  }

  mutating func renameEntity(_ name: String) -> [Effect] {
    let name = PlainText.line(name).trimmed
    guard !name.isEmpty else {
      complain("Type the new name after the command")
      return []
    }
    return correctEntity { .rename($0, name: name) }
  }

  mutating func retypeEntity(_ word: String) -> [Effect] {
    guard let type = EntityType(rawValue: word.trimmed) else {
      complain("Types are \(EntityType.allCases.map(\.rawValue).joined(separator: ", "))")
      return []
    }
    return correctEntity { .retype($0, type) }
  }

  private mutating func correctEntity(_ correction: (EntityKey) -> Correction) -> [Effect] {
    guard let id = entityToCorrect else {
      complain("Select an entity first (e goes to the list)")
      return []
    }
    return correct(correction(EntityKey(reading.index.annotation[id])))
  }

  private mutating func correct(_ correction: Correction) -> [Effect] {
    reading.corrections.append(correction)
    say("Corrected · U takes it back")
    return replayCorrections(in: current) + [saving].compactMap { $0 }
  }

  mutating func undoCorrection() -> [Effect] {
    guard reading.corrections.popLast() != nil else {
      say("There is no correction to take back")
      return []
    }
    say("The last correction is taken back")
    return replayCorrections(in: current) + [saving].compactMap { $0 }
  }

  mutating func replayCorrections(in number: Int) -> [Effect] {
    guard let article = articles[number].article, let found = articles[number].found else {
      return []
    }
    let job = newJob()
    articles[number].correctJob = job
    return [
      .correct(
        article, found.annotation, articles[number].corrections, after: articles[number].index, job)
    ]
  }

  mutating func corrected(_ index: AnnotationIndex, by job: Job) {
    guard let number = articles.firstIndex(where: { $0.correctJob == job }) else { return }
    articles[number].correctJob = nil
    adopt(index, in: number)
  }
}

extension Entity {
  fileprivate func isCalled(_ name: String) -> Bool {
    self.name == name || aliases.contains(name)
  }
}

extension String {
  /// Without spaces at either end.
  var trimmed: String {
    let rest = drop { $0 == " " }
    return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count))
  }
}
