import FoundationEssentials

/// The files of the repository that the tests were built from.
enum Repository {
  struct File {
    /// From the top of the repository: `Sources/Article/Quote.swift`.
    let path: String
    let content: String
  }

  static let root = String(#filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/")!.lowerBound))

  static func content(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  static func swiftFiles(under folder: String) throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { $0.hasSuffix(".swift") }
      .sorted()
      .map { File(path: "\(folder)/\($0)", content: try content(of: "\(folder)/\($0)")) }
  }
}
