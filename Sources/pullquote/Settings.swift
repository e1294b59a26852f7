import Article
import Configuration
import CursesUI
import Exporters
import Glibc
import Importers
import Reader
import Styling

/// The user's configuration and themes, found and read. Whatever is wrong in them is reported and
/// replaced by the standard: the reader always starts.
struct Settings {
  private(set) var configuration = Configuration()
  /// One line each, with the file's name.
  private(set) var problems: [String] = []
  private let environment = Environment()

  init() {
    guard let path = Configuration.standardPath(environment: environment.paths),
      let toml = text(of: path)
    else { return }
    let (configuration, problems) = Configuration.parse(toml)
    self.configuration = configuration
    self.problems = problems.map { $0.description(file: path) }
  }

  var readerOptions: ReaderOptions {
    ReaderOptions(
      glyphs: TextLocale.isUnicode ? .unicode : .ascii, measure: configuration.measure,
      keymap: Keymap(rebinding: configuration.keys),
      exportFormats: ExportFormat.allCases.map {
        Export.Format(name: $0.rawValue, fileExtension: $0.fileExtension)
      })
  }

  /// The theme that the configuration names, or else the one that fits the terminal's background.
  mutating func themes(named override: String? = nil) -> ThemeChoice {
    let automatic = { ThemeChoice(dark: Themes.dark, light: Themes.light) }
    guard let name = override ?? configuration.theme else { return automatic() }
    do throws(ThemeError) {
      if let theme = try theme(named: name) { return ThemeChoice(theme) }
      problems.append("there is no theme “\(name)”; pullquote themes lists them")
    } catch {
      problems.append(error.message)
    }
    return automatic()
  }

  /// The user's own theme of that name, or else the program's.
  private func theme(named name: String) throws(ThemeError) -> Theme? {
    guard !name.contains("/"), let folder = Configuration.folder(environment: environment.paths),
      let toml = text(of: "\(folder)/themes/\(name).toml")
    else { return Themes.named(name) }
    return try Theme(toml: toml, name: name, file: "\(folder)/themes/\(name).toml")
  }

  /// The file's text, or nil where there is no such file.
  private func text(of path: String) -> String? {
    guard let file = try? SourceFile(path: path) else { return nil }
    var bytes: [UInt8] = []
    guard (try? file.readAll(into: &bytes)) != nil else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The environment variables that say where the user keeps things.
struct Environment {
  let paths: [String: String]

  init() {
    var paths: [String: String] = [:]
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
      if let value = getenv(name) { paths[name] = String(cString: value) }
    }
    self.paths = paths
  }
}
