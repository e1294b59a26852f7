import ArgumentParser

@main
struct Pullquote: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote",
    abstract: "Read news articles in the terminal and see who said what.",
    discussion: """
      Without a subcommand, Pullquote opens the sources in its reader: press ? there for its keys.
      A file that is named like a subcommand is opened with ./NAME or after --.
      """,
    version: "0.1.0",
    subcommands: [
      Read.self, Annotate.self, Quotes.self, Entities.self, ThemesCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: Read.self)
}
