/// A word as a number, by which it is found without making a string of it: FNV-1a of its bytes.
///
/// Two words in a page may have the same; nothing worse comes of that than a wrong hint.
struct WordHash: Equatable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ word: some Sequence<UInt8>) {
    for byte in word { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

/// What words mean. Made in a few microseconds, unlike a dictionary of strings, since a run of the
/// program reads but one page.
struct WordTable<Meaning: Sendable>: Sendable {
  private var slots: [(hash: WordHash, meaning: Meaning)?]
  private let mask: Int

  /// - Parameter capacity: More than there will be words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
  }

  /// The meaning of a word; nil for one without.
  subscript(hash: WordHash) -> Meaning? { slots[slot(hash)]?.meaning }

  /// Gives a word a meaning, perhaps in place of the one that it has.
  mutating func update(_ hash: WordHash, _ change: (Meaning?) -> Meaning) {
    let slot = slot(hash)
    slots[slot] = (hash, change(slots[slot]?.meaning))
  }

  subscript(word: some StringProtocol) -> Meaning? { self[WordHash(word.utf8)] }

  /// Where the word is or would be.
  private func slot(_ hash: WordHash) -> Int {
    // The high bits are the better mixed ones.
    var slot = Int(truncatingIfNeeded: hash.value >> 32) & mask
    while let found = slots[slot], found.hash != hash { slot = (slot + 1) & mask }
    return slot
  }
}

extension WordHash {
  /// Each word of a text in lower case, without its hyphens and underscores.
  static func words(of text: StaticString, _ body: (WordHash) -> Void) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var hash = WordHash()
    for byte in bytes {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { continue }
      if byte > 0x20 {
        hash.append(byte)
      } else if hash != WordHash() {
        body(hash)
        hash = WordHash()
      }
    }
    if hash != WordHash() { body(hash) }
  }
}

extension WordTable where Meaning: RawRepresentable & CaseIterable, Meaning.RawValue == String {
  /// The cases of an enumeration, by their names.
  static var cases: WordTable {
    var table = WordTable(capacity: Meaning.allCases.count)
    for meaning in Meaning.allCases {
      table.update(WordHash(meaning.rawValue.utf8)) { _ in meaning }
    }
    return table
  }
}
