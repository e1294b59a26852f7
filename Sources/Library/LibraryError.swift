/// Why the library cannot be used. ``message`` says what to do.
public enum LibraryError: Error, Equatable, Sendable {
  /// The folder or file cannot be made or written; the system's words.
  case unavailable(path: String, reason: String)

  public var message: String {
    switch self {
    case .unavailable(let path, let reason):
      "nothing is remembered: the library \(path) cannot be used (\(reason))"
    }
  }
}
