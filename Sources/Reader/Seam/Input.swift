/// A key as it was pressed, whatever bytes the terminal sent for it.
public struct KeyPress: Hashable, Sendable {
  public enum Key: Hashable, Sendable {
    /// A printable character, shift included: `G`, `}`, `é`.
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  public var key: Key
  public var control: Bool
  public var alt: Bool

  public init(_ key: Key, control: Bool = false, alt: Bool = false) {
    self.key = key
    self.control = control
    self.alt = alt
  }

  public init(_ character: Character) { self.init(.character(character)) }
}

/// A mouse event in screen cells.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, drag, release, wheelUp, wheelDown }

  public var action: Action
  public var position: Position

  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
