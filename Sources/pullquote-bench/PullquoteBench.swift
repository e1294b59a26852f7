import ArgumentParser

/// Measures the program on texts of one's own.
@main
struct PullquoteBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote-bench",
    abstract: "Measure how fast Pullquote works.",
    discussion: """
      To compare with spaCy's entities, in the same minute: spacy_speed.py in this command's source
      folder.
      """,
    subcommands: [AnnotationBench.self, EncoderBench.self, StartBench.self])
}
