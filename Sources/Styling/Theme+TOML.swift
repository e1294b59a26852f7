extension Theme {
  /// Reads a theme from TOML.
  ///
  /// - Parameters:
  ///   - name: the theme's name: its file's without the extension.
  ///   - file: what errors call the file.
  ///   - parents: finds the source of a theme that this one inherits from.
  public init(
    toml source: String, name: String, file: String,
    parents: (String) -> String? = Themes.source(of:)
  ) throws(ThemeError) {
    var chain = [try ThemeFile(source, file: file)]
    // More than a few generations can only be a circle.
    while let parent = chain.last!.parent {
      guard chain.count < 8, let source = parents(parent.name) else {
        throw chain.last!.positions.error(
          at: parent.key, .unknownParent(parent.name, known: Themes.names))
      }
      chain.append(try ThemeFile(source, file: "\(parent.name).toml"))
    }
    self.init(
      name: name, summary: chain[0].summary ?? "",
      ground: chain.lazy.compactMap(\.ground).first ?? .any)
    usesColors = chain.lazy.compactMap(\.usesColors).first ?? true
    let colors = ThemeColors(chain)
    for style in StyleName.allCases {
      guard let number = chain.firstIndex(where: { $0.looks[style] != nil }) else { continue }
      let look = chain[number].looks[style]!
      self[style] = try colors.resolve(look, positions: chain[number].positions)
    }
  }
}

/// The palettes of a theme and its ancestors, the nearest first.
private struct ThemeColors {
  private var palette: [String: ThemeFile.Color] = [:]
  private var palette16: [String: Color] = [:]
  private var positions: [String: TOMLPosition] = [:]

  init(_ chain: [ThemeFile]) {
    for file in chain.reversed() {
      palette.merge(file.palette) { $1 }
      palette16.merge(file.palette16) { $1 }
      for name in file.palette.keys { positions[name] = file.positions }
    }
  }

  func resolve(
    _ look: ThemeFile.Look, positions: TOMLPosition
  ) throws(ThemeError) -> Theme.Look {
    var result = Theme.Look(
      attributes: look.attributes,
      monochromeAttributes: look.monochromeAttributes ?? look.attributes)
    if let color = look.foreground {
      (result.foreground, result.foreground16) = try follow(color, positions)
    }
    if let color = look.background {
      (result.background, result.background16) = try follow(color, positions)
    }
    return result
  }

  /// The colour that a name leads to, and the one that [palette16] has for a name on the way.
  private func follow(
    _ color: ThemeFile.Color, _ start: TOMLPosition
  ) throws(ThemeError) -> (Color, Color?) {
    var (color, place) = (color, start)
    var basic: Color?
    for _ in 0...palette.count {
      if let value = Color(literal: color.text) { return (value, basic) }
      basic = basic ?? palette16[color.text]
      guard let next = palette[color.text] else {
        throw place.error(at: color.key, .unknownColor(color.text))
      }
      (color, place) = (next, positions[color.text] ?? place)
    }
    throw place.error(at: color.key, .circularColor(color.key.name))
  }
}

extension Color {
  /// What is written without a name: `#rrggbb`, `terminal`, a number of the palette.
  fileprivate init?(literal text: String) {
    if text == "terminal" {
      self = .terminal
    } else if let number = UInt8(text) {
      self = .palette(number)
    } else if text.hasPrefix("#"), text.utf8.count == 7,
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    } else {
      return nil
    }
  }
}
