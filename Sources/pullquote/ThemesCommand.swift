import ArgumentParser
import Styling

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or print one to start your own from.",
    discussion: "Your own themes go to ~/.config/pullquote/themes/NAME.toml.")

  @Argument(help: "The theme to print.", completion: .list(Themes.names))
  var name: String?

  func run() throws {
    guard let name else {
      return emit(lines: Themes.names.map { "\($0)\t\(Themes.named($0)?.summary ?? "")" })
    }
    guard let source = Themes.source(of: name) else {
      throw ValidationError(
        "There is no theme “\(name)”; there are \(Themes.names.joined(separator: ", ")).")
    }
    emit(Array(source.utf8))
  }
}
