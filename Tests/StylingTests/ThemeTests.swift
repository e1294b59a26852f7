import Styling
import Testing

@Suite struct ThemeTests {
  static func theme(_ source: String) throws(ThemeError) -> Theme {
    try Theme(toml: source, name: "mine", file: "mine.toml")
  }

  @Test(arguments: Themes.names) func everyShippedThemeParses(name: String) throws {
    let source = try #require(Themes.source(of: name))
    let theme = try Theme(toml: source, name: name, file: "\(name).toml")
    #expect(!theme.summary.isEmpty)
    #expect(theme[.selection] != Theme(name: "")[.selection])
  }

  @Test func inheritsWhatItDoesNotSay() throws {
    let theme = try Self.theme(
      """
      inherits = "dark"
      [palette]
      person = "#010203"
      """)
    #expect(theme[.person].foreground == .rgb(red: 1, green: 2, blue: 3))
    #expect(theme[.person].attributes == .bold)
    #expect(theme.ground == .dark)
  }

  @Test func followsNamesAndTakesTheirSixteenColorChoice() throws {
    let theme = try Self.theme(
      """
      [palette]
      far = "near"
      near = "#ff0000"
      [palette16]
      near = "bright-blue"
      [styles]
      person = { fg = "far", bg = 237, bold = true, mono = ["underline"] }
      """)
    func style(_ depth: ColorDepth) -> Style {
      ResolvedTheme(theme, depth: depth).style(for: [.person])
    }
    #expect(
      style(.direct)
        == Style(
          foreground: .rgb(red: 255, green: 0, blue: 0), background: .palette(237),
          attributes: .bold))
    #expect(style(.colors256).foreground == .palette(196))
    #expect(style(.colors16).foreground == .palette(12))
    #expect(style(.colors16).background == .palette(0))
    #expect(style(.monochrome) == Style(attributes: .underline))
  }

  @Test func laterNamesLieOverEarlierOnes() throws {
    let theme = try Self.theme(
      """
      [styles]
      person = { fg = 1, bold = true }
      selection = { bg = 2, underline = true }
      error = { fg = 3 }
      """)
    let style = ResolvedTheme(theme, depth: .colors16).style(for: [.error, .selection, .person])
    #expect(
      style
        == Style(
          foreground: .palette(3), background: .palette(2), attributes: [.bold, .underline]))
  }

  @Test(arguments: [
    ("x = 1", 1, 1, "is not known here"),
    ("ground = \"grey\"", 1, 1, "“ground” must be \"dark\""),
    ("\n[styles]\nprson = { bold = true }", 3, 1, "“prson” is not known here"),
    ("[styles]\n  person = { fat = true }", 2, 14, "“fat” is not known here"),
    ("[styles]\nperson = { bold = 1 }", 2, 12, "“bold” must be true or false"),
    ("[styles]\nperson = { fg = \"rde\" }", 2, 12, "“rde” is no colour"),
    ("[palette]\na = \"b\"\nb = \"a\"\n[styles]\nperson = { fg = \"a\" }", 2, 1, "by itself"),
    ("[palette]\na = 256", 2, 1, "“a” must be a colour's name"),
    ("[palette16]\na = \"rainbow\"", 2, 1, "“a” must be a number from 0 to 15"),
    ("inherits = \"darkest\"", 1, 1, "there is no theme “darkest”"),
    ("[styles]\nperson = { fg = \n", 2, 17, "expected value"),
  ])
  func saysWhereAndWhatIsWrong(source: String, line: Int, column: Int, words: String) throws {
    let error = try #require(throws: ThemeError.self) { try Self.theme(source) }
    #expect(error.message.hasPrefix("mine.toml:\(line):\(column): "), "\(error.message)")
    #expect(error.message.contains(words), "\(error.message)")
  }
}
