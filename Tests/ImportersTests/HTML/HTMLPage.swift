import Article
import Testing

@testable import Importers

/// An article of our own, as plain paragraphs and as a page with everything around it that pages have.
enum Sample {
  static let title = "Ferry to the outer islands will sail again"
  static let paragraphs = [
    "The ferry to the outer islands will sail again from Monday, the harbour office said on Friday.",
    "“Nobody should have to row to school,” said Ingrid Solberg, who has run the office since 2019.",
    "The old ship had been laid up in March, after inspectors found cracks in its hull, and the "
      + "islanders had to hire fishing boats.",
    "Solberg promised that the crossing would cost no more than before.",
  ]

  static var body: String { paragraphs.map { "<p>\($0)</p>\n" }.joined() }

  static func page(_ body: String = body, head: String = "", around: String = "") -> [UInt8] {
    Array(
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head>
      <body>\(around)<article><h1>\(title)</h1>\(body)</article></body></html>
      """.utf8)
  }

  /// A saved page of a newspaper.
  static var newspaperPage: [UInt8] {
    let menu = (1...12).map { "<li><a href='/s\($0)'>Section \($0)</a></li>" }.joined()
    let parts = paragraphs.map { "<p>\($0)</p>" }
    return Array(
      """
      <!doctype html><html lang="en"><head><title>\(title) | The Lighthouse</title>
      <meta property="og:site_name" content="The Lighthouse">
      <meta property="article:published_time" content="2026-03-06T09:30:00+01:00">
      <script>var tracker = "<p>not text</p>";</script></head><body>
      <div class="cookie-banner"><p>We use cookies to improve your visit, and our partners do too.</p>
      </div><nav><ul>\(menu)</ul></nav>
      <main><article><header><h1>\(title)</h1><p class="byline">By <a rel="author">Anna Berg</a></p>
      <div class="share-bar"><a href="/f">Share on Facebook</a> <a href="/x">Post</a></div></header>
      \(parts[0])
      <figure><img src="ferry.jpg"><figcaption>The ferry in dry dock. Photo: Erik Holm</figcaption>
      </figure>\(parts[1])
      <aside class="related"><h3>Related</h3><ul><li><a href="/a">Mayor visits the island school</a>
      </li></ul></aside>\(parts[2])
      <div class="newsletter-signup"><p>Get the best stories of the week in your inbox, for free.</p>
      </div>\(parts[3])
      <p class="tags">Tags: <a href="/t">harbour</a></p></article>
      <section id="comments"><p>I rowed to school for years, and look what became of me, friends.</p>
      </section></main><footer><p>© The Lighthouse. All rights reserved.</p></footer></body></html>
      """.utf8)
  }
}

extension Article {
  /// The running text, one paragraph a line.
  var bodyLines: [String] {
    paragraphs.filter(\.role.isBody).map { text[$0.range] }
  }

  func lines(_ role: Paragraph.Role) -> [String] {
    paragraphs.filter { $0.role == role }.map { text[$0.range] }
  }
}
