import Article

/// The rows of the entity list: headings by type, and entities; at the end those without a name.
struct EntityList: Sendable {
  enum Row: Equatable, Sendable {
    case heading(Heading)
    case entity(Entity.ID)
  }

  enum Heading: Equatable, Sendable {
    case type(EntityType)
    /// People and bodies that the article only describes.
    case unnamed
  }

  var order = EntityOrder.count
  /// Only names that contain this are listed.
  var narrowing = ""
  var position = ListPosition()
  private(set) var rows: [Row] = []

  /// The selected entity.
  var selected: Entity.ID? {
    guard let row = position.selected, rows.indices.contains(row), case .entity(let id) = rows[row]
    else { return nil }
    return id
  }

  /// Lists the entities anew and keeps `selection` selected if it is still there.
  mutating func refresh(
    _ index: AnnotationIndex, types: [EntityType], selecting selection: EntityKey?
  ) {
    rows = []
    var unnamed: [Entity.ID] = []
    let pattern = narrowing.isEmpty ? nil : TextPattern(literal: narrowing)
    for type in EntityType.allCases where types.contains(type) {
      var ids = index.entities(of: type, by: order)
      // One that was merged into another stays in the annotation, with nothing of its own.
      ids.removeAll {
        index.mentionsOfEntity.count($0.index) == 0 && index.quotesByEntity.count($0.index) == 0
      }
      if let pattern { ids = ids.filter { pattern.matches(index.annotation[$0].name) } }
      unnamed += ids.filter { !index.isNamed($0) }
      append(ids.filter(index.isNamed), under: .type(type))
    }
    append(unnamed, under: .unnamed)
    let id = selection.flatMap(index.id(of:))
    position.selected =
      id.flatMap { id in rows.firstIndex(of: .entity(id)) } ?? (rows.isEmpty ? nil : 1)
  }

  private mutating func append(_ ids: [Entity.ID], under heading: Heading) {
    if ids.isEmpty { return }
    rows.append(.heading(heading))
    rows += ids.map(Row.entity)
  }

  mutating func select(_ id: Entity.ID) {
    if let row = rows.firstIndex(of: .entity(id)) { position.selected = row }
  }

  /// Moves the selection by `count` entities, skipping headings.
  mutating func move(_ count: Int) {
    position.selected = ListMotion.move(count, from: position.selected, rows: rows.count) {
      if case .heading = rows[$0] { false } else { true }
    }
  }
}

/// Moving through a list some of whose rows cannot be selected.
enum ListMotion {
  static func move(
    _ count: Int, from selected: Int?, rows: Int, isSelectable: (Int) -> Bool
  ) -> Int? {
    let step = count < 0 ? -1 : 1
    var result = selected.flatMap { $0 < rows && isSelectable($0) ? $0 : nil }
    var left = abs(count)
    var row = result ?? (step > 0 ? -1 : rows)
    while left > 0 {
      row += step
      guard row >= 0 && row < rows else { break }
      if isSelectable(row) {
        result = row
        left -= 1
      }
    }
    return result
  }
}
