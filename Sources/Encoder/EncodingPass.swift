/// The work on one text: reads windows in any order and puts together what they hold.
///
/// A window's statements may belong to sources in its context, which earlier windows own. So its
/// findings are final when those windows have been read too.
struct EncodingPass {
  private let encoder: TextEncoder
  private let text: [UInt8]
  private let tokens: TokenizedText
  private let windows: [Window]
  private let quotations: [Quotation]
  /// What other windows need of those that have been read.
  private var partners: [WindowTags.Partners?]
  /// Windows that wait for earlier ones.
  private var waiting: [Int: (tags: WindowTags, vectors: [Float])] = [:]
  private var findings: [EncoderFindings?]

  /// What a window holds, and where that window's own pieces lie in the text.
  typealias Part = (findings: EncoderFindings, range: Range<Int>)

  /// A span that the caller asked about.
  private struct Quotation {
    let range: Range<Int>
    let pieces: ClosedRange<Int>
  }

  init(
    encoder: TextEncoder, text: [UInt8], tokens: TokenizedText, windows: [Window],
    quotations: [Range<Int>]
  ) {
    self.encoder = encoder
    self.text = text
    self.tokens = tokens
    self.windows = windows
    self.quotations = quotations.compactMap { range in
      tokens.pieces(at: range).map { Quotation(range: range, pieces: $0) }
    }
    partners = Array(repeating: nil, count: windows.count)
    findings = Array(repeating: nil, count: windows.count)
  }

  /// Reads a window's vectors.
  /// - Returns: the findings of the windows that are final now.
  mutating func read(_ index: Int, vectors: WindowVectors) -> [Part] {
    let scores = encoder.heads.scores(of: vectors.pieces)
    let tags = WindowTags(of: windows[index], of: tokens, scores: scores)
    partners[index] = tags.partners
    var final: [Part] = []
    if isReady(index) {
      final.append(finish(index, tags: tags, vectors: vectors))
    } else {
      waiting[index] = (tags, vectors.copy())
    }
    // Those whose context reaches into this window lie directly behind it.
    var next = index + 1
    while next < windows.count, windows[next].pieces.lowerBound < windows[index].own.upperBound {
      if waiting[next] != nil, isReady(next), let window = waiting.removeValue(forKey: next) {
        final.append(
          window.vectors.withUnsafeBufferPointer {
            let vectors = WindowVectors(of: windows[next], vectors: $0)
            return finish(next, tags: window.tags, vectors: vectors)
          })
      }
      next += 1
    }
    return final
  }

  /// All findings, after all windows were read.
  consuming func all() -> EncoderFindings {
    var all = EncoderFindings()
    for part in findings { all.append(part ?? EncoderFindings()) }
    return all
  }

  private func isReady(_ index: Int) -> Bool {
    contextOwners(of: index).allSatisfy { partners[$0] != nil }
  }

  /// The earlier windows that own a part of a window's context.
  private func contextOwners(of index: Int) -> Range<Int> {
    let start = windows[index].pieces.lowerBound
    return min(index, windows.partition { $0.own.upperBound <= start })..<index
  }

  private mutating func finish(
    _ index: Int, tags: WindowTags, vectors: WindowVectors
  ) -> Part {
    let window = windows[index]
    let partners = (contextOwners(of: index).compactMap { self.partners[$0] } + [tags.partners])
      .map { $0.inside(window.pieces) }
    let statements = tags.statements
    let first = quotations.partition { $0.pieces.lowerBound < window.own.lowerBound }
    let end = quotations.partition { $0.pieces.lowerBound < window.own.upperBound }
    let marked = quotations[first..<end]
    let queries = statements.map(\.span.pieces) + marked.map(\.pieces)
    let sources = links(queries, to: partners.flatMap(\.sources), encoder.sourceLinker, vectors)
    let cues = links(queries, to: partners.flatMap(\.cues), encoder.cueLinker, vectors)
    let links = zip(sources, cues).map { FoundLinks(sources: $0, cues: $1) }

    var result = tags.findings(entityTypes: encoder.entityTypes.count)
    result.statements = zip(statements, links).map {
      FoundStatement(
        layer: $0.layer, range: $0.span.range, confidence: $0.span.confidence, links: $1)
    }
    result.quotations = zip(marked, links.suffix(marked.count)).map {
      tags.quotation($0.range, pieces: $0.pieces, of: tokens, links: $1)
    }
    result.mentions = encoder.mentions(
      tags, window: window, text: text, tokens: tokens, vectors: vectors)
    findings[index] = result
    return (result, tokens.range(of: window.own))
  }

  /// What each query may belong to, likeliest first.
  private func links(
    _ queries: [ClosedRange<Int>], to candidates: [TaggedSpan], _ linker: Linker,
    _ vectors: WindowVectors
  ) -> [[FoundLink]] {
    linker.probabilities(
      queries: queries, candidates: candidates.map(\.pieces), vectors: vectors
    ).map { probabilities in
      let ranges: [Range<Int>?] = [nil] + candidates.map(\.range)
      // Where two are as likely the first one wins.
      return zip(ranges, probabilities).enumerated().sorted {
        ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
      }.map { FoundLink(range: $0.element.0, probability: Double($0.element.1)) }
    }
  }
}
