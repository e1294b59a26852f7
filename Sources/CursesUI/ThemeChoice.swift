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
  private let named: Lookup

  /// Finds a theme by its name; nil if there is none, an error if its file has one.
  public typealias Lookup = @Sendable (String) throws(ThemeError) -> Theme?

  /// The user's own choice.
  public init(_ theme: Theme, named: @escaping Lookup = { Themes.named($0) }) {
    self.init(dark: theme, light: theme, named: named)
  }

  /// `dark` until the terminal says that its background is light, if it ever does.
  public init(
    dark: Theme, light: @escaping @Sendable @autoclosure () -> Theme,
    named: @escaping Lookup = { Themes.named($0) }
  ) {
    (current, fitting) = (dark, dark)
    (self.dark, self.light, self.named) = (dark, light, named)
  }

  /// Draws with the theme of that name whatever the background; nil draws again as from the start.
  ///
  /// - Returns: what is wrong with the theme, which is then not taken.
  mutating func choose(_ name: String?) -> String? {
    guard let name else {
      current = fitting
      isChosen = false
      return nil
    }
    do throws(ThemeError) {
      guard let theme = try named(name) else { return "There is no theme \(name)" }
      current = theme
      isChosen = true
      return nil
    } catch {
      return error.message
    }
  }

  /// Follows the background's perceived brightness, 0…1. Returns whether the theme changed.
  mutating func adapt(toBrightness brightness: Double) -> Bool {
    fitting = brightness > 0.5 ? light() : dark
    if isChosen || fitting == current { return false }
    current = fitting
    return true
  }
}
