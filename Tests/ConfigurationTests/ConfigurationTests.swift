import Testing

@testable import Configuration

@Suite struct ConfigurationTests {
  @Test func readsEverySetting() {
    let (configuration, problems) = Configuration.parse(
      """
      theme = "nord"
      measure = 60
      panes = ["quotes"]
      kinds = ["term", "direct"]
      types = []
      mouse = false
      [keys]
      quit = "Z Z"
      line-down = ["j", "C-n"]
      """)
    #expect(problems.isEmpty)
    #expect(configuration.theme == "nord")
    #expect(configuration.measure == 60)
    #expect(configuration.panes == ["quotes"])
    #expect(configuration.kinds == [.direct, .term])
    #expect(configuration.types == [])
    #expect(!configuration.mouse)
    #expect(configuration.keys == ["quit": ["Z Z"], "line-down": ["j", "C-n"]])
  }

  @Test func aSyntaxErrorNamesLineAndColumn() throws {
    let (configuration, problems) = Configuration.parse("theme = \"nord\"\nmeasure = = 3\n")
    #expect(configuration == Configuration())
    let place = try #require(problems.first?.place)
    #expect(place.line == 2)
    #expect(place.column > 1)
    #expect(problems[0].description(file: "config.toml").hasPrefix("config.toml:2:"))
  }

  @Test(arguments: [
    ("measure = 5", "measure must be a number from 20 to 200"),
    ("measure = \"wide\"", "measure must be"), ("theme = 3", "theme must be a name"),
    ("colour = 1", "there is no setting “colour”"), ("keys = 1", "keys must be a table"),
    ("[keys]\nquit = 3", "keys.quit must be"), ("mouse = 1", "mouse must be true or false"),
    ("kinds = [\"loud\"]", "kinds must be a list of direct"), ("panes = 1", "panes must be a list"),
    ("types = [3]", "types must be a list of person"),
  ]) func aWrongValueIsNamedAndTheRestIsUsed(toml: String, words: String) {
    let (configuration, problems) = Configuration.parse("[other]\n" + "x=1\n" + "[keys]\n")
    #expect(problems.count == 1)
    #expect(configuration == Configuration())
    let (_, found) = Configuration.parse(toml)
    #expect(found.count == 1)
    #expect(found[0].message.hasPrefix(words))
  }

  @Test func whatIsPrintedReadsBackTheSame() {
    var configuration = Configuration()
    configuration.measure = 64
    configuration.kinds = [.indirect]
    configuration.mouse = false
    configuration.theme = "a \"b\" \\"
    let printed = configuration.toml(commands: [("quit", ["q", "\\"], "leave")])
    let (read, problems) = Configuration.parse(printed)
    #expect(problems.isEmpty)
    configuration.keys = ["quit": ["q", "\\"]]
    #expect(read == configuration)
  }

  @Test func standardPath() {
    #expect(
      Configuration.standardPath(environment: ["XDG_CONFIG_HOME": "/c"])
        == "/c/pullquote/config.toml")
    #expect(
      Configuration.standardPath(environment: ["HOME": "/h"]) == "/h/.config/pullquote/config.toml")
    #expect(Configuration.standardPath(environment: [:]) == nil)
  }
}
