/// The looks of all style names, as one file in `Themes/` gives them.
public struct Theme: Hashable, Sendable {
  /// What a theme says of one style name. What is nil stays as the names below it have it.
  public struct Look: Hashable, Sendable {
    public var foreground: Color?
    public var background: Color?
    /// The foreground where only 16 colours are to be had; nil takes the nearest.
    public var foreground16: Color?
    /// The background where only 16 colours are to be had; nil takes the nearest.
    public var background16: Color?
    public var attributes: Attributes
    /// The attributes where there are no colours at all.
    public var monochromeAttributes: Attributes

    public init(
      foreground: Color? = nil, background: Color? = nil, foreground16: Color? = nil,
      background16: Color? = nil, attributes: Attributes = [],
      monochromeAttributes: Attributes? = nil
    ) {
      self.foreground = foreground
      self.background = background
      self.foreground16 = foreground16
      self.background16 = background16
      self.attributes = attributes
      self.monochromeAttributes = monochromeAttributes ?? attributes
    }
  }

  /// What background the theme is made for.
  public enum Ground: String, CaseIterable, Sendable { case dark, light, any }

  public var name: String
  /// One line for lists of themes.
  public var summary: String
  public var ground: Ground
  /// Whether colours are used where there are some; else attributes alone, as in monochrome.
  public var usesColors = true
  private var looks: [Look]

  /// A theme in which every name looks like plain text.
  public init(name: String, summary: String = "", ground: Ground = .any) {
    self.name = name
    self.summary = summary
    self.ground = ground
    looks = Array(repeating: Look(), count: StyleName.allCases.count)
  }

  public subscript(name: StyleName) -> Look {
    get { looks[Int(name.rawValue)] }
    set { looks[Int(name.rawValue)] = newValue }
  }
}
