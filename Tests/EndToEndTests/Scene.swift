import Foundation
import TestSupport

/// A folder with an article, and the built program to read it with.
final class Scene {
  let folder: URL

  /// The executable beside the test bundle.
  static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let bundle = String(decoding: path.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "pullquote").path
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pullquote-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  func file(_ name: String = "lighthouse.txt", _ content: String = Scene.article) throws -> String {
    let url = folder.appending(path: name)
    try Data(content.utf8).write(to: url)
    return url.path
  }

  /// Starts the program; the environment is a plain one but for what is given.
  func start(
    _ arguments: [String], columns: Int = 120, rows: Int = 40, environment: [String: String] = [:],
    standardInput: PseudoTerminal.StandardInput = .terminal
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Self.program] + arguments, columns: columns, rows: rows,
      environment: self.environment(environment),
      standardInput: standardInput)
  }

  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let usual = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return usual.merging(changes) { $1 }
  }

  static let article = """
    Harbour Town Votes To Rebuild Its Old Lighthouse

    By Jonas Reed

    Residents of Port Ellery voted on Tuesday to rebuild the lighthouse that a storm destroyed \
    in March.

    “We could not imagine the bay without its light,” said Maria Lindqvist, the mayor of Port \
    Ellery. “Every family here has a story about it.”

    Lindqvist said the work would begin in September and cost 4.2 million dollars.

    Not everybody agrees. "The money is needed for the school," said Peter Okafor, who teaches \
    mathematics there. He called the plan "a monument to nostalgia".

    Engineers of the company Norvik Marine examined the ruins for two weeks. “The foundation is \
    sound,” said Anna Brandt, who led the study. “What the sea took was the tower alone.”

    Brandt told reporters that the new tower would stand on the old stones.

    Okafor warned that the town had borrowed enough already.

    The storm of March 3 was the strongest in sixty years. It broke windows as far away as \
    Dunmore and cut the railway to Calder for nine days.

    “Nobody slept that night,” Lindqvist recalled. “We heard it fall.”

    Norvik Marine will publish its report next month.
    """
}
