import Article

/// Reads an e-mail, such as a newsletter, as an article: the subject is its title, the sender its
/// byline, and of several versions of the text the one in HTML is read, or else the plain one.
///
/// - Throws: ``ImportError/tooLarge(limit:)`` beyond ``HTMLLimits``, or what the reading of the text
///   throws.
package func importMail(_ bytes: [UInt8], source: String) throws(ImportError) -> Article {
  if bytes.count > HTMLLimits.pageBytes { throw .tooLarge(limit: HTMLLimits.pageBytes) }
  let message = MailPart(message: bytes[...])
  let subject = message.field("subject").map(EncodedWords.decoded)?.trimmingSpace()
  var article = try text(of: message, source: source)
  if let subject, !subject.isEmpty {
    article = article.headed(by: subject)
  }
  article.byline = message.field("from").flatMap(sender) ?? article.byline
  article.date = message.field("date").flatMap { CalendarDate.first(in: $0)?.iso } ?? article.date
  return article
}

private func text(of message: MailPart, source: String) throws(ImportError) -> Article {
  let parts = message.leaves
  let page = parts.first { $0.contentType == "text/html" }
  let plain = parts.first { $0.contentType == "text/plain" }
  if let page, let article = try? importHTML(page.content, source: source, charset: page.charset) {
    return article
  }
  guard let plain else { throw .noArticle }
  let text = PageDecoder.decode(plain.content, label: plain.charset)
  return try PlainTextImporter.article(
    from: plain.isFlowed ? FlowedText.unwrapped(text) : text, source: source)
}

/// The name of "Name <address>", or the address alone.
private func sender(_ field: String) -> String? {
  let text = EncodedWords.decoded(field)
  let name = text.prefix { $0 != "<" }.filter { $0 != "\"" }
  let trimmed = String(name).trimmingSpace()
  return trimmed.isEmpty ? nil : trimmed
}

extension Article {
  /// The article with another title, which stands as its headline unless the text begins with it.
  fileprivate func headed(by title: String) -> Article {
    var assembler = ArticleAssembler()
    assembler.append(title.utf8, .headline)
    var rest = links[...]
    for (i, paragraph) in paragraphs.enumerated() {
      let words = text.utf8[paragraph.range.utf8]
      let isTitle =
        i < 3 && words.elementsEqual(title.utf8) || paragraph.role == .headline && i == 0
      let start = isTitle ? 0 : assembler.append(words, paragraph.role)
      let inside = rest.prefix { $0.range.upperBound <= paragraph.range.upperBound }
      rest = rest.dropFirst(inside.count)
      if isTitle { continue }
      for link in inside {
        let place = start - paragraph.range.lowerBound.utf8
        let range = link.range.utf8
        assembler.append(
          linkAt: (range.lowerBound + place)..<(range.upperBound + place), to: link.address)
      }
    }
    return Article(
      source: source, title: title, byline: byline, date: date, language: language,
      text: ArticleText(validUTF8: assembler.text), paragraphs: assembler.paragraphs,
      links: assembler.links)
  }
}
