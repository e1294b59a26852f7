/// A line of text being typed.
struct LineEditor: Equatable, Sendable {
  private(set) var text: String
  /// Characters before the cursor.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  private static let capacity = 1000

  mutating func set(_ text: String) { self = LineEditor(text) }

  /// Inserts text at the cursor; control characters become spaces or stand-ins.
  mutating func insert(_ string: String) {
    guard text.count + string.count <= Self.capacity else { return }
    var characters = Array(text)
    let added = string.map { character -> Character in
      character.isWhitespace ? " " : Character(DisplayCharacter(character).string)
    }
    characters.insert(contentsOf: added, at: cursor)
    text = String(characters)
    cursor = min(cursor + added.count, text.count)
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor - 1))
    cursor = min(cursor - 1, text.count)
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(cursor, text.count)
  }

  mutating func deleteWordBackward() {
    while cursor > 0 && character(cursor - 1) == " " { deleteBackward() }
    while cursor > 0 && character(cursor - 1) != " " { deleteBackward() }
  }

  mutating func deleteToStart() {
    text = String(text.dropFirst(cursor))
    cursor = 0
  }

  mutating func move(_ count: Int) { cursor = max(0, min(text.count, cursor + count)) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = text.count }

  private func character(_ index: Int) -> Character {
    text[text.index(text.startIndex, offsetBy: index)]
  }
}
