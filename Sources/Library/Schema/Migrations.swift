import GRDB

extension DatabaseMigrator {
  /// All migrations, oldest first. One that has been released is never changed.
  static var library: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("reading state", migrate: createReadingState)
    return migrator
  }
}

/// Articles by the place they came from, and what their reader left in them.
private func createReadingState(_ db: Database) throws {
  try db.create(table: "article") { t in
    t.autoIncrementedPrimaryKey("id")
    t.column("key", .text).notNull().unique()
    t.column("title", .text)
    t.column("positionUTF8", .integer)
    t.column("positionFollowing", .text)
    t.column("filterRequiresAll", .boolean).notNull().defaults(to: false)
  }
  try db.create(table: "filterEntity") { t in
    t.autoIncrementedPrimaryKey("id")
    t.belongsTo("article", onDelete: .cascade).notNull()
    /// `included`, `excluded` or `speaker`.
    t.column("part", .text).notNull()
    t.column("name", .text).notNull()
    t.column("type", .text).notNull()
  }
  try db.create(table: "mark") { t in
    t.autoIncrementedPrimaryKey("id")
    t.belongsTo("article", onDelete: .cascade).notNull()
    t.column("letter", .text).notNull()
    t.column("utf8", .integer).notNull()
    t.column("following", .text).notNull()
  }
  try db.create(table: "note") { t in
    t.autoIncrementedPrimaryKey("id")
    t.belongsTo("article", onDelete: .cascade).notNull()
    t.column("utf8", .integer).notNull()
    t.column("following", .text).notNull()
    t.column("text", .text).notNull()
  }
  try db.create(table: "correction") { t in
    t.autoIncrementedPrimaryKey("id")
    t.belongsTo("article", onDelete: .cascade).notNull()
    t.column("kind", .text).notNull()
    /// Where the quote begins, for corrections of quotes.
    t.column("utf8", .integer)
    t.column("following", .text)
    t.column("length", .integer)
    /// Which entity, for corrections of entities.
    t.column("name", .text)
    t.column("type", .text)
    /// What it becomes: a name, a kind, a type, an alias; with a type for merging.
    t.column("value", .text)
    t.column("valueType", .text)
  }
}
