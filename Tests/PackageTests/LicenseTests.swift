import CLicenses
import FoundationEssentials
import Testing

/// What `--licenses` prints names everything that the package depends on.
@Suite struct LicenseTests {
  private let libraries = String(cString: clicenses_libraries())
  private let texts = String(cString: clicenses_texts())

  @Test func everyPackageIsNamed() throws {
    let manifest = try Repository.content(of: "Package.swift")
    let addresses = manifest.matches(of: /\.package\(url: "([^"]+)"/).map { $0.output.1 }
    #expect(!addresses.isEmpty)
    for address in addresses { #expect(libraries.contains(address)) }
  }

  @Test func everyLinkedLibraryIsNamed() throws {
    let manifest = try Repository.content(of: "Package.swift")
    var names = manifest.matches(of: /\.linkedLibrary\("([^"]+)"\)/).map { String($0.output.1) }
    for file in try files(endingIn: ["module.modulemap"]) {
      names += file.matches(of: /link "([^"]+)"/).map { String($0.output.1) }
    }
    #expect(Set(names).isSuperset(of: ["ncursesw", "z"]))
    for name in names { #expect(libraries.contains("lib\(name)"), "lib\(name)") }
  }

  @Test func everyLibraryThatIsLoadedLaterIsNamed() throws {
    let names = try files(endingIn: [".c", ".h"]).flatMap { source in
      source.matches(of: /"(lib[a-z0-9]+)[a-z-]*\.so/).map { String($0.output.1) }
    }
    #expect(Set(names).isSuperset(of: ["libcurl", "libdnnl", "libxml2"]))
    for name in names { #expect(libraries.contains(name), "\(name)") }
  }

  @Test func everyNamedLicenseIsPrinted() {
    let printed =
      ["Apache-2.0", "public domain", "/usr/share/common-licenses"]
      + texts.matches(of: /--- ([^ ]+)/).map { String($0.output.1) }
    let named = libraries.matches(of: /Licence: (.+)/).map { String($0.output.1) }
    #expect(named.count >= 10)
    for name in named {
      #expect(printed.contains { name.contains($0) }, "\(name) has no text")
    }
    for text in printed { #expect(named.contains { $0.contains(text) } || text == "Runtime") }
  }

  @Test func theModelsCardSaysWhatItsDataMeansForUse() throws {
    let card = String(cString: clicenses_model_card())
    let start = try #require(card.firstRange(of: "\n## Data\n")).upperBound
    let data = card[start...].prefix(upTo: card[start...].firstRange(of: "\n## ")!.lowerBound)
    #expect(data.contains("| licence |"))
    #expect(data.contains("commercial"))
  }

  private func files(endingIn endings: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/Sources")
      .filter { path in endings.contains { path.hasSuffix($0) } }
      .map { try Repository.content(of: "Sources/\($0)") }
  }
}
