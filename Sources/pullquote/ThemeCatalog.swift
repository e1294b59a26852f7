import Configuration
import Glibc
import Styling

/// The program's themes and the user's own, which go before those of the same name.
struct ThemeCatalog: Sendable {
  /// Where the user's own are kept; nil without a home.
  private let folder = Configuration.folder(environment: Environment().paths).map { $0 + "/themes" }

  /// In alphabetical order.
  var names: [String] { Set(Themes.names + ownNames).sorted() }

  /// The theme of that name; nil if there is none.
  ///
  /// - Throws: what is wrong in the user's file.
  func theme(named name: String) throws(ThemeError) -> Theme? {
    guard let path = path(of: name), let toml = UserFile.text(of: path) else {
      return Themes.named(name)
    }
    return try Theme(toml: toml, name: name, file: path)
  }

  /// The file of a theme, to show or to start one's own from; nil if there is none.
  func source(of name: String) -> String? {
    path(of: name).flatMap(UserFile.text) ?? Themes.source(of: name)
  }

  private func path(of name: String) -> String? {
    name.contains("/") ? nil : folder.map { "\($0)/\(name).toml" }
  }

  private var ownNames: [String] {
    guard let folder, let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if file.hasSuffix(".toml"), !file.hasPrefix(".") { names.append(String(file.dropLast(5))) }
    }
    return names
  }
}
