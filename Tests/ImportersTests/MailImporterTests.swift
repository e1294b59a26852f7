import Article
import Testing

@testable import Importers

@Suite struct MailImporterTests {
  private func read(_ message: String) throws -> Article {
    try importMail(Array(message.utf8), source: "a.eml")
  }

  private let header = """
    From: =?utf-8?Q?Anna_B=C3=A9rg?= <anna@example.org>
    To: readers@example.org
    Subject: =?utf-8?B?RmVycnkgdG8gdGhl?= =?utf-8?Q?_outer_islands?=
    Date: Fri, 06 Mar 2026 09:30:00 +0100
    MIME-Version: 1.0

    """

  @Test func plainTextHasItsSubjectAsHeadline() throws {
    let article = try read(
      header + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
        + "The ferry will sail again from Monday, the harbour \noffice said on Friday.\n\n"
        + "“Nobody should have to row,” said Ingrid Solberg.\n")
    #expect(article.title == "Ferry to the outer islands")
    #expect(article.byline == "Anna Bérg")
    #expect(article.date == "2026-03-06")
    #expect(article.lines(.headline) == ["Ferry to the outer islands"])
    #expect(
      article.bodyLines == [
        "The ferry will sail again from Monday, the harbour office said on Friday.",
        "“Nobody should have to row,” said Ingrid Solberg.",
      ])
  }

  @Test func ofSeveralVersionsTheOneInHTMLIsRead() throws {
    let body = Sample.paragraphs.map { "<p>\($0)</p>" }.joined()
      .replacing("=", with: "=3D").replacing("office", with: "of=\nfice")
    let article = try read(
      header + """
        Content-Type: multipart/alternative; boundary="=_x"

        --=_x
        Content-Type: text/plain

        View this in your browser
        --=_x
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><body>\(body)</body></html>
        --=_x--
        """)
    #expect(article.title == "Ferry to the outer islands")
    #expect(article.bodyLines == Sample.paragraphs)
  }

  @Test func nestedPartsAttachmentsAndCharsetsAreHandled() throws {
    let latin = "R3L832UgYXVzIEv2bG4sIHNhZ3RlIGRpZSBC/HJnZXJtZWlzdGVyaW4gYW0gRGllbnN0YWcu"
    let article = try read(
      header + """
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/related; boundary=b

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: base64

        \(latin)
        --b--
        --a
        Content-Type: text/html
        Content-Disposition: attachment; filename=a.html

        <p>Not this.</p>
        --a--
        """)
    #expect(article.bodyLines == ["Grüße aus Köln, sagte die Bürgermeisterin am Dienstag."])
  }

  @Test func endlessNestingEnds() {
    let nested = String(
      repeating: "Content-Type: multipart/mixed; boundary=a\n\n--a\n", count: 10_000)
    #expect(throws: ImportError.noArticle) { try read(header + nested) }
  }
}
