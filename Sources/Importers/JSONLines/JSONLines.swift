import Article

/// The articles of a source in JSON: one object a line, a single object over several lines, or an
/// array of objects. A line that is no article is an error of its own and ends nothing.
///
/// Read lazily: of a large source only one article at a time is in memory beside the bytes.
public struct JSONLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let source: String
  private var position = 0
  private var line = 0
  /// The rest of an array, last first.
  private var elements: [JSONValue]?

  public init(_ bytes: [UInt8], source: String) {
    self.bytes = bytes
    self.source = source
    if let value = try? JSONParser.parse(bytes, strict: true) {
      elements = value.elements.reversed()
    }
  }

  /// The next article, or why the next line is none; nil at the end.
  public mutating func next() -> Result<Article, ImportError>? {
    if elements != nil {
      return elements!.popLast().map(result(of:))
    }
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let content = bytes[position..<end].drop {
        $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF
      }
      position = end + 1
      line += 1
      if !content.isEmpty { return result(ofLine: Array(content)) }
    }
    return nil
  }

  private func result(ofLine content: [UInt8]) -> Result<Article, ImportError> {
    do throws(JSONParser.SyntaxError) {
      return result(of: try JSONParser.parse(content, strict: true))
    } catch {
      return .failure(.malformed("line \(line), column \(error.offset + 1) is not JSON"))
    }
  }

  private func result(of value: JSONValue) -> Result<Article, ImportError> {
    do throws(ImportError) {
      return .success(try article(of: value))
    } catch {
      return .failure(error)
    }
  }

  private func article(of value: JSONValue) throws(ImportError) -> Article {
    let document = JSONArticle(value)
    guard let text = document.text else {
      throw .malformed("\(line > 0 ? "line \(line)" : "an object") has no member \"text\"")
    }
    var article: Article
    if let paragraphs = document.paragraphs(of: text) {
      article = Article(source: source, text: text, paragraphs: paragraphs)
    } else {
      article = try PlainTextImporter.article(from: text.utf8, source: source)
    }
    article.source = document.source ?? source
    article.title = document.title ?? article.title
    article.byline = document.byline ?? article.byline
    article.date = document.date ?? article.date
    article.language = document.language
    return article
  }
}
