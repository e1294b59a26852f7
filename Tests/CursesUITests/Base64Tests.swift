import Testing

@testable import CursesUI

@Suite struct Base64Tests {
  /// The test vectors of RFC 4648.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("“é”", "4oCcw6nigJ0="),
  ])
  func encodes(text: String, expected: String) {
    #expect(Base64.encode(text.utf8) == expected)
  }
}
