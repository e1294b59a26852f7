import Article
import CCmark

/// The largest Markdown source that is read, in bytes. cmark needs a multiple of it as memory.
let markdownLimit = 16 << 20

/// Reads a Markdown document as an article.
///
/// Front matter (YAML or TOML between marks) gives title, author, date and language; else the first
/// heading of the first level is the title. The text is what the marks mean, not the marks.
///
/// - Throws: ``ImportError/tooLarge(limit:)`` beyond 16 MiB, ``ImportError/empty``, or
///   ``ImportError/binary``.
package func importMarkdown(_ bytes: [UInt8], source: String) throws(ImportError) -> Article {
  if bytes.count > markdownLimit { throw .tooLarge(limit: markdownLimit) }
  let (encoding, markLength) = try TextEncoding.judge(bytes)
  let text = encoding.decode(markLength == 0 ? bytes : Array(bytes.dropFirst(markLength))).utf8
  let (matter, start) = FrontMatter.read(text)
  var walk = MarkdownWalk(titleIsKnown: matter.title != nil)
  if let title = matter.title { walk.assembler.append(title.utf8, .headline) }
  walk.read(text[start...])
  let assembler = walk.assembler
  if assembler.paragraphs.isEmpty { throw .empty }
  let byline = matter.author ?? walk.byline
  return Article(
    source: source, title: matter.title ?? walk.title, byline: byline,
    date: matter.date.flatMap(PublicationDate.normalized), language: matter.language,
    text: ArticleText(validUTF8: assembler.text), paragraphs: assembler.paragraphs,
    links: assembler.links)
}
