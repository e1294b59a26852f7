/// Why a source could not become an article. ``message`` words it for people.
public enum ImportError: Error, Equatable, Sendable {
  case notFound
  case isFolder
  case notReadable
  case empty
  case binary
  /// Larger than the limit, in bytes.
  case tooLarge(limit: Int)
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
    case .system(let words): words
    }
  }
}
