import ArgumentParser
import Encoder
import FoundationEssentials

/// Words per second of the encoder on one core, and where the time goes.
struct EncoderBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encoder",
    abstract: "Measure the encoder on one core: processor time by stage, and memory.")

  @OptionGroup var input: BenchInput

  @Flag(help: "Stop after the first window of the first file: what a reader waits for.")
  var first = false

  func run() throws {
    let texts = try input.files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    let (encoder, load) = try Clock.processor { try TextEncoder.embedded() }
    if first {
      _ = try? encoder.findings(in: texts[0], progress: { _, _ in throw CancellationError() })
      return
    }
    let words = try countWords(in: texts)
    let sizes = texts.map(encoder.size(of:))
    var times: [EncodingStage: Double] = [:]
    for stage in EncodingStage.allCases {
      times[stage] = try (0..<input.runs).map { _ in
        try Clock.processor { for text in texts { try encoder.perform(stage, on: text) } }.seconds
      }.min()
    }
    print(
      """
      \(texts.count) texts, \(words) words, \(sizes.map(\.pieces).reduce(0, +)) pieces in \
      \(sizes.map(\.windows).reduce(0, +)) windows
      Processor: \(encoder.instructionSets)
      Preparing the model: \(milliseconds(load)) ms
      Peak memory: \(Memory.peak / 1024) MB

      """)
    printTable(StageTimes(times), words: words)
  }

  private func printTable(_ times: StageTimes, words: Int) {
    for row in times.rows {
      let share = Int((row.seconds / times.total * 100).rounded())
      print(
        row.name.padded(to: 24)
          + "\((row.seconds * 1e6 / Double(words)).formatted(digits: 1)) µs a word".padded(to: 20)
          + "\(share) %")
    }
    print("\n\(Int(Double(words) / times.total)) words a second of processor time")
  }

  private func milliseconds(_ seconds: Double) -> String {
    (seconds * 1000).formatted(digits: 1)
  }
}

/// The times of the stages, apart from each other.
private struct StageTimes {
  let rows: [(name: String, seconds: Double)]
  let total: Double

  init(_ times: [EncodingStage: Double]) {
    func time(_ stage: EncodingStage) -> Double { times[stage] ?? 0 }
    // Each stage but the first begins with making pieces again.
    let pieces = time(.pieces)
    let (products, attention) = (time(.products) - pieces, time(.attention) - pieces)
    let network = time(.network) - pieces
    total = time(.everything)
    rows = [
      ("pieces", pieces), ("products of matrices", products), ("attention", attention),
      ("rest of the network", network - products - attention),
      ("heads and decoding", total - network - pieces), ("total", total),
    ]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
