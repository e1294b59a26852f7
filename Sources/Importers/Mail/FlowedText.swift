/// Plain text whose lines were broken for transfer (RFC 3676).
enum FlowedText {
  /// Joins each line that ends in a space with the next, but for the line above a signature.
  static func unwrapped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      output.append(contentsOf: line)
      let isSignatureMark = line.elementsEqual("-- ".utf8)
      if line.last != 0x20 || isSignatureMark { output.append(0x0A) }
    }
    return output
  }
}
