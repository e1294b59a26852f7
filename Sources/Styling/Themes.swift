/// The themes inside the program: the files of `Themes/`.
public enum Themes {
  /// In alphabetical order.
  public static let names = EmbeddedThemes.files.map(\.name)

  /// The file of a theme, to show or to start one's own from.
  public static func source(of name: String) -> String? {
    EmbeddedThemes.files.first { $0.name == name }?.source
  }

  /// A theme by its name; nil if there is none. Files that do not parse fail a test, not a user.
  public static func named(_ name: String) -> Theme? {
    source(of: name).flatMap { try? Theme(toml: $0, name: name, file: "\(name).toml") }
  }

  /// What the reader looks like on a dark background, or one that is not known.
  public static var dark: Theme { named("dark") ?? Theme(name: "plain") }
  /// What the reader looks like on a light background.
  public static var light: Theme { named("light") ?? Theme(name: "plain") }
}
