import Testing

@testable import Importers

@Suite struct FeedTests {
  private func feed(_ text: String, address: String = "") throws -> Feed {
    try Feed(Array(text.utf8), address: address)
  }

  private func rss(_ item: String) throws -> FeedEntry {
    try #require(try feed("<rss><channel><item>\(item)</item></channel></rss>").entries.first)
  }

  @Test func rssHasItsFields() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Town</title>
      <link>https://example.org/</link><image><title>Logo</title><link>https://x.org</link></image>
      <item><title>Pier closed</title><link>https://example.org/pier</link>
      <guid isPermaLink="false">n1</guid><pubDate>Thu, 05 Mar 2026 10:00:00 +0100</pubDate>
      <dc:creator>Anna Berg</dc:creator><description>In short.</description>
      <content:encoded><![CDATA[<p>The pier is <b>closed</b>.</p>]]></content:encoded></item>
      </channel></rss>
      """)
    #expect(feed.title == "Harbour & Town")
    #expect(feed.link == "https://example.org/")
    #expect(
      feed.entries == [
        FeedEntry(
          id: "n1", title: "Pier closed", link: "https://example.org/pier",
          date: "2026-03-05T10:00:00+01:00", author: "Anna Berg",
          summary: FeedText("In short.", isHTML: true),
          content: FeedText("<p>The pier is <b>closed</b>.</p>", isHTML: true))
      ])
  }

  @Test func atomHasItsFields() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/">
      <title type="html">Town &amp;amp; harbour</title><link rel="self" href="/feed"/>
      <link href="./"/><entry><id>urn:1</id><title>1 &lt; 2</title><link href="pier"/>
      <author><email>a@example.org</email><name>Anna Berg</name></author>
      <author><name>Karl Lind</name></author><source><title>Other</title><id>o</id></source>
      <updated>2026-03-06T00:00:00Z</updated><published>2026-03-05T10:00:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>AT&amp;T &lt;b&gt;</p></div>
      </content></entry></feed>
      """)
    #expect(feed.title == "Town & harbour")
    #expect(feed.link == "https://example.org/news/")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "1 < 2")
    #expect(entry.link == "https://example.org/news/pier")
    #expect(entry.author == "Anna Berg, Karl Lind")
    #expect(entry.date == "2026-03-05T10:00:00Z")
    #expect(entry.id == "urn:1")
    #expect(try entry.article(source: "f").bodyLines == ["AT&T <b>"])
  }

  @Test func rdfItemsStandBesideTheChannel() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.org/"><link>https://example.org/</link></channel>
      <image><title>Logo</title></image>
      <item rdf:about="https://example.org/1"><title>One</title></item><item/></rdf:RDF>
      """)
    #expect(feed.title == nil)
    #expect(feed.entries.map(\.link) == ["https://example.org/1", nil])
    #expect(feed.entries.map(\.title) == ["One", nil])
  }

  @Test func jsonFeedHasItsFields() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Town", "home_page_url": "https://e.org",
       "items": [{"id": 7, "url": "https://e.org/7", "content_text": "Words.", "authors":
       [{"name": "A"}, {"name": "B"}], "date_published": "2026-03-05T10:00:00-05:00"}]}
      """)
    #expect(
      feed.entries == [
        FeedEntry(
          id: "7", title: nil, link: "https://e.org/7", date: "2026-03-05T10:00:00-05:00",
          author: "A, B", summary: nil, content: FeedText("Words.", isHTML: false))
      ])
  }

  @Test func whatIsWrittenWronglyIsReadAsItWasMeant() throws {
    #expect(try rss("<title>Q&A &eacute;t&eacute; < 3</title>").title == "Q&A été < 3")
    #expect(try rss("<link>http://e.org/?x=1&y=2</link>").link == "http://e.org/?x=1&y=2")
    #expect(try rss("<description>don&#146;t</description>").summary?.string == "don’t")
    #expect(try rss("<author>a@e.org (Anna Berg)</author>").author == "Anna Berg")
    #expect(try rss("<title>One<link>http://e.org/1</link>").title?.hasPrefix("One") == true)
    let cut = try feed("<rss><channel><item><title>One</title></item><item><title>Tw")
    #expect(cut.entries.map(\.title) == ["One", "Tw"])
  }

  @Test func authorsAreNamesAndNotAddresses() throws {
    func name(_ text: String) throws -> String? { try rss("<author>\(text)</author>").author }
    #expect(try name("Anna Berg (anna@example.org)") == "Anna Berg")
    #expect(try name("anna@example.org (Anna Berg)") == "Anna Berg")
    #expect(try name("Anna Berg &lt;anna@example.org&gt;") == "Anna Berg")
    #expect(try name("anna@example.org") == "anna@example.org")
  }

  @Test func programsInTitlesAreNoText() throws {
    let entry = try rss(
      """
      <title>Pier &lt;SCRIPT type=x>if (a &lt; b) f();&lt;/script >closed&lt;style>p{}&lt;/style></title>
      """)
    #expect(entry.title == "Pier closed")
    #expect(try rss("<title>a &lt;script>never closed</title>").title == "a")
  }

  @Test func aBodyOfItsOwnIsTheContent() throws {
    #expect(try rss("<title>t</title><body>The pier.</body>").content?.string == "The pier.")
  }

  @Test func ofTwoTextsNoneIsLost() throws {
    let entry = try rss("<description>In short.</description><summary>At length.</summary>")
    #expect(entry.summary?.string == "In short.")
    #expect(entry.content?.string == "At length.")
    let whole = try rss(
      "<description>In short.</description><summary>b</summary><fullitem>All.</fullitem>")
    #expect(whole.content?.string == "All.")
  }

  @Test func ofTwoDatesTheLaterCorrectsTheFirst() throws {
    let entry = try rss("<pubDate>2026-03-05</pubDate><pubDate>2026-03-06</pubDate>")
    #expect(entry.date == "2026-03-06")
  }

  @Test func declaredEntitiesAreNotExpanded() throws {
    let feed = try feed(
      """
      <!DOCTYPE rss [<!ENTITY a "words"><!ENTITY b SYSTEM "file:///etc/hostname">]>
      <rss><channel><title>&a; &b;</title></channel></rss>
      """)
    #expect(feed.title == "&a; &b;")
  }

  @Test func anEntryWithoutItsTextSaysWhereItIs() throws {
    let article = try rss(
      "<title>Pier</title><link>https://example.org/1</link><description>In short.</description>"
    ).article(source: "feed.xml")
    #expect(article.source == "https://example.org/1")
    #expect(article.paragraphs.map(\.role) == [.headline, .body, .url])
    #expect(article.text.string == "Pier\n\nIn short.\n\nhttps://example.org/1")
    #expect(throws: ImportError.empty) { try rss("").article(source: "feed.xml") }
  }

  @Test func onlyAFeedIsOne() {
    #expect(throws: ImportError.self) { try feed("<html><body><p>Words</p></body></html>") }
  }
}
