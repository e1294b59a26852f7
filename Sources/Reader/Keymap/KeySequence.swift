/// One or more keys pressed one after the other.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  public var keys: [KeyPress]

  public init(_ keys: [KeyPress]) { self.keys = keys }

  /// Reads keys as help and configuration write them: `j`, `C-o`, `A-x`, `PageDown`, `z z`.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    let keys = words.compactMap { KeyPress(text: $0) }
    guard !keys.isEmpty, keys.count == words.count else { return nil }
    self.keys = keys
  }

  public var description: String { keys.map(\.description).joined(separator: " ") }
}

extension KeyPress: CustomStringConvertible {
  private static let names: [(String, Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .character(" ")),
  ]

  /// Reads one key: `G`, `Space`, `F5`, with `C-` for Control and `A-` for Alt before it.
  public init?(text: some StringProtocol) {
    var rest = Substring(text)
    var control = false
    var alt = false
    while rest.count > 2 {
      if rest.hasPrefix("C-") {
        control = true
      } else if rest.hasPrefix("A-") {
        alt = true
      } else {
        break
      }
      rest = rest.dropFirst(2)
    }
    if let named = Self.names.first(where: { $0.0 == rest }) {
      self.init(named.1, control: control, alt: alt)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), control: control, alt: alt)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), control: control, alt: alt)
    } else {
      return nil
    }
  }

  public var description: String {
    let modifiers = (control ? "C-" : "") + (alt ? "A-" : "")
    if let named = Self.names.first(where: { $0.1 == key }) { return modifiers + named.0 }
    switch key {
    case .character(let character): return modifiers + String(character)
    case .function(let number): return modifiers + "F\(number)"
    default: return modifiers
    }
  }
}
