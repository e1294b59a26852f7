import ArgumentParser

/// Measures the program on texts of one's own.
@main
struct PullquoteBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote-bench",
    abstract: "Measure how fast Pullquote works.",
    subcommands: [EncoderBench.self], defaultSubcommand: EncoderBench.self)
}
