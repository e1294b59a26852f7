/// Phrases to look for in the bytes of a paragraph in lower case.
struct Phrases {
  private let phrases: [[UInt8]]

  /// - Parameter list: Lower case, separated by `|`.
  init(_ list: String) {
    phrases = list.utf8.split(separator: UInt8(ascii: "|")).map { phrase in
      // A literal over several lines ends lines in line feeds; they stand for spaces here.
      phrase.map { $0 == 0x0A ? 0x20 : $0 }
    }
  }

  func begin(_ bytes: some Collection<UInt8>) -> Bool {
    phrases.contains { bytes.starts(with: $0) }
  }

  func equal(_ bytes: some Collection<UInt8>) -> Bool {
    phrases.contains { $0.elementsEqual(bytes) }
  }

  /// Whether one of them stands anywhere in `bytes`.
  func occur(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      phrases.contains { phrase in
        guard phrase.count <= bytes.count else { return false }
        return (0...(bytes.count - phrase.count)).contains { start in
          bytes[start] == phrase[0] && bytes[start..<(start + phrase.count)].elementsEqual(phrase)
        }
      }
    }
  }
}
