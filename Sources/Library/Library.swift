import Article
import Foundation
import GRDB

/// What Pullquote remembers between runs, in one SQLite file.
///
/// Several readers may use the file at once: each article's state is written whole in one
/// transaction, and who writes last wins for that article alone.
public final class Library: Sendable {
  private let database: DatabaseQueue
  /// What happened to a damaged file, for the status line.
  public let notice: String?

  /// Opens the library, and makes it with its folder where there is none. A file that is no library
  /// or is damaged is set aside under another name, and a new one begun.
  ///
  /// - Throws: where the file can neither be used nor set aside.
  public init(path: String) throws(LibraryError) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      do {
        database = try Self.open(path)
        notice = nil
      } catch let error as DatabaseError where Self.isDamage(error) {
        let aside = try Self.setAside(path)
        database = try Self.open(path)
        notice = "the library was damaged; it is kept as \(aside), and a new one begun"
      }
    } catch {
      throw .unavailable(path: path, reason: Self.words(for: error))
    }
  }

  /// Where the library is kept: `$XDG_DATA_HOME/pullquote/library.sqlite`.
  public static func standardPath(environment: [String: String]) -> String? {
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.local/share" }
    return data.map { $0 + "/pullquote/library.sqlite" }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try DatabaseMigrator.library.migrate(queue)
    return queue
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
  }

  /// Moves the file, with its journal, to the first free name.
  private static func setAside(_ path: String) throws -> String {
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: "\(path).damaged-\(number)") { number += 1 }
    let aside = "\(path).damaged-\(number)"
    try files.moveItem(atPath: path, toPath: aside)
    for suffix in ["-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
      try files.moveItem(atPath: path + suffix, toPath: aside + suffix)
    }
    return aside
  }

  private static func words(for error: any Error) -> String {
    (error as? DatabaseError)?.message ?? error.localizedDescription
  }

  /// Runs a reading transaction and words what goes wrong.
  func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try database.read(body) } catch { throw failure(error) }
  }

  /// Runs a writing transaction and words what goes wrong.
  func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try database.write(body) } catch { throw failure(error) }
  }

  private func failure(_ error: any Error) -> LibraryError {
    .unavailable(path: database.path, reason: Self.words(for: error))
  }
}
