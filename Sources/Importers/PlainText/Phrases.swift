/// Phrases to look for in the bytes of a paragraph in lower case.
struct Phrases {
  private let phrases: [[UInt8]]
  /// The phrases by the byte that they begin with: each paragraph is searched for dozens, and the
  /// first screen waits for it.
  private let byFirst: [[[UInt8]]]

  /// - Parameter list: Lower case, separated by `|`.
  init(_ list: String) {
    phrases = list.utf8.split(separator: UInt8(ascii: "|")).map { phrase in
      // A literal over several lines ends lines in line feeds; they stand for spaces here.
      phrase.map { $0 == 0x0A ? 0x20 : $0 }
    }
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases { byFirst[Int(phrase[0])].append(phrase) }
    self.byFirst = byFirst
  }

  func begin(_ bytes: some Collection<UInt8>) -> Bool {
    phrases.contains { bytes.starts(with: $0) }
  }

  func equal(_ bytes: some Collection<UInt8>) -> Bool {
    phrases.contains { $0.elementsEqual(bytes) }
  }

  /// Whether one of them stands anywhere in `bytes`.
  func occur(in bytes: [UInt8]) -> Bool {
    byFirst.withUnsafeBufferPointer { byFirst in
      bytes.indices.contains { start in
        let candidates = byFirst[Int(bytes[start])]
        return !candidates.isEmpty && candidates.contains { bytes[start...].starts(with: $0) }
      }
    }
  }
}
