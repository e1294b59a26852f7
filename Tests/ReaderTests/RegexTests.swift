import Article
import Testing

@testable import Reader

/// Regular expressions over bytes.
@Suite struct RegexTests {
  private func matches(_ pattern: String, in string: String) -> [String] {
    let text = ArticleText(string)
    let pattern = TextPattern(pattern)
    var result: [String] = []
    var from = text.startOffset
    while from < text.endOffset,
      let match = pattern.firstMatch(in: text, range: from..<text.endOffset)
    {
      result.append(text[match])
      from = max(match.upperBound, match.lowerBound + 1)
    }
    return result
  }

  @Test(arguments: [
    ("c.t", "cat cut ct c\nt", ["cat", "cut"]),
    ("ab*c", "ac abc abbbc", ["ac", "abc", "abbbc"]),
    ("ab+c?", "a ab abbc", ["ab", "abbc"]),
    ("abcd|c", "abcd c", ["abcd", "c"]),
    ("Iran(ian)?", "Iran, Iranian iran", ["Iran", "Iranian"]),
    ("iran(ian)?", "Iran, Iranian iran", ["Iran", "Iranian", "iran"]),
    ("[a-c]+", "xabcx B", ["abc", "B"]),
    ("[^a-z ]+", "ab 漢字 é?", ["漢字", "é?"]),
    ("\\d{4}", "in 1999, 20 or 20311", ["1999", "2031"]),
    ("\\d{2,3}", "1 12 123 1234", ["12", "123", "123"]),
    ("\\bwar\\b", "war, warn “war” swar", ["war", "war"]),
    ("\\Bar", "war ark", ["ar"]),
    ("^the", "the end\nThe start of the", ["the", "The"]),
    ("end$", "the end\nendless end", ["end", "end"]),
    ("said.*iran", "he said that Iran\nsaid it", ["said that Iran"]),
    ("the end.", "the\n end!", ["the\n end!"]),
    ("don't.", "don’t!", ["don’t!"]),
    ("é+", "ÉéE", ["Éé"]),
    ("漢.", "漢字漢語", ["漢字", "漢語"]),
    ("(a|b)*c", "ababc c", ["ababc", "c"]),
    ("(?:x|y)z", "xz yz zz", ["xz", "yz"]),
    ("\\$40", "cost $40", ["$40"]),
    ("$40.", "cost $40!", ["$40!"]),
    ("a\\.b", "a.b axb", ["a.b"]),
    ("[]x]+", "a]x", ["]x"]),
    ("\\w+", "naïve co-op", ["naïve", "co", "op"]),
    ("x*", "axxa", ["xx"]),
    // Its rarest byte would lie behind the text.
    ("allow", "Hi", []),
    // No regular expressions: searched for as they stand.
    ("a{-1}", "aa a{-1}", ["a{-1}"]),
    ("(IRGC", "the (IRGC)", ["(IRGC"]), ("a[b", "a[b", ["a[b"]), ("c**\\", "c**\\", ["c**\\"]),
  ])
  func finds(_ pattern: String, in text: String, _ expected: [String]) {
    #expect(matches(pattern, in: text) == expected)
  }

  @Test func hugeExpressionsAreRefusedInTime() {
    for pattern in [
      "(a|b|c){100}(d|e){100}(f){100}{100}", "a.{90}b.{90}c", String(repeating: "(", count: 5000),
    ] {
      #expect(matches(pattern, in: "abc") == [])
    }
  }

  @Test func manyHalfMatchesTakeLinearTime() {
    let text = ArticleText(String(repeating: "a", count: 200_000))
    #expect(TextPattern("a*b").firstMatch(in: text, range: text.range) == nil)
  }

  @Test func aMatchBeyondTheRangeIsNone() {
    let text = ArticleText("one two three")
    let range = text.startOffset..<TextOffset(utf8: 3)
    #expect(TextPattern("thr.e").firstMatch(in: text, range: range) == nil)
    #expect(TextPattern("o.*").firstMatch(in: text, range: range) == text.range)
    #expect(TextPattern("one t.o").firstMatch(in: text, within: range) == nil)
  }

  @Test func theLastMatchIsFoundFromBehind() {
    let text = ArticleText("w1 " + String(repeating: "x", count: 10_000) + " w2 w3")
    let pattern = TextPattern("w\\d")
    let end = text.endOffset
    #expect(pattern.lastMatch(in: text, range: text.startOffset..<end).map { text[$0] } == "w3")
    #expect(
      pattern.lastMatch(in: text, range: text.startOffset..<(end - 5)).map { text[$0] } == "w1")
  }
}
