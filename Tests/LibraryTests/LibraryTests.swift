import Article
import Foundation
import Testing

@testable import Library

@Suite final class LibraryTests {
  private let folder = NSTemporaryDirectory() + "pullquote-" + UUID().uuidString
  private var path: String { folder + "/data/library.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// One of everything that can be kept.
  private let full: ReadingState = {
    let anchor = TextAnchor(utf8: 12, following: "the words after")
    let quote = QuoteAnchor(start: anchor, length: 9)
    let ann = EntityKey(name: "Ann Lee", type: .person)
    let bo = EntityKey(name: "Bo", type: .organization)
    return ReadingState(
      position: anchor,
      filter: SavedFilter(included: [bo, ann], excluded: [bo], requiresAll: true, speaker: ann),
      marks: ["a": anchor, "é": TextAnchor(utf8: 0, following: "")],
      notes: [Note(anchor: anchor, text: "check\nthis")],
      corrections: [
        .speaker(quote, name: "Cy"), .speaker(quote, name: nil), .kind(quote, .term),
        .notAQuote(quote), .merge(ann, into: bo), .split(ann, alias: "Lee"),
        .rename(bo, name: "Boo"), .retype(bo, .facility),
      ])
  }()

  @Test func everythingComesBackInANewRun() throws {
    try Library(path: path).save(full, of: "/a.txt", title: "A")
    let library = try Library(path: path)
    #expect(try library.readingState(of: "/a.txt") == full)
    #expect(try library.readingState(of: "/b.txt") == nil)
    #expect(library.notice == nil)
  }

  @Test func savingReplacesWhatWasKept() throws {
    let library = try Library(path: path)
    try library.save(full, of: "/a.txt", title: "A")
    try library.save(full, of: "/b.txt", title: "B")
    let less = ReadingState(position: TextAnchor(utf8: 1, following: "x"))
    try library.save(less, of: "/a.txt", title: "A")
    #expect(try library.readingState(of: "/a.txt") == less)
    #expect(try library.readingState(of: "/b.txt") == full)
  }

  @Test func twoReadersAtOnceKeepEachOthersArticles() throws {
    let one = try Library(path: path)
    let two = try Library(path: path)
    try one.save(full, of: "/a.txt", title: nil)
    try two.save(full, of: "/b.txt", title: nil)
    #expect(try two.readingState(of: "/a.txt") == full)
    #expect(try one.readingState(of: "/b.txt") == full)
  }

  @Test func aDamagedLibraryIsSetAside() throws {
    try Library(path: path).save(full, of: "/a.txt", title: nil)
    let damage = Data("this is no database, and it is long enough to be sure".utf8)
    try damage.write(to: URL(fileURLWithPath: path))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    let library = try Library(path: path)
    #expect(library.notice?.contains(path + ".damaged-1") == true)
    #expect(FileManager.default.contents(atPath: path + ".damaged-1") == damage)
    try library.save(full, of: "/a.txt", title: nil)
    #expect(try library.readingState(of: "/a.txt") == full)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    #expect(throws: LibraryError.self) { try Library(path: "/proc/nowhere/library.sqlite") }
  }

  @Test(arguments: [
    (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/pullquote/library.sqlite"),
    (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/pullquote/library.sqlite"),
    ([:], nil),
  ]) func standardPath(environment: [String: String], expected: String?) {
    #expect(Library.standardPath(environment: environment) == expected)
  }
}
