import Article

/// A page of its own for each article: quotes and entities marked, speakers in tooltips.
struct HTMLExporter: Exporter {
  var opening: String {
    """
    <!doctype html>
    <meta charset="utf-8">
    <title>Pullquote</title>
    <style>
    body { max-width: 38em; margin: 2em auto; font: 18px/1.55 Georgia, serif; padding: 0 1em }
    .direct, .partial { background: #fff2cc } .indirect { border-bottom: 2px solid #e0c068 }
    .term { font-style: italic } .person { font-weight: bold; color: #7a1f5c }
    .organization { color: #1f5c7a } .location, .facility { color: #2d6a2d }
    .nationality, .date, .money, .product, .misc { color: #6a5a2d }
    .byline, .dateline, .caption, .url { color: #666; font-size: .85em }
    </style>

    """
  }

  func export(_ article: Article, _ annotation: Annotation) -> String {
    let runs = MarkedRuns(annotation)
    var html = "<article>\n"
    for paragraph in article.paragraphs where paragraph.role != .boilerplate {
      let tag = Self.tag(paragraph.role)
      html += "<\(tag) class=\"\(paragraph.role.rawValue)\">"
      for run in runs.runs(in: paragraph.range) {
        let words = Self.escaped(article.text[run.range])
        if run.marks.isEmpty {
          html += words
          continue
        }
        let classes = run.marks.map(\.name).joined(separator: " ")
        let title = run.marks.compactMap(\.speaker).first.map {
          " title=\"\(Self.escaped($0))\""
        }
        html += "<span class=\"\(classes)\"\(title ?? "")>\(words)</span>"
      }
      html += "</\(tag)>\n"
    }
    return html + "</article>\n"
  }

  private static func tag(_ role: Paragraph.Role) -> String {
    switch role {
    case .headline: "h1"
    case .subheading, .heading: "h2"
    case .blockquote: "blockquote"
    default: "p"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    // Scalars: a quotation mark with an accent would be another character, and still end a value.
    for scalar in text.printable(keepingEdges: true).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
