import ArgumentParser
import Article
import Importers

struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "List the entries of a feed, one a line: date, title and link, parted by tabs.",
    discussion: """
      RSS, Atom and JSON Feed are told by content. json writes one object with the feed's title and \
      link and its items, their texts as the feed has them.
      """)

  enum Format: String, ExpressibleByArgument { case text, json }

  @Option(help: "text or json.") var format = Format.text
  @Argument(help: "A file, an address of the web, or - for standard input.", completion: .file())
  var source: String

  func run() throws {
    do throws(ImportError) {
      let feed = try Importers.feed(at: source)
      emit(lines: format == .json ? [feed.json.serialized()] : feed.entries.map(\.line))
    } catch {
      complain(source, error)
      throw ExitCode(1)
    }
  }
}

extension FeedEntry {
  fileprivate var line: String {
    [date, title, link].map { $0?.printable ?? "" }.joined(separator: "\t")
  }
}

extension Feed {
  fileprivate var json: JSONValue {
    .object([
      ("title", .optional(title)), ("link", .optional(link)),
      ("items", .array(entries.map(\.json))),
    ])
  }
}

extension FeedEntry {
  fileprivate var json: JSONValue {
    .object([
      ("id", .optional(id)), ("title", .optional(title)), ("link", .optional(link)),
      ("date", .optional(date)), ("author", .optional(author)),
      ("summary", .optional(summary?.string)), ("content", .optional(content?.string)),
    ])
  }
}
