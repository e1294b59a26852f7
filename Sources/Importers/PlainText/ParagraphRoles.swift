import Article

/// Gives the paragraphs that are not running text their roles.
///
/// Only ``judgedPrefix`` bytes are looked at, and what follows a longer beginning stays as it is, so
/// that roles are final before the first paint.
func assignRoles(to paragraphs: inout [Paragraph], of text: ArticleText) {
  let judged = paragraphs.prefix { $0.range.lowerBound.utf8 < judgedPrefix }
  let features = judged.map { ParagraphFeatures($0.range, in: text) }
  for i in features.indices {
    if let role = roleByWords(features[i]) { paragraphs[i].role = role }
  }
  assignOpening(&paragraphs, features)
  assignSubheadings(&paragraphs, features)
  if text.utf8.count < judgedPrefix { assignClosing(&paragraphs, features) }
}

private func roleByWords(_ features: ParagraphFeatures) -> Paragraph.Role? {
  if features.isURL { return .url }
  if features.isByline { return .byline }
  if features.isDateline { return .dateline }
  if features.isCaption { return .caption }
  if features.isBoilerplate { return .boilerplate }
  return nil
}

/// Before the first running text stand menu lines, headline, subheading, caption and byline.
private func assignOpening(_ paragraphs: inout [Paragraph], _ features: [ParagraphFeatures]) {
  guard
    let body = features.indices.first(where: {
      features[$0].isProse && paragraphs[$0].role.isBody
    }), body <= 40
  else { return }
  let titles = (0..<body).filter { paragraphs[$0].role.isBody && features[$0].isTitleLike }
  // The headline is the first line with the length of one; menu entries are shorter.
  guard let headline = titles.first(where: { features[$0].wordCount >= 4 }) ?? titles.last else {
    return
  }
  for i in 0..<body where paragraphs[i].role.isBody {
    if i < headline {
      paragraphs[i].role = .boilerplate
    } else if i == headline {
      paragraphs[i].role = .headline
    } else {
      paragraphs[i].role = features[i].wordCount <= 2 ? .boilerplate : .subheading
    }
  }
}

/// A short line without a full stop between longer paragraphs is a subheading.
private func assignSubheadings(_ paragraphs: inout [Paragraph], _ features: [ParagraphFeatures]) {
  guard let body = features.indices.first(where: { features[$0].isProse }) else { return }
  for i in features.indices.dropFirst(body + 1)
  where paragraphs[i].role == .body && features[i].isHeadingLike {
    let previousIsProse = features[i - 1].isProse || paragraphs[i - 1].role != .body
    guard previousIsProse, i + 1 < features.count, features[i + 1].isProse else { continue }
    paragraphs[i].role = .subheading
  }
}

/// After the last running text a file ends with bylines and the titles of related articles.
private func assignClosing(_ paragraphs: inout [Paragraph], _ features: [ParagraphFeatures]) {
  guard let last = features.indices.last(where: { features[$0].isProse }) else { return }
  for i in features.indices.dropFirst(last + 1)
  where paragraphs[i].role == .body && features[i].isTitleLike && !features[i].endsSentence {
    paragraphs[i].role = .boilerplate
  }
}
