import Testing

@testable import Encoder

@Suite struct CoreferenceTests {
  private func words(_ text: String) -> MentionWords {
    MentionWords(Array(text.utf8)[...], folding: ScalarActions())
  }

  @Test func wordsAreComparedWithoutAccentsArticlesAndPossessives() {
    #expect(words("The Café’s").words == ["cafe"])
    #expect(words("Ana Kovač's").words == ["ana", "kovac"])
    #expect(words("AT&T Inc.").words == ["at&t", "inc"])
    #expect(words("the").words == [])
  }

  @Test(arguments: [
    ("Ana Kovač", "ANA KOVAC", MentionWords.Agreement.same), ("Kovač", "Ana Kovač", .shortForm),
    ("Mayor Kovač", "Ana Kovač", .sameLastWord), ("Velgrad", "Velgrad Herald", .subset),
    ("WHO", "World Health Organization", .acronym), ("Ana", "Osipov", .none),
    ("Who", "World Health Organization", .none),
  ])
  func namesAgreeInSeveralWays(left: String, right: String, expected: MentionWords.Agreement) {
    #expect(words(left).agreement(with: words(right), isDescription: false) == expected)
    #expect(words(right).agreement(with: words(left), isDescription: false) == expected)
  }

  @Test func descriptionsAgreeInTheirLastWord() {
    let ministry = words("the ministry")
    #expect(ministry.agreement(with: words("Ministry"), isDescription: true) == .same)
    #expect(
      ministry.agreement(with: words("the defence ministry"), isDescription: true) == .sameHead)
    #expect(ministry.agreement(with: words("the minister"), isDescription: true) == .none)
  }

  @Test func distancesAreBuckets() {
    #expect(
      [1, 2, 3, 4, 5, 8, 150].map(Coreference.distance(mentions:)) == [0, 2, 3, 4, 4, 6, 14])
    #expect(
      [0, 1, 4, 5, 7, 8, 15, 16, 99].map(Coreference.distance(paragraphs:))
        == [0, 1, 4, 5, 5, 6, 6, 7, 7])
  }

  @Test func everyMentionIsComparedWithThoseWithinReach() throws {
    let encoder = try TextEncoder.embedded()
    let text = String(
      repeating: "She told him that it was theirs, and he told them so.\n", count: 40)
    let mentions = try encoder.findings(in: text).mentions.filter(\.kind.isPronoun)
    #expect(mentions.count == 240)
    #expect(mentions.prefix(6).map(\.kind) == [.she, .he, .it, .they, .he, .they])
    let all = encoder.antecedents(of: mentions, in: text, check: {})
    for (index, antecedents) in all.enumerated() {
      #expect(antecedents.first == max(0, index - 150))
      #expect(antecedents.first + antecedents.scores.count == index)
    }
  }
}
