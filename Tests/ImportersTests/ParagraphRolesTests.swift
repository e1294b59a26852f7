import Article
import Importers
import Testing

private let prose = """
  The third bridge over the river was opened on Monday, and the mayor cut a ribbon before it.
  """

private func roles(_ lines: String...) -> [Paragraph.Role] {
  paragraphs(of: ArticleText(lines.joined(separator: "\n\n"))).map(\.role)
}

@Suite struct ParagraphRolesTests {
  @Test func theOpeningOfAScrapedPage() {
    let found = roles(
      "Skip to content", "Breaking news", "Town Opens Its Third Bridge",
      "Jane Doe, the mayor, with scissors. File photo", "By Adam Roe", "24 July 2022", prose, prose)
    #expect(
      found == [
        .boilerplate, .boilerplate, .headline, .caption, .byline, .dateline, .body, .body,
      ])
  }

  @Test func aMenuOnOneLineIsNoHeadline() {
    #expect(
      roles("Home | Local | Weather | Sport", "Town Opens Its Third Bridge", prose)
        == [.boilerplate, .headline, .body])
  }

  @Test func anAddressIsNoHeadline() {
    #expect(roles("https://example.org/2022/07/18/bridge", prose) == [.url, .body])
  }

  @Test func aShortLineBetweenParagraphsIsASubheading() {
    #expect(roles(prose, "A ribbon is cut", prose) == [.body, .subheading, .body])
    #expect(roles(prose, "“I cut it.”", prose) == [.body, .body, .body])
  }

  @Test func titlesAfterTheTextAreBoilerplate() {
    #expect(
      roles(prose, prose, "Read more", "Village Loses Its Only Bridge").suffix(2)
        == [.boilerplate, .boilerplate])
  }

  @Test func detailsComeFromTheRoles() {
    let text = ArticleText(
      ["Town Opens Its Third Bridge", "By Adam Roe", "Published: July 24, 2022", prose]
        .joined(separator: "\n"))
    let details = ArticleDetails(paragraphs: paragraphs(of: text), of: text)
    #expect(details.title == "Town Opens Its Third Bridge")
    #expect(details.byline == "Adam Roe")
    #expect(details.date == "2022-07-24")
  }

  @Test func theDateInAnAddressCounts() {
    let text = ArticleText("https://example.org/stories/2022/07/18/bridge\n\n" + prose)
    #expect(ArticleDetails(paragraphs: paragraphs(of: text), of: text).date == "2022-07-18")
  }
}
