import Article
import GRDB

/// A row of `article`.
struct ArticleRecord: Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "article"

  var id: Int64?
  var key: String
  var title: String?
  var positionUTF8: Int?
  var positionFollowing: String?
  var filterRequiresAll = false

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  var position: TextAnchor? {
    get {
      guard let positionUTF8, let positionFollowing else { return nil }
      return TextAnchor(utf8: positionUTF8, following: positionFollowing)
    }
    set { (positionUTF8, positionFollowing) = (newValue?.utf8, newValue?.following) }
  }
}

/// A row of `filterEntity`.
struct FilterEntityRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "filterEntity"
  enum Part: String, Codable { case included, excluded, speaker }

  var articleId: Int64
  var part: Part
  var name: String
  var type: String

  init(_ key: EntityKey, _ part: Part, articleId: Int64) {
    self.articleId = articleId
    self.part = part
    name = key.name
    type = key.type.rawValue
  }

  var entityKey: EntityKey? { EntityKey(name: name, type: type) }
}

/// A row of `mark`.
struct MarkRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "mark"

  var articleId: Int64
  var letter: String
  var utf8: Int
  var following: String
}

/// A row of `note`.
struct NoteRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "note"

  var articleId: Int64
  var utf8: Int
  var following: String
  var text: String
}
