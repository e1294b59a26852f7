import ArgumentParser

/// What all measurements are made on.
struct BenchInput: ParsableArguments {
  @Argument(help: "Text files; each is one article.", completion: .file())
  var files: [String]

  @Option(help: "Runs; the fastest counts.")
  var runs = 3

  func validate() throws {
    guard runs > 0 else { throw ValidationError("There must be at least one run.") }
  }
}

/// The words of all texts together: what stands between white space.
/// - Throws: `ValidationError` if there is none, and so nothing to measure.
func countWords(in texts: some Sequence<String>) throws -> Int {
  let words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  guard words > 0 else { throw ValidationError("The files hold no words.") }
  return words
}

extension Double {
  /// With so many digits behind the point.
  func formatted(digits: Int) -> String {
    let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
    let scaled = Int((self * Double(factor)).rounded())
    let rest = String(abs(scaled) % factor)
    return "\(scaled / factor)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
