import Styling

/// The theme in use, and whether the terminal's background may decide on it.
public struct ThemeChoice: Sendable {
  /// What is drawn with now.
  public private(set) var current: Theme
  /// What fits the background, as far as it is known.
  private var fitting: Theme
  /// Whether `current` was chosen in the reader.
  private var isChosen = false
  private let dark: Theme
  /// Read only when it is wanted: the first screen does not wait for it.
  private let light: @Sendable () -> Theme

  /// The user's own choice.
  public init(_ theme: Theme) {
    self.init(dark: theme, light: theme)
  }

  /// `dark` until the terminal says that its background is light, if it ever does.
  public init(dark: Theme, light: @escaping @Sendable @autoclosure () -> Theme) {
    (current, fitting) = (dark, dark)
    (self.dark, self.light) = (dark, light)
  }

  /// Draws with a theme whatever the background, until ``goBack()``.
  mutating func choose(_ theme: Theme) {
    current = theme
    isChosen = true
  }

  /// Draws again as from the start.
  mutating func goBack() {
    current = fitting
    isChosen = false
  }

  /// Follows the background's perceived brightness, 0…1. Returns whether the theme changed.
  mutating func adapt(toBrightness brightness: Double) -> Bool {
    fitting = brightness > 0.5 ? light() : dark
    if isChosen || fitting == current { return false }
    current = fitting
    return true
  }
}
