/// Why a source could not become an article. ``message`` words it for people.
public enum ImportError: Error, Equatable, Sendable {
  case notFound
  case isFolder
  case notReadable
  case empty
  case binary
  /// Larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// A page without text: a program that builds it in the browser, or pictures alone.
  case noArticle
  /// Compressed data that nothing can be read from.
  case damagedCompression
  /// Not what it seems to be; the words say where it goes wrong.
  case malformed(String)
  /// Nothing came from a URL.
  case fetch(FetchError)
  /// libxml2 is not installed.
  case noHTMLParser
  /// The operating system's own words.
  case system(String)

  /// What is wrong and what to do about it, without the source's name, which the caller puts before.
  public var message: String {
    switch self {
    case .notFound: "there is no such file; check the spelling"
    case .isFolder: "is a folder; name the files in it, as in FOLDER/*.txt"
    case .notReadable: "may not be read by you; change its permissions (chmod u+r)"
    case .empty: "is empty, so there is nothing to read"
    case .binary: "is not text; convert it to text, HTML or Markdown first"
    case .tooLarge(let limit):
      "is larger than the \(limit / 1_000_000) MB that Pullquote reads; split it (split -C 50M FILE)"
    case .noArticle:
      "has no text of its own; it is built in the browser, so save the page from there"
    case .damagedCompression: "is damaged compressed data; fetch it again"
    case .malformed(let words): words
    case .fetch(let error): error.message
    case .noHTMLParser: "is HTML, which needs libxml2 to be read; install it (apt install libxml2)"
    case .system(let words): words
    }
  }
}
