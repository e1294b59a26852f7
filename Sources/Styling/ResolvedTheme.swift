/// A theme at one colour depth: every colour is one that the terminal can show.
public struct ResolvedTheme: Hashable, Sendable {
  public let depth: ColorDepth
  private let looks: [Theme.Look]

  public init(_ theme: Theme, depth: ColorDepth) {
    let depth = theme.usesColors ? depth : .monochrome
    self.depth = depth
    looks = StyleName.allCases.map { theme[$0].resolved(for: depth) }
  }

  /// The look of a cell: `text` at the bottom, the cell's names over it in order of precedence.
  /// Colours are replaced, attributes add up.
  public func style(for names: StyleSet) -> Style {
    var style = Style()
    apply(.text, to: &style)
    for name in names.names where name != .text { apply(name, to: &style) }
    return style
  }

  private func apply(_ name: StyleName, to style: inout Style) {
    let look = looks[Int(name.rawValue)]
    if let foreground = look.foreground { style.foreground = foreground }
    if let background = look.background { style.background = background }
    style.attributes.formUnion(look.attributes)
  }
}

extension Theme.Look {
  fileprivate func resolved(for depth: ColorDepth) -> Theme.Look {
    var look = self
    switch depth {
    case .direct: break
    case .colors256:
      look.foreground = foreground?.nearest(in: .all256)
      look.background = background?.nearest(in: .all256)
    case .colors16:
      look.foreground = foreground16 ?? foreground?.nearest(in: .first16)
      look.background = background16 ?? background?.nearest(in: .first16)
    case .monochrome:
      look.foreground = nil
      look.background = nil
      look.attributes = monochromeAttributes
    }
    look.foreground16 = nil
    look.background16 = nil
    return look
  }
}
