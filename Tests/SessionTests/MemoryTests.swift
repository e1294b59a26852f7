import Testing

@testable import Session

/// What is remembered, and under which name.
@Suite struct MemoryTests {
  @Test func addressesAndFilesHaveALastingPlaceAndPipesHaveNone() {
    #expect(Memory.key(of: "https://example.org/a?b#c") == "https://example.org/a?b")
    #expect(Memory.key(of: "/etc/../etc/passwd") == "/etc/passwd")
    #expect(Memory.key(of: "-") == nil)
    #expect(Memory.key(of: "/dev/null") == nil)
    #expect(Memory.key(of: "/no/such/file") == nil)
    #expect(Memory.key(of: BundledArticle.source) == nil)
  }
}
