import Importers

/// A file of the user's own: configuration or theme.
enum UserFile {
  /// The file's text, or nil where there is no such file.
  static func text(of path: String) -> String? {
    guard let file = try? SourceFile(path: path) else { return nil }
    var bytes: [UInt8] = []
    guard (try? file.readAll(into: &bytes)) != nil else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
