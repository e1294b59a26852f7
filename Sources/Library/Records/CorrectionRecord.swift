import Article
import GRDB

/// A row of `correction`: the kind says which columns are used.
struct CorrectionRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "correction"

  var articleId: Int64
  var kind: String
  var utf8: Int?
  var following: String?
  var length: Int?
  var name: String?
  var type: String?
  var value: String?
  var valueType: String?

  init(_ correction: Correction, articleId: Int64) {
    self.articleId = articleId
    switch correction {
    case .speaker(let quote, let name):
      kind = "speaker"
      set(quote)
      value = name
    case .kind(let quote, let newKind):
      kind = "kind"
      set(quote)
      value = newKind.rawValue
    case .notAQuote(let quote):
      kind = "notAQuote"
      set(quote)
    case .merge(let key, let other):
      kind = "merge"
      set(key)
      (value, valueType) = (other.name, other.type.rawValue)
    case .split(let key, let alias):
      kind = "split"
      set(key)
      value = alias
    case .rename(let key, let newName):
      kind = "rename"
      set(key)
      value = newName
    case .retype(let key, let newType):
      kind = "retype"
      set(key)
      value = newType.rawValue
    }
  }

  private mutating func set(_ quote: QuoteAnchor) {
    (utf8, following, length) = (quote.start.utf8, quote.start.following, quote.length)
  }

  private mutating func set(_ key: EntityKey) { (name, type) = (key.name, key.type.rawValue) }

  /// Nil where a newer program wrote something that this one does not know.
  var correction: Correction? {
    switch kind {
    case "speaker": quote.map { .speaker($0, name: value) }
    case "kind":
      quote.flatMap { quote in
        value.flatMap(Quote.Kind.init).map { .kind(quote, $0) }
      }
    case "notAQuote": quote.map { .notAQuote($0) }
    case "merge":
      entity.flatMap { entity in
        EntityKey(name: value, type: valueType).map { .merge(entity, into: $0) }
      }
    case "split": entity.flatMap { entity in value.map { .split(entity, alias: $0) } }
    case "rename": entity.flatMap { entity in value.map { .rename(entity, name: $0) } }
    case "retype":
      entity.flatMap { entity in
        value.flatMap(EntityType.init).map { .retype(entity, $0) }
      }
    default: nil
    }
  }

  private var quote: QuoteAnchor? {
    guard let utf8, let following, let length else { return nil }
    return QuoteAnchor(start: TextAnchor(utf8: utf8, following: following), length: length)
  }

  private var entity: EntityKey? { EntityKey(name: name, type: type) }
}

extension EntityKey {
  /// From two columns; nil where one is missing or the type unknown.
  init?(name: String?, type: String?) {
    guard let name, let type = type.flatMap(EntityType.init) else { return nil }
    self.init(name: name, type: type)
  }
}
