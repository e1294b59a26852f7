import Article
import Encoder

/// Findings by the trained encoder.
struct EncoderFinder {
  let encoder: TextEncoder
  let text: ArticleText
  let segmentation: Segmentation

  /// Antecedents that are less likely are left out.
  private static let leastProbability: Float = 0.002

  /// - Parameters:
  ///   - marks: The stretches in marks; the encoder only judges them.
  ///   - offset: The reader's place, where the work begins; nil where nobody waits for a part.
  ///   - update: Gets what was found around the reader's place, and how far that reaches, ever less
  ///     often as it grows.
  /// - Throws: What `update` throws, `CancellationError`, or `EncoderError` where the encoder cannot
  ///   run.
  func find(
    marks: [MarkFinding], near offset: TextOffset?, update: (Findings, TextRange) throws -> Void
  ) throws -> Findings {
    guard let part = EncodedPart(text, segmentation) else { return Findings() }
    var growing = GrowingFindings()
    let found = try encoder.findings(
      in: part.string, quotations: marks.map { part.range($0.range) },
      near: offset.map(part.offset) ?? 0,
      progress: { window, range in
        guard offset != nil, let grown = growing.add(window, from: range) else { return }
        let range = part.range(grown.range)
        try update(
          findings(grown.found, marks: marks.filter { range.encloses($0.range) }, part), range)
      })
    return try findings(found, marks: marks, part)
  }

  private func findings(
    _ found: EncoderFindings, marks: [MarkFinding], _ part: EncodedPart
  ) throws -> Findings {
    let antecedents = try encoder.antecedents(of: found.mentions, in: part.string)
    var findings = Findings()
    var ofName: [TextRange: [Antecedent]] = [:]
    for (mention, scores) in zip(found.mentions, antecedents) {
      let (likely, isNew) = probabilities(scores, of: found.mentions, part)
      let range = self.range(of: mention, part)
      switch mention.kind {
      case .name: ofName[range] = likely
      case .description, .he, .she, .they, .it:
        findings.references.append(
          ReferenceFinding(
            range: range, kind: mention.kind == .description ? .nominal : .pronoun,
            antecedents: likely, isNew: isNew))
      }
    }
    findings.names = found.entities.map { entity in
      let range = part.range(entity.range)
      return NameFinding(
        range: range, type: type(entity.type), confidence: entity.confidence,
        typeProbabilities: EntityType.allCases.map { type in
          encoder.entityTypes.firstIndex(of: type.rawValue)
            .map { Double(entity.typeProbabilities[$0]) } ?? 0
        },
        antecedents: ofName[range] ?? [])
    }
    findings.speakers = found.speakers.map { part.wholeWords($0.range) }
    // A mark without words is not judged.
    var judgements: [Int: FoundQuotation] = [:]
    for quotation in found.quotations { judgements[quotation.range.lowerBound] = quotation }
    findings.marks = marks.map { mark in
      guard let judgement = judgements[part.range(mark.range).lowerBound] else { return mark }
      var mark = mark
      mark.speech = (judgement.speech + judgement.content) / 2
      mark.links = links(judgement.links, part)
      return mark
    }
    findings.statements = statements(found.statements, part)
    return findings
  }

  private func type(_ number: Int) -> EntityType {
    EntityType(rawValue: encoder.entityTypes[number]) ?? .misc
  }

  /// Where a mention stands; names may end within a compound, descriptions do not.
  private func range(of mention: FoundMention, _ part: EncodedPart) -> TextRange {
    mention.kind == .description ? part.wholeWords(mention.range) : part.range(mention.range)
  }

  /// Scores as probabilities of the earlier mentions and of none of them.
  private func probabilities(
    _ scores: Antecedents, of mentions: [FoundMention], _ part: EncodedPart
  ) -> ([Antecedent], isNew: Double) {
    let highest = scores.scores.reduce(scores.none) { max($0, $1) }
    let weights = scores.scores.map { exponential($0 - highest) }
    let none = exponential(scores.none - highest)
    let sum = weights.reduce(none, +)
    var likely: [Antecedent] = []
    for (i, weight) in weights.enumerated() where weight > Self.leastProbability * sum {
      likely.append(
        Antecedent(
          range: range(of: mentions[scores.first + i], part), probability: Double(weight / sum)))
    }
    likely.sort { ($1.probability, $1.range.lowerBound) < ($0.probability, $0.range.lowerBound) }
    return (likely, Double(none / sum))
  }

  private func links(_ found: FoundLinks, _ part: EncodedPart) -> Links {
    func convert(_ links: [FoundLink]) -> [Links.Link] {
      links.map { Links.Link(range: $0.range.map(part.wholeWords), probability: $0.probability) }
    }
    return Links(sources: convert(found.sources), cues: convert(found.cues))
  }

  /// Statements as long as the attributed stretch that holds nearly all of them, where that is
  /// longer: the heads agree on where a report stands, and the shorter one has cut it.
  private func widened(
    _ statements: [StatementFinding], to attributed: [TextRange]
  ) -> [StatementFinding] {
    let attributed = attributed.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    return statements.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { statement in
      while next < attributed.count, attributed[next].upperBound <= statement.range.lowerBound {
        next += 1
      }
      var widened = statement
      for range in attributed[next...].prefix(while: {
        $0.lowerBound < statement.range.upperBound
      }) where range.overlap(statement.range) * 10 > statement.range.utf8Count * 9 {
        if range.utf8Count > widened.range.utf8Count { widened.range = range }
      }
      return widened
    }
  }

  /// The statements of the product's own convention, and those that meet none of them: thoughts.
  private func statements(_ found: [FoundStatement], _ part: EncodedPart) -> [StatementFinding] {
    func make(_ statement: FoundStatement, _ act: Quote.Act) -> StatementFinding {
      StatementFinding(
        range: part.range(statement.range), act: act, confidence: statement.confidence,
        links: links(statement.links, part))
    }
    let said = found.filter { $0.layer == .said }
    let attributed = found.filter { $0.layer != .said }
    var statements = widened(
      said.map { make($0, .said) }, to: attributed.map { part.range($0.range) })
    var next = 0
    for other in attributed {
      while next < said.count, said[next].range.upperBound <= other.range.lowerBound { next += 1 }
      let meetsNone = next == said.count || said[next].range.lowerBound >= other.range.upperBound
      if meetsNone { statements.append(make(other, .thought)) }
    }
    return statements.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
