import Styling
import Testing

/// What must be told apart can be, in every shipped theme and at every depth.
@Suite struct ThemeDistinctionTests {
  static let themes = Themes.names
  static let entities: [StyleName] = [
    .person, .organization, .location, .facility, .nationality, .date, .money, .product, .misc,
  ]
  static let speech: [StyleName] = [.quoteDirect, .quotePartial, .quoteIndirect]

  /// The pairs of styles out of `names` for which `isSame` holds.
  static func confusions(
    _ names: [StyleName], _ isSame: (StyleName, StyleName) -> Bool
  ) -> [String] {
    names.indices.flatMap { first in
      names[(first + 1)...].filter { isSame(names[first], $0) }.map { "\(names[first]) and \($0)" }
    }
  }

  @Test(arguments: themes, ColorDepth.allCases)
  func kindsLookDifferent(theme name: String, depth: ColorDepth) throws {
    let theme = try #require(Themes.named(name))
    let resolved = ResolvedTheme(theme, depth: depth)
    for group in [
      Self.entities + [.text], Self.speech + [.text], [.selection, .selectionFocused, .text],
      [.searchMatch, .searchCurrent, .text],
    ] {
      let same = Self.confusions(group) { resolved.style(for: [$0]) == resolved.style(for: [$1]) }
      #expect(same == [])
    }
  }

  /// Colour is never alone: entities differ by attributes at every depth, speech where there are no
  /// colours (elsewhere the bar in the gutter tells it too).
  @Test(arguments: themes, ColorDepth.allCases)
  func kindsDifferWithoutColors(theme name: String, depth: ColorDepth) throws {
    let theme = try #require(Themes.named(name))
    let resolved = ResolvedTheme(theme, depth: depth)
    let attributes = { (name: StyleName) in resolved.style(for: [name]).attributes }
    #expect(Self.confusions(Self.entities) { attributes($0) == attributes($1) } == [])
    #expect(!Self.entities.contains { attributes($0) == attributes(.text) })
    if resolved.depth == .monochrome {
      #expect(Self.confusions(Self.speech + [.text]) { attributes($0) == attributes($1) } == [])
    }
  }

  @Test(arguments: themes, ColorDepth.allCases)
  func selectionShowsOverEverything(theme name: String, depth: ColorDepth) throws {
    let theme = try #require(Themes.named(name))
    let resolved = ResolvedTheme(theme, depth: depth)
    for style in StyleName.allCases where style.rawValue < StyleName.selection.rawValue {
      let plain = resolved.style(for: [style])
      #expect(resolved.style(for: [style, .selectionFocused]) != plain, "\(style)")
    }
  }

  @Test(arguments: themes) func depthsHoldOnlyColorsThatTheTerminalHas(theme name: String) throws {
    let theme = try #require(Themes.named(name))
    for style in StyleName.allCases {
      for (depth, limit) in [(ColorDepth.colors16, 16), (.colors256, 256), (.monochrome, 0)] {
        let look = ResolvedTheme(theme, depth: depth).style(for: [style])
        for color in [look.foreground, look.background] {
          switch color {
          case .terminal: break
          case .palette(let index): #expect(Int(index) < limit)
          case .rgb: Issue.record("\(style) has a direct colour at \(depth)")
          }
        }
      }
    }
  }
}
