import Article

/// What is in a folder, to complete a file's name.
struct Folder: Equatable, Sendable {
  /// As it was typed, up to the last "/"; empty for the one that the program was started in.
  let name: String
  /// Folders end in "/". Empty until they are known.
  var names: [String] = []

  /// The paths that go on like one that has begun. What begins with a dot is hidden until a dot is
  /// typed, and what no terminal can be given is left out.
  func paths(startingWith typed: String) -> [String] {
    let start = typed.dropFirst(name.count)
    return names.filter { candidate in
      candidate.hasPrefix(start) && (start.first == "." || candidate.first != ".")
        && !candidate.unicodeScalars.contains(where: \.isTerminalHazard)
    }.sorted().map { name + $0 }
  }

  /// The folder part of a path.
  static func name(in path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
