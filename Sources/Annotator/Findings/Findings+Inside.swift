import Article

extension Findings {
  /// What lies in a stretch of the text, linked to nothing outside of it.
  func inside(_ stretch: TextRange) -> Findings {
    var part = Findings()
    part.names = names.filter { stretch.encloses($0.range) }
    part.references = references.filter { stretch.encloses($0.range) }
    part.marks = marks.filter { stretch.encloses($0.range) }
    part.statements = statements.filter { stretch.encloses($0.range) }
    part.speakers = speakers.filter(stretch.encloses)
    for i in part.marks.indices { part.marks[i].links.keep(inside: stretch) }
    for i in part.statements.indices { part.statements[i].links.keep(inside: stretch) }
    return part
  }
}

extension Links {
  fileprivate mutating func keep(inside stretch: TextRange) {
    func isKept(_ link: Link) -> Bool { link.range.map(stretch.encloses) ?? true }
    sources = sources.filter(isKept)
    cues = cues.filter(isKept)
  }
}
