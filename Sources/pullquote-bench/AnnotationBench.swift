import Annotator
import ArgumentParser
import Article
import Importers

/// Words per second of the whole annotation on one core.
struct AnnotationBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotation",
    abstract: "Measure the whole annotation on one core: processor time and memory.")

  @OptionGroup var input: BenchInput

  func run() throws {
    let articles = try input.files.map { try Importers.article(at: $0) }
    let words = try countWords(in: articles.lazy.map(\.text.string))
    let (annotator, load) = Clock.processor { Annotator() }
    var quotes = 0
    let seconds =
      (0..<input.runs).map { _ in
        Clock.processor {
          quotes = articles.map { annotator.annotate($0).quotes.count }.reduce(0, +)
        }.seconds
      }.min() ?? 0
    print(
      """
      \(articles.count) articles, \(words) words, \(quotes) quotes
      Preparing the annotator: \((load * 1000).formatted(digits: 1)) ms
      Peak memory: \(Memory.peak / 1024) MB
      \((seconds * 1e6 / Double(words)).formatted(digits: 1)) µs a word
      \(Int(Double(words) / seconds)) words a second of processor time
      """)
  }
}
