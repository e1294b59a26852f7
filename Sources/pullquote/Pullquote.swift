import ArgumentParser

struct Pullquote: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote",
    abstract: "Read news articles in the terminal and see who said what.",
    usage: """
      pullquote [--plain] [--theme <theme>] [<sources> ...]
      pullquote --licenses
      pullquote <subcommand>
      """,
    discussion: """
      Sources are files, addresses of the web, or - for standard input; without any, a sample \
      article opens. They are shown in a reader (press ? there for its keys), or with --plain \
      printed as linear text. A file that is named like a subcommand is opened with ./NAME or \
      after --.
      """,
    version: "0.1.0",
    subcommands: [
      Read.self, Annotate.self, Quotes.self, Entities.self, FeedCommand.self,
      ThemesCommand.self, ConfigCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: Read.self)
}
