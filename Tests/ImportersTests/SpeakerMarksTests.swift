import Article
import Testing

@testable import Importers

@Suite struct SpeakerMarksTests {
  /// The speakers of the paragraphs of a text whose paragraphs are its lines.
  private func speakers(_ lines: [String], role: Paragraph.Role = .body) -> [String?] {
    speakers(lines.map { ($0, role) })
  }

  private func speakers(_ lines: [(String, Paragraph.Role)]) -> [String?] {
    var assembler = ArticleAssembler()
    for (line, role) in lines { assembler.append(line.utf8, role) }
    let article = Article(
      source: "a", text: ArticleText(validUTF8: assembler.text), paragraphs: assembler.paragraphs
    ).withSpeakers()
    return article.paragraphs.map { $0.speaker.map { article.text[$0] } }
  }

  @Test func aTranscriptNamesItsSpeakers() {
    #expect(
      speakers([
        "MAYOR BERG: The pier is closed.", "KARL VAN LIND (harbour office): For how long?",
        "MAYOR BERG: Until spring.", "We have no money.", "KARL VAN LIND (harbour office): None?",
      ]) == [
        "MAYOR BERG", "KARL VAN LIND (harbour office)", "MAYOR BERG", "MAYOR BERG",
        "KARL VAN LIND (harbour office)",
      ])
  }

  @Test func anInterviewHasQuestionsAndAnswers() {
    #expect(
      speakers(["Anna Berg leads the office.", "Q: When?", "A: In May.", "Q: Why?", "A: Ice."])
        == [nil, "Q", "A", "Q", "A"])
  }

  @Test func questionsMayBeNumberedOrHaveAStop() {
    #expect(
      speakers(["Q1: When?", "A1: In May.", "Q2: Why?", "A2: Ice."]) == ["Q1", "A1", "Q2", "A2"])
    #expect(speakers(["Q. When?", "A. In May.", "Q. Why?", "A. Ice."]) == ["Q", "A", "Q", "A"])
  }

  @Test func aShortQuestionIsNoHeading() {
    let lines = [
      ("Q: When?", Paragraph.Role.subheading), ("A: In May.", .body), ("Q: Why?", .subheading),
      ("A: Ice.", .body),
    ]
    #expect(speakers(lines) == ["Q", "A", "Q", "A"])
  }

  @Test func aColonAloneIsNoTranscript() {
    #expect(
      speakers([
        "Update: the pier is open.", "There was one reason: ice.", "It melted.",
        "Note: times may change.", "12:30 is the first ferry.",
      ]) == [nil, nil, nil, nil, nil])
  }

  @Test func aBlockQuoteHasItsNameBelow() {
    let quote = ("We will sail again.", Paragraph.Role.blockquote)
    #expect(
      speakers([quote, ("— Anna Berg (@berg) March 5, 2026", .blockquote), ("It ended.", .body)])
        == ["Anna Berg", nil, nil])
    #expect(speakers([quote, ("-- Karl Lind, mayor", .body)]) == ["Karl Lind", nil])
    #expect(speakers([quote, ("The ferry sails.", .body)]) == [nil, nil])
  }
}
