import Article

/// A word, number or punctuation mark with what the rules need to know of it.
struct Lexeme {
  enum Kind: UInt8 {
    case word, number, punctuation
  }

  /// How a word is written.
  enum Shape: UInt8 {
    case lower, capitalized, allCapitals, mixed, other
  }

  /// Byte offsets into the text.
  var start: Int
  var end: Int
  var kind: Kind
  var shape: Shape
  /// Whether no white space stands between this lexeme and the one before.
  var isGlued: Bool
  /// What the word is listed as; empty for all but words.
  var classes: WordClass
  /// Hash of the word in lower case; equal words have equal keys.
  var key: UInt64

  var range: TextRange { TextRange(utf8: start..<end) }
  var isCapital: Bool { shape == .capitalized || shape == .allCapitals || shape == .mixed }
}

/// Identifies a word regardless of case: FNV-1a over its bytes with ASCII letters in lower case.
func wordKey<Bytes: Sequence<UInt8>>(_ bytes: Bytes) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01b3
  }
  return hash
}

func wordKey(_ word: String) -> UInt64 { wordKey(word.utf8) }

/// The keys of several words with white space between them.
func wordKeys(_ words: String) -> Set<UInt64> {
  Set(words.split(whereSeparator: \.isWhitespace).map { wordKey($0.utf8) })
}
