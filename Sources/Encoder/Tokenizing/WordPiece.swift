/// Text → pieces with exact offsets: BERT's uncased normalizer, its pre-tokenizer and WordPiece,
/// equal to the reference implementation (`tokenizers` with MiniLM's `tokenizer.json`).
struct WordPiece: Sendable {
  /// Longer words are unknown, whatever they consist of.
  private static let longestWord = 100
  /// Read as single pieces where a text happens to hold them, as the reference does.
  private static let reserved: [(text: [UInt8], id: UInt16)] = [
    (Array("[PAD]".utf8), 0), (Array("[UNK]".utf8), 100), (Array("[CLS]".utf8), 101),
    (Array("[SEP]".utf8), 102), (Array("[MASK]".utf8), 103),
  ]

  let vocabulary: Vocabulary
  private let actions = ScalarActions()

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The pieces of one paragraph.
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - range: the paragraph within the text, at scalar bounds.
  func pieces(of text: [UInt8], in range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var word = Word()
    var position = range.lowerBound
    while position < range.upperBound {
      if text[position] == UInt8(ascii: "["),
        let reserved = reserved(in: text[position..<range.upperBound])
      {
        finish(&word, of: text, into: &pieces)
        let end = position + reserved.text.count
        pieces.append(Piece(id: reserved.id, startsWord: true, range: position..<end))
        setCase(of: text, from: pieces.count - 1, in: &pieces)
        position = end
        continue
      }
      let scalar = text.scalar(at: position)
      let source = position..<position + scalar.utf8.count
      position = source.upperBound
      switch actions[scalar] {
      case .drop: break
      case .space: finish(&word, of: text, into: &pieces)
      case .keep(let scalar): word.append(scalar, from: source)
      case .isolate(let scalar):
        finish(&word, of: text, into: &pieces)
        word.append(scalar, from: source)
        finish(&word, of: text, into: &pieces)
      case .expand(let first, let second, let third):
        word.append(first, from: source)
        word.append(second, from: source)
        if let third { word.append(third, from: source) }
      }
    }
    finish(&word, of: text, into: &pieces)
    return pieces
  }

  private func reserved(in rest: ArraySlice<UInt8>) -> (text: [UInt8], id: UInt16)? {
    Self.reserved.first { rest.starts(with: $0.text) }
  }

  private func finish(_ word: inout Word, of text: [UInt8], into pieces: inout [Piece]) {
    guard !word.isEmpty else { return }
    let first = pieces.count
    if word.count > Self.longestWord || !split(word, into: &pieces) {
      pieces.append(
        Piece(id: Vocabulary.unknown, startsWord: true, range: word.source(of: 0..<word.count)))
    }
    setCase(of: text, from: first, in: &pieces)
    word.removeAll()
  }

  /// Takes the longest known piece again and again. A word with an unknown rest is left whole.
  private func split(_ word: Word, into pieces: inout [Piece]) -> Bool {
    let first = pieces.count
    var start = 0
    while start < word.count {
      var hash = PieceHash(goesOn: start > 0)
      var best: (id: UInt16, end: Int)?
      var end = start
      while end < word.count {
        for byte in word.bytes[word.byteRange(of: end..<end + 1)] { hash.combine(byte) }
        end += 1
        let candidate = word.byteRange(of: start..<end)
        guard candidate.count <= vocabulary.longest else { break }
        if let id = vocabulary.id(of: word.bytes[candidate], goesOn: start > 0, hash: hash) {
          best = (id, end)
        }
      }
      guard let best else {
        pieces.removeSubrange(first...)
        return false
      }
      let source = word.source(of: start..<best.end)
      pieces.append(Piece(id: best.id, startsWord: start == 0, range: source))
      start = best.end
    }
    return true
  }

  /// The pieces of a word share the case of the text from the first to the last of them.
  private func setCase(of text: [UInt8], from first: Int, in pieces: inout [Piece]) {
    guard let last = pieces.last else { return }
    let bytes = text[pieces[first].range.lowerBound..<last.range.upperBound]
    let letterCase = LetterCase(of: Scalars(bytes: bytes))
    for index in first..<pieces.count { pieces[index].letterCase = letterCase }
  }
}

/// A normalised word and where its scalars came from.
private struct Word {
  private(set) var bytes: [UInt8] = []
  /// For each scalar, where it begins in `bytes`, and a last entry for the end.
  private var starts = [0]
  private var sources: [Range<Int>] = []

  var isEmpty: Bool { sources.isEmpty }
  /// The number of scalars.
  var count: Int { sources.count }

  mutating func append(_ scalar: Unicode.Scalar, from source: Range<Int>) {
    bytes.append(contentsOf: scalar.utf8)
    starts.append(bytes.count)
    sources.append(source)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeSubrange(1...)
    sources.removeAll(keepingCapacity: true)
  }

  func byteRange(of scalars: Range<Int>) -> Range<Int> {
    starts[scalars.lowerBound]..<starts[scalars.upperBound]
  }

  func source(of scalars: Range<Int>) -> Range<Int> {
    sources[scalars.lowerBound].lowerBound..<sources[scalars.upperBound - 1].upperBound
  }
}
