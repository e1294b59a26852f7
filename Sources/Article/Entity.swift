/// What kind of thing an entity is.
public enum EntityType: String, CaseIterable, Sendable {
  case person, organization, location, facility
  /// Nationalities, religious and political groups.
  case nationality
  case date, money, product, misc
}

/// A thing in the world that the article speaks of, under one canonical name.
public struct Entity: Equatable, Sendable {
  /// Position in ``Annotation/entities``.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let index: Int
    public init(_ index: Int) { self.index = index }
    public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    /// As in the JSON: `e1` for the first.
    public var description: String { "e\(index + 1)" }
  }

  /// For a person the fullest form without titles, in the spelling used most; for others the form
  /// used most; for a speaker without a name the first description.
  public var name: String
  public var type: EntityType
  /// The other names that the article uses, longest first.
  public var aliases: [String]
  /// The value of a date in ISO 8601, where it can be known.
  public var value: String?

  public init(name: String, type: EntityType, aliases: [String] = [], value: String? = nil) {
    self.name = name
    self.type = type
    self.aliases = aliases
    self.value = value
  }
}

/// A stretch of text that stands for an entity.
public struct Mention: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A name; dates and amounts of money count as names.
    case name
    /// A description: "the lawmaker".
    case nominal
    case pronoun
  }

  public var range: TextRange
  public var entity: Entity.ID
  public var kind: Kind

  public init(range: TextRange, entity: Entity.ID, kind: Kind) {
    self.range = range
    self.entity = entity
    self.kind = kind
  }
}
