import Article

/// What the JSON-LD of a page says of its article.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var language: String?
  /// The whole text, where a page carries it.
  private(set) var body: String?
  private(set) var siteName: String?
  /// Things that others refer to by `@id`.
  private var named: [String: JSONValue] = [:]
  private var rank = 0

  /// Adds one `<script>`; the best description of an article among all of them wins.
  mutating func add(_ script: [UInt8]) {
    guard let value = try? JSONParser.parse(script) else { return }
    register(value, depth: 0)
    visit(value, depth: 0)
  }

  private mutating func register(_ value: JSONValue, depth: Int) {
    guard depth < 8 else { return }
    switch value {
    case .array(let elements): for element in elements { register(element, depth: depth + 1) }
    case .object(let members):
      if let id = value["@id"]?.string, members.count > 1 { named[id] = value }
      for member in members { register(member.value, depth: depth + 1) }
    default: break
    }
  }

  private mutating func visit(_ value: JSONValue, depth: Int) {
    guard depth < 8 else { return }
    switch value {
    case .array(let elements): for element in elements { visit(element, depth: depth + 1) }
    case .object(let members):
      read(value)
      // What the page is part of, or only mentions, does not describe its article.
      for member in members where Self.containers.contains(member.key) {
        visit(member.value, depth: depth + 1)
      }
    default: break
    }
  }

  private static let containers: Set<String> = [
    "@graph", "mainEntity", "mainEntityOfPage", "hasPart",
  ]

  private mutating func read(_ thing: JSONValue) {
    let types = thing["@type"]?.elements.compactMap(\.string) ?? []
    if types.contains(where: { $0 == "WebSite" || $0.hasSuffix("Organization") }) {
      siteName = siteName ?? text(thing["name"])
    }
    let newRank = types.map(Self.rank).max() ?? 0
    guard newRank > rank else { return }
    rank = newRank
    headline = text(thing["headline"]) ?? text(thing["name"])
    authors = names(thing["author"] ?? thing["creator"])
    published = text(thing["datePublished"]) ?? text(thing["dateCreated"])
    language = text(thing["inLanguage"])
    body = text(thing["articleBody"])
    siteName = text(resolved(thing["publisher"])?["name"]) ?? siteName
  }

  private static func rank(_ type: String) -> Int {
    switch type {
    case "Article", "BlogPosting", "SocialMediaPosting", "LiveBlogPosting", "Report": 4
    case _ where type.hasSuffix("NewsArticle"): 5
    case _ where type.hasSuffix("Article") || type.hasSuffix("Posting"): 4
    case "Review", "Recipe", "HowTo", "Event", "Product": 2
    case "WebPage": 1
    default: 0
    }
  }

  private func resolved(_ value: JSONValue?) -> JSONValue? {
    guard let value else { return nil }
    if case .object(let members) = value, members.count == 1, let id = value["@id"]?.string {
      return named[id]
    }
    return value
  }

  private func names(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap { element in
      guard let person = resolved(element) else { return nil }
      return text(person) ?? text(person["name"])
    }
  }

  /// A string, or the first of several, with references decoded and tags left out.
  private func text(_ value: JSONValue?) -> String? {
    guard let raw = value?.elements.first.flatMap({ $0.string ?? $0["@value"]?.string }) else {
      return nil
    }
    let text = HTMLText.plain(raw)
    return text.isEmpty ? nil : text
  }
}
