import Article
import Testing

@testable import Annotator

/// Findings made by hand over marked stretches, and what the document stage concludes from them.
struct Stage {
  var marked: MarkedText
  var findings = Findings()

  init(_ text: String) { marked = MarkedText(text) }

  private func range(_ i: Int) -> TextRange { marked.ranges[i] }

  mutating func name(_ i: Int, _ type: EntityType, antecedents: [Antecedent] = []) {
    findings.names.append(
      NameFinding(range: range(i), type: type, confidence: 0.9, antecedents: antecedents))
  }

  mutating func description(_ i: Int, of antecedent: Int, _ probability: Double = 0.99) {
    findings.references.append(
      ReferenceFinding(
        range: range(i), kind: .nominal,
        antecedents: [Antecedent(range: range(antecedent), probability: probability)],
        isNew: 1 - probability))
  }

  mutating func pronoun(_ i: Int, of antecedents: [Int: Double], isNew: Double = 0.01) {
    findings.references.append(
      ReferenceFinding(
        range: range(i), kind: .pronoun,
        antecedents: antecedents.sorted { $1.value < $0.value }.map {
          Antecedent(range: range($0.key), probability: $0.value)
        },
        isNew: isNew))
  }

  mutating func newDescription(_ i: Int) {
    findings.references.append(ReferenceFinding(range: range(i), kind: .nominal, isNew: 1))
  }

  private func links(_ source: Int?, _ cue: Int?) -> Links {
    Links(
      sources: source.map { [Links.Link(range: range($0), probability: 0.9)] } ?? [],
      cues: cue.map { [Links.Link(range: range($0), probability: 0.9)] } ?? [])
  }

  mutating func speech(_ i: Int, source: Int? = nil, cue: Int? = nil) {
    findings.marks.append(
      MarkFinding(
        range: range(i), isClosed: true, isSingle: false, speech: 0.9, links: links(source, cue)))
  }

  mutating func statement(_ i: Int, source: Int? = nil, cue: Int? = nil) {
    findings.statements.append(
      StatementFinding(range: range(i), act: .said, confidence: 0.9, links: links(source, cue)))
  }

  func annotation() throws -> Annotation {
    let article = marked.article
    let segmentation = try Segmentation(
      article.text, article.paragraphs[...], lexicon: .english)
    return try Annotator(encoder: nil).conclude(
      findings, text: article.text, published: nil, segmentation: segmentation)
  }

  /// The names of the speakers of every quote, in text order.
  func speakers() throws -> [[String]] {
    let annotation = try annotation()
    return annotation.quotes.map { $0.speakers.map { annotation[$0.entity].name } }
  }

  /// The entities of a type and their other names.
  func names(_ type: EntityType) throws -> [String: [String]] {
    let annotation = try annotation()
    return Dictionary(
      uniqueKeysWithValues: annotation.entities.filter { $0.type == type }
        .map { ($0.name, $0.aliases) })
  }

  /// The name of the entity that stretch `i` is a mention of.
  func meant(by i: Int) throws -> String? {
    let annotation = try annotation()
    return annotation.mentions.first { $0.range == range(i) }.map { annotation[$0.entity].name }
  }
}
