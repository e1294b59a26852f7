import Styling

/// The theme in use, and whether the terminal's background may decide on it.
public struct ThemeChoice: Sendable {
  /// What is drawn with now.
  public private(set) var current: Theme
  private let dark: Theme
  private let light: Theme

  /// The user's own choice.
  public init(_ theme: Theme) {
    (current, dark, light) = (theme, theme, theme)
  }

  /// `dark` until the terminal says that its background is light, if it ever does.
  public init(dark: Theme, light: Theme) {
    (current, self.dark, self.light) = (dark, dark, light)
  }

  /// Follows the background's perceived brightness, 0…1. Returns whether the theme changed.
  mutating func adapt(toBrightness brightness: Double) -> Bool {
    let fitting = brightness > 0.5 ? light : dark
    defer { current = fitting }
    return fitting != current
  }
}
