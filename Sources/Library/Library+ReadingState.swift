import Article
import GRDB

extension Library {
  /// What its reader left in an article; nil for one never left before.
  ///
  /// - Parameter key: the place the article came from: an absolute path or a URL.
  public func readingState(of key: String) throws(LibraryError) -> ReadingState? {
    try read { db in
      guard let article = try ArticleRecord.filter(Column("key") == key).fetchOne(db),
        let id = article.id
      else { return nil }
      let here = Column("articleId") == id
      let filters = try FilterEntityRecord.filter(here).order(Column("id")).fetchAll(db)
      let keys = { (part: FilterEntityRecord.Part) in
        filters.filter { $0.part == part }.compactMap(\.entityKey)
      }
      let marks = try MarkRecord.filter(here).fetchAll(db)
      return ReadingState(
        position: article.position,
        filter: SavedFilter(
          included: keys(.included), excluded: keys(.excluded),
          requiresAll: article.filterRequiresAll, speaker: keys(.speaker).first),
        marks: Dictionary(
          marks.compactMap { mark in
            mark.letter.first.map { ($0, TextAnchor(utf8: mark.utf8, following: mark.following)) }
          }, uniquingKeysWith: { _, later in later }),
        notes: try NoteRecord.filter(here).order(Column("id")).fetchAll(db).map {
          Note(anchor: TextAnchor(utf8: $0.utf8, following: $0.following), text: $0.text)
        },
        corrections: try CorrectionRecord.filter(here).order(Column("id")).fetchAll(db)
          .compactMap(\.correction))
    }
  }

  /// Keeps what the reader leaves in an article, in place of what was kept before.
  public func save(
    _ state: ReadingState, of key: String, title: String?
  ) throws(LibraryError) {
    try write { db in
      var article =
        try ArticleRecord.filter(Column("key") == key).fetchOne(db) ?? ArticleRecord(key: key)
      article.title = title
      article.position = state.position
      article.filterRequiresAll = state.filter.requiresAll
      try article.save(db)
      guard let id = article.id else { return }
      try Self.deleteParts(of: id, db)
      try Self.insertParts(of: state, id, db)
    }
  }

  private static func deleteParts(of id: Int64, _ db: Database) throws {
    let here = Column("articleId") == id
    try FilterEntityRecord.filter(here).deleteAll(db)
    try MarkRecord.filter(here).deleteAll(db)
    try NoteRecord.filter(here).deleteAll(db)
    try CorrectionRecord.filter(here).deleteAll(db)
  }

  private static func insertParts(of state: ReadingState, _ id: Int64, _ db: Database) throws {
    let filter = state.filter
    for key in filter.included {
      try FilterEntityRecord(key, .included, articleId: id).insert(db)
    }
    for key in filter.excluded {
      try FilterEntityRecord(key, .excluded, articleId: id).insert(db)
    }
    if let speaker = filter.speaker {
      try FilterEntityRecord(speaker, .speaker, articleId: id).insert(db)
    }
    for (letter, anchor) in state.marks.sorted(by: { $0.key < $1.key }) {
      try MarkRecord(
        articleId: id, letter: String(letter), utf8: anchor.utf8, following: anchor.following
      ).insert(db)
    }
    for note in state.notes {
      try NoteRecord(
        articleId: id, utf8: note.anchor.utf8, following: note.anchor.following, text: note.text
      ).insert(db)
    }
    for correction in state.corrections {
      try CorrectionRecord(correction, articleId: id).insert(db)
    }
  }
}
