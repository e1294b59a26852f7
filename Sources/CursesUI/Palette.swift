import CNcurses
import Styling

/// The attributes and colour pairs of ncurses for the style sets of a theme.
struct Palette {
  struct Ink {
    var attributes: UInt32
    var pair: Int32
  }

  let theme: Theme
  private let resolved: ResolvedTheme
  private let colors: Int32
  private var inks: [StyleSet: Ink] = [:]
  private var grounds: [StyleSet: Ink] = [:]
  /// The last one asked for: neighbours mostly look the same.
  private var last: (names: StyleSet, ink: Ink)?
  private var lastGround: (names: StyleSet, ink: Ink)?

  init(_ theme: Theme, depth: ColorDepth, colors: Int32) {
    self.theme = theme
    resolved = ResolvedTheme(theme, depth: depth)
    self.colors = colors
  }

  mutating func ink(for names: StyleSet) -> Ink {
    if let last, last.names == names { return last.ink }
    let ink = inks[names] ?? make(resolved.style(for: names))
    inks[names] = ink
    last = (names, ink)
    return ink
  }

  /// The look of a blank that does not part words of one look: as ``ink(for:)``, but without what
  /// cannot be seen on it. Mostly colours and attributes then need no change.
  mutating func ground(for names: StyleSet) -> Ink {
    if let lastGround, lastGround.names == names { return lastGround.ink }
    let ink = grounds[names] ?? makeGround(names)
    grounds[names] = ink
    lastGround = (names, ink)
    return ink
  }

  private func makeGround(_ names: StyleSet) -> Ink {
    var style = resolved.style(for: names)
    if style.attributes.isDisjoint(with: [.reverse, .underline]) {
      style.foreground = .terminal
      style.attributes = []
    }
    return make(style)
  }

  private func make(_ style: Style) -> Ink {
    var ink = Ink(attributes: Self.attributes(style.attributes), pair: 0)
    guard resolved.depth != .monochrome else { return ink }
    let (foreground, background) = (number(style.foreground), number(style.background))
    guard foreground != -1 || background != -1 else { return ink }
    // Pairs are recycled by ncurses when there are no more.
    ink.pair = max(0, alloc_pair(foreground, background))
    return ink
  }

  /// The number that ncurses has for a colour.
  private func number(_ color: Color) -> Int32 {
    switch (color, resolved.depth) {
    case (.terminal, _): return -1
    case (.palette(let index), .direct) where index > 15:
      return Self.direct(Color.paletteRGB(index))
    case (.palette(let index), _):
      // With 8 colours the bright ones fall together with the dark ones, and grey with white.
      guard colors < 16 else { return Int32(index) }
      return index == 8 ? 7 : Int32(index) % 8
    case (.rgb(let red, let green, let blue), _):
      return Self.direct(RGB(red: red, green: green, blue: blue))
    }
  }

  private static func direct(_ rgb: RGB) -> Int32 {
    // The 16 darkest blues are taken by the palette.
    max(16, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
  }

  private static func attributes(_ attributes: Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= CN_BOLD }
    if attributes.contains(.underline) { bits |= CN_UNDERLINE }
    if attributes.contains(.reverse) { bits |= CN_REVERSE }
    if attributes.contains(.dim) { bits |= CN_DIM }
    if attributes.contains(.italic) {
      // What cannot slant underlines instead, so that the distinction is not lost.
      bits |= cn_capability("sitm") == nil ? CN_UNDERLINE : CN_ITALIC
    }
    return bits
  }
}
