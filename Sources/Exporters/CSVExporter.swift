import Article

/// One row for each quote (RFC 4180); offsets are Unicode scalars, of the whole extent.
struct CSVExporter: Exporter {
  var opening: String { "source,id,kind,act,speaker,cue,confidence,start,end,text\r\n" }

  func export(_ article: Article, _ annotation: Annotation) -> String {
    let map = ScalarMap(article.text)
    return annotation.quotes.enumerated().map { index, quote in
      let extent = map.scalars(quote.extent)
      let fields = [
        article.source, Quote.ID(index).description, quote.kind.rawValue, quote.act.rawValue,
        quote.speakers.map { annotation[$0.entity].name }.joined(separator: "; "),
        quote.cue.map { article.text[$0] } ?? "",
        JSONValue.fraction(quote.confidence).serialized(),
        String(extent.lowerBound), String(extent.upperBound), article.text.words(of: quote),
      ]
      return fields.map(Self.field).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func field(_ value: String) -> String {
    let safe = value.printable
    // Scalars: with an accent on it a quotation mark is another character, and still ends a field.
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else { return safe }
    let doubled = safe.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
      .map(String.init)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
