/// What is wrong with a theme file, and where.
public struct ThemeError: Error, Equatable, Sendable {
  public enum Problem: Equatable, Sendable {
    /// Not TOML; with the parser's words.
    case syntax(String)
    case unknownKey(String, known: [String])
    /// A value of another kind than the key takes.
    case wrongValue(key: String, wanted: String)
    /// A name that stands for no colour.
    case unknownColor(String)
    /// A colour whose definition leads back to itself.
    case circularColor(String)
    case unknownParent(String, known: [String])
  }

  public var file: String
  /// Counted from 1.
  public var line: Int
  /// In characters, counted from 1.
  public var column: Int
  public var problem: Problem

  /// One line: where, what, and what would be right. Quotes the file: make it printable before it
  /// is shown.
  public var message: String { "\(file):\(line):\(column): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .syntax(let words): words
    case .unknownKey(let key, let known):
      "“\(key)” is not known here; known are \(known.joined(separator: ", "))"
    case .wrongValue(let key, let wanted): "“\(key)” must be \(wanted)"
    case .unknownColor(let name):
      """
      “\(name)” is no colour; write "#rrggbb", "terminal", a number from 0 to 255 or a name that \
      [palette] defines
      """
    case .circularColor(let name): "the colour “\(name)” is defined by itself"
    case .unknownParent(let name, let known):
      "there is no theme “\(name)” to inherit from; there are \(known.joined(separator: ", "))"
    }
  }
}
