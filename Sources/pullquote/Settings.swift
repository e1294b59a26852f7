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
      let toml = UserFile.text(of: path)
    else { return }
    let (configuration, problems) = Configuration.parse(toml)
    self.configuration = configuration
    self.problems = problems.map { $0.description(file: path) }
  }

  var readerOptions: ReaderOptions {
    ReaderOptions(
      glyphs: TextLocale.isUnicode ? .unicode : .ascii, preferences: preferences,
      keymap: Keymap(rebinding: configuration.keys),
      exportFormats: ExportFormat.allCases.map {
        Export.Format(name: $0.rawValue, fileExtension: $0.fileExtension)
      })
  }

  private var preferences: Preferences {
    var preferences = Preferences()
    preferences.measure = configuration.measure
    preferences.panes = configuration.panes.compactMap(Preferences.Pane.init(rawValue:))
    preferences.kinds = configuration.kinds
    preferences.types = configuration.types
    preferences.usesMouse = configuration.mouse
    return preferences
  }

  /// The theme that the configuration names, or else the one that fits the terminal's background.
  mutating func themes(named override: String? = nil) -> ThemeChoice {
    let catalog = ThemeCatalog()
    let automatic = {
      ThemeChoice(dark: Themes.dark, light: Themes.light, named: catalog.theme(named:))
    }
    guard let name = override ?? configuration.theme else { return automatic() }
    do throws(ThemeError) {
      if let theme = try catalog.theme(named: name) {
        return ThemeChoice(theme, named: catalog.theme(named:))
      }
      problems.append("there is no theme “\(name)”; pullquote themes lists them")
    } catch {
      problems.append(error.message)
    }
    return automatic()
  }
}

/// The environment variables that say where the user keeps things.
struct Environment {
  let paths: [String: String]

  init() {
    var paths: [String: String] = [:]
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
      if let value = getenv(name) { paths[name] = String(cString: value) }
    }
    self.paths = paths
  }
}
