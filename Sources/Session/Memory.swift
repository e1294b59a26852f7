import Article
import Dispatch
import Glibc
import Importers
import Library

/// The library, opened when it is first needed, and used by one thread of its own: neither the
/// first screen nor a key ever waits for it.
final class Memory: Sendable {
  private let queue = DispatchQueue(label: "pullquote.memory")
  private let path: String
  private let complain: @Sendable (String) -> Void
  /// Touched on the queue alone. Nil within is a library that could not be opened.
  private nonisolated(unsafe) var opened: Library??

  /// - Parameter complain: hears what went wrong, in words for people.
  init(path: String, complain: @escaping @Sendable (String) -> Void) {
    self.path = path
    self.complain = complain
  }

  /// Looks up what was left in an article. Without a library there is nothing to look up, and none
  /// is made.
  func recall(_ source: String, _ answer: @escaping @Sendable (ReadingState) -> Void) {
    guard access(path, F_OK) == 0, let key = Self.key(of: source) else { return }
    queue.async { [self] in
      attempt { library throws(LibraryError) in
        if let state = try library.readingState(of: key) { answer(state) }
      }
    }
  }

  /// Keeps what is left in an article; nothing is made for nothing.
  func keep(_ state: ReadingState, of source: String, title: String) {
    guard let key = Self.key(of: source), !state.isEmpty || access(path, F_OK) == 0 else { return }
    queue.async { [self] in
      attempt { library throws(LibraryError) in try library.save(state, of: key, title: title) }
    }
  }

  /// Waits for what was begun.
  func finish() { queue.sync {} }

  /// On the queue: does something with the library, if there is one.
  private func attempt(_ body: (Library) throws(LibraryError) -> Void) {
    do throws(LibraryError) {
      if let library = try library() { try body(library) }
    } catch {
      complain(error.message)
    }
  }

  private func library() throws(LibraryError) -> Library? {
    if let opened { return opened }
    opened = .some(nil)
    let library = try Library(path: path)
    opened = library
    if let notice = library.notice { complain(notice) }
    return library
  }

  /// An address, or a file's absolute path, with the number behind "#" of an article in it; nil for
  /// what has no lasting place, as a pipe.
  static func key(of source: String) -> String? {
    let mark = source.lastIndex(of: "#") ?? source.endIndex
    let isNumbered = source[mark...].dropFirst().allSatisfy(\.isNumber)
    if Importers.isAddress(source) {
      // Other fragments are places in a page.
      return isNumbered ? source : String(source[..<mark])
    }
    if let path = absolutePath(source) { return path }
    guard isNumbered, let path = absolutePath(String(source[..<mark])) else { return nil }
    return path + source[mark...]
  }

  private static func absolutePath(_ path: String) -> String? {
    var status = stat()
    guard path != "-", path != BundledArticle.source, stat(path, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG, let absolute = realpath(path, nil)
    else { return nil }
    defer { free(absolute) }
    return String(cString: absolute)
  }
}
