import ArgumentParser
import Article
import Styling

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or print one to start your own from.",
    discussion: "Your own themes go to ~/.config/pullquote/themes/NAME.toml.")

  @Argument(help: "The theme to print.", completion: .list(Themes.names))
  var name: String?

  func run() throws {
    let catalog = ThemeCatalog()
    guard let name else { return try list(catalog) }
    guard let source = catalog.source(of: name) else {
      throw ValidationError(
        "There is no theme “\(name)”; there are \(catalog.names.joined(separator: ", ")).")
    }
    emit(Array(source.utf8))
  }

  private func list(_ catalog: ThemeCatalog) throws {
    var failed = false
    for name in catalog.names {
      do throws(ThemeError) {
        let summary = try catalog.theme(named: name)?.summary ?? ""
        emit(lines: ["\(name.printable)\t\(summary.printable)"])
      } catch {
        failed = true
        complain(error.message)
      }
    }
    if failed { throw ExitCode(1) }
  }
}
