import Article

/// What the user may choose, with what holds where nothing is chosen.
public struct Configuration: Equatable, Sendable {
  /// The name of a theme, or nil to follow the terminal's background.
  public var theme: String?
  /// Columns of a line of text, where there is room.
  public var measure = 72
  /// The lists beside the text, if there is room.
  public var panes = Self.allPanes
  /// The kinds of quotes that are lit and listed.
  public var kinds = Quote.Kind.allCases
  /// The types of entities that are lit and listed.
  public var types = EntityType.allCases
  /// Whether the mouse is the reader's, or left to the terminal.
  public var mouse = true
  /// By command name, the keys that replace the standard ones.
  public var keys: [String: [String]] = [:]

  public static let measures = 20...200
  public static let allPanes = ["entities", "quotes"]

  public init() {}

  /// Where the file is kept: `$XDG_CONFIG_HOME/pullquote/config.toml`.
  public static func standardPath(environment: [String: String]) -> String? {
    folder(environment: environment).map { $0 + "/config.toml" }
  }

  /// The folder of the user's own configuration and themes.
  public static func folder(environment: [String: String]) -> String? {
    let base =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.config" }
    return base.map { $0 + "/pullquote" }
  }
}

/// Something in the configuration file that could not be used; everything else in it was.
public struct ConfigurationProblem: Error, Equatable, Sendable {
  /// Line and column, from 1, where the file could not be parsed.
  public var place: Place?
  /// What is wrong and what would be right.
  public var message: String

  public struct Place: Equatable, Sendable {
    public var line: Int
    public var column: Int
  }

  /// `config.toml:3:9: …`, or without the place where the trouble is a value and not the syntax.
  public func description(file: String) -> String {
    let place = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): \(message)"
  }
}
