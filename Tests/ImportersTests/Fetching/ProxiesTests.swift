import Testing

@testable import Importers

@Suite struct ProxiesTests {
  private func proxy(_ address: String, _ variables: [String: String]) throws -> String? {
    Proxies { variables[$0] }.proxy(for: try WebAddress(address))
  }

  @Test func theSchemeChoosesTheVariable() throws {
    let variables = ["http_proxy": "http://a:1", "HTTPS_PROXY": "http://b:2"]
    #expect(try proxy("http://example.org/", variables) == "http://a:1")
    #expect(try proxy("https://example.org/", variables) == "http://b:2")
    #expect(try proxy("https://example.org/", ["all_proxy": "socks5://c"]) == "socks5://c")
    #expect(try proxy("http://example.org/", ["HTTP_PROXY": "http://a:1"]) == nil)
    #expect(try proxy("http://example.org/", ["http_proxy": ""]) == nil)
  }

  @Test(arguments: [
    ("example.org", true), ("www.example.org", true), ("notexample.org", false),
    ("intra", true), ("10.1.2.3", true), ("11.1.2.3", false), ("a.corp.example", true),
  ])
  func exceptionsAreReachedWithout(host: String, isException: Bool) throws {
    let variables = [
      "http_proxy": "http://a:1", "no_proxy": "Example.org, intra 10.0.0.0/8,.corp.example",
    ]
    #expect((try proxy("http://\(host)/", variables) == nil) == isException)
    #expect(try proxy("http://\(host)/", ["http_proxy": "http://a:1", "no_proxy": "*"]) == nil)
  }
}
