import Article

/// Standoff annotation for brat: mentions and quotes as text-bound annotations, speakers as
/// relations from a quote to the mention beside it. Offsets are Unicode scalars.
struct BratExporter: Exporter {
  func export(_ article: Article, _ annotation: Annotation) -> String {
    let map = ScalarMap(article.text)
    var lines: [String] = []
    var count = 0
    var mentionIDs: [TextRange: String] = [:]

    func add(_ label: String, _ spans: [TextRange]) -> String {
      count += 1
      let places = spans.map { "\(map.scalar($0.lowerBound)) \(map.scalar($0.upperBound))" }
      let words = spans.map { article.text[$0].printable }.joined(separator: " ")
      lines.append("T\(count)\t\(label) \(places.joined(separator: ";"))\t\(words)")
      return "T\(count)"
    }

    for mention in annotation.mentions {
      mentionIDs[mention.range] = add(
        annotation[mention.entity].type.rawValue.capitalizedASCII, [mention.range])
    }
    var relations: [(quote: String, source: String)] = []
    for quote in annotation.quotes {
      let id = add(quote.kind.rawValue.capitalizedASCII, quote.spans)
      if let cue = quote.cue { _ = add("Cue", [cue]) }
      for speaker in quote.speakers {
        if let mention = speaker.mention {
          let source = mentionIDs[mention] ?? add("Source", [mention])
          relations.append((id, source))
        }
      }
    }
    for (number, relation) in relations.enumerated() {
      lines.append("R\(number + 1)\tSpeaker Arg1:\(relation.quote) Arg2:\(relation.source)")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
