import Testing

@testable import Importers

@Suite struct WebLinkTests {
  @Test(arguments: [
    ("b", "https://e.org/x/b"), ("../b?q#f", "https://e.org/b?q#f"),
    ("/b/./c/..", "https://e.org/b/"),
    ("//f.org/b", "https://f.org/b"), ("#f", "https://e.org/x/a?q#f"),
    ("?r", "https://e.org/x/a?r"),
    ("http://g.org", "http://g.org"), ("mailto:a@e.org", "mailto:a@e.org"),
    ("../../../b", "https://e.org/b"), ("", "https://e.org/x/a?q"),
  ])
  func referencesAreResolved(reference: String, address: String) {
    #expect(WebLink.resolve(reference, against: "https://e.org/x/a?q") == address)
  }

  @Test func aFileHasNoAddressToStartFrom() {
    #expect(WebLink.resolve("b", against: "/home/a.html") == "b")
  }
}
