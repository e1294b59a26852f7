import Testing

@testable import Importers

@Suite struct SourceKindTests {
  @Test(arguments: [
    ("<!doctype html><p>Hello", SourceKind.html),
    ("\u{FEFF}\n  <html><body>Hello</body></html>", .html),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", .html),
    ("Intro<br>one</p><p>two</p>", .html),
    ("<?xml version='1.0'?><rss version='2.0'><channel>", .feed),
    ("<!-- a comment with <html> in it -->\n<rdf:RDF xmlns:rdf='x'>", .feed),
    ("<!DOCTYPE rss [<!ENTITY a '<p>'>]><rss>", .feed),
    ("<html><body><feed>Words</feed></body></html>", .html),
    ("{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1.1\", \"items\": []}", .feed),
    ("<feed xmlns='http://www.w3.org/2005/Atom'>", .feed),
    ("{\"title\": \"T\", \"text\": \"Words\"}\n", .jsonLines),
    ("[{\"text\": \"Words\"}]", .jsonLines),
    ("# Title\n\nWords", .markdown),
    ("---\ntitle: T\n---\nWords", .markdown),
    ("Title\n=====\n\nSee [the page](https://example.org).", .markdown),
    ("From: a@b.c\nTo: d@e.f\nSubject: News\n\nWords", .mail),
    ("Iran’s minister said so.\n\n\"Never,\" he said. – Reuters: more", .text),
    ("Subject: a memo\nDate: today\n\nWords", .text),
    ("< 5 percent said so", .text), ("[1] A note", .text), ("{curly}", .text), ("", .text),
    ("- one\n- two\n\nWords of *weight*.", .text),
  ])
  func contentTells(source: String, kind: SourceKind) {
    #expect(SourceKind.of(Array(source.utf8)) == kind)
  }

  @Test func wideTextIsToldToo() throws {
    let bytes = try #require(encoded("\u{FEFF}<html><body>Hello</body></html>", as: "UTF-16LE"))
    #expect(SourceKind.of(bytes) == .html)
  }
}
