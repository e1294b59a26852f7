import Article

/// Reads JSON Feed, versions 1 and 1.1.
enum JSONFeed {
  /// - Throws: ``ImportError/malformed(_:)`` where it is no JSON.
  static func feed(_ text: [UInt8]) throws(ImportError) -> Feed {
    let value: JSONValue
    do throws(JSONParser.SyntaxError) {
      value = try JSONParser.parse(text)
    } catch {
      let before = text[..<min(error.offset, text.count)]
      throw .malformed("line \(before.count { $0 == 0x0A } + 1) is not JSON")
    }
    var feed = Feed()
    feed.title = value.text("title")
    feed.link = value.text("home_page_url")
    feed.entries = (value["items"]?.elements ?? []).map(entry)
    return feed
  }

  private static func entry(_ item: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = item.text("id") ?? item["id"]?.integer.map(String.init)
    entry.title = item.text("title")
    entry.link = item.text("url") ?? item.text("external_url")
    entry.date = (item.text("date_published") ?? item.text("date_modified")).flatMap(Timestamp.iso)
    let authors = (item["authors"] ?? item["author"])?.elements ?? []
    let names = authors.compactMap { $0.string ?? $0.text("name") }
    entry.author = names.isEmpty ? nil : names.joined(separator: ", ")
    entry.summary = item.text("summary").map { FeedText($0, isHTML: false) }
    entry.content =
      item.text("content_html").map { FeedText($0, isHTML: true) }
      ?? item.text("content_text").map { FeedText($0, isHTML: false) }
    return entry
  }
}

extension JSONValue {
  fileprivate func text(_ key: String) -> String? {
    let text = self[key]?.string?.trimmingSpace()
    return text?.isEmpty == false ? text : nil
  }
}
