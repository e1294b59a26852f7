import Configuration
import Reader
import Testing

/// README.md says what is true of the program.
@Suite struct ReadmeTests {
  @Test func everyKeyInTheReadmeDoesWhatItSays() throws {
    let section = try #require(text(under: "## Keys"))
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count >= 15)
    let commands = CommandSummary.all()
    for row in rows {
      let cells = row.split(separator: "|").map { $0.drop { $0 == " " } }
      let keys = cells[0].split(separator: "`").filter { !$0.allSatisfy { $0 == " " } }
      for key in keys {
        let meanings = commands.filter { $0.keys.contains(String(key)) }.map(\.summary)
        #expect(
          meanings.contains { cells[1].contains($0) }, "\(key) means \(meanings), not \(cells[1])")
      }
    }
  }

  @Test func whatIsConfiguredIsAlsoSetLive() {
    let printed = Configuration().toml(commands: [])
    let names = printed.split(separator: "\n").filter { $0.first != "#" && $0.contains(" = ") }
      .map { String($0.prefix { $0 != " " }) }
    #expect(Set(names) == Set(SettingSummary.all.map(\.name)))
  }

  @Test func ciRunsTheTestCommandOfTheReadme() throws {
    let section = try #require(text(under: "## Test"))
    #expect(section.contains("swift test"))
    #expect(try Repository.content(of: ".ci/run").contains("/^## Test/"))
  }

  /// What stands under a heading, up to the next of the same depth.
  private func text(under heading: String) -> String? {
    guard let readme = try? Repository.content(of: "README.md") else { return nil }
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: Substring(heading)) else { return nil }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.joined(separator: "\n")
  }
}
