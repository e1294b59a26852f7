import Article

/// Cuts a stretch of text into lexemes.
///
/// Letters, digits and every scalar beyond Latin punctuation make words; hyphens, apostrophes and
/// quotation marks stand alone, but `don't`, `U.S.` and `1,200.5` stay together and `'s` is a word.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private let lexicon: Lexicon

  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, lexicon: Lexicon) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
    self.lexicon = lexicon
  }

  /// The next lexeme, or nil at the end of the range.
  mutating func next() -> Lexeme? {
    let before = position
    skipSpace()
    guard position < end else { return nil }
    let isGlued = position == before
    let start = position
    let byte = bytes[position]
    if isPossessive(at: position), isGlued {
      position += apostropheLength(at: position) + 1
      return make(start, .word, isGlued)
    }
    if isDigit(byte) {
      scanNumber()
      return make(start, .number, isGlued)
    }
    if let length = punctuationLength(at: position) {
      position += length
      return make(start, .punctuation, isGlued)
    }
    scanWord()
    return make(start, .word, isGlued)
  }

  private func make(_ start: Int, _ kind: Lexeme.Kind, _ isGlued: Bool) -> Lexeme {
    var lexeme = Lexeme(
      start: start, end: position, kind: kind, shape: .other, isGlued: isGlued, classes: [], key: 0)
    let word = bytes[start..<position]
    if kind == .punctuation {
      lexeme.key = wordKey(word)
    } else if word.count <= Lexicon.longestWord {
      lexeme.key = wordKey(word)
      if kind == .word {
        lexeme.shape = shape(of: word)
        lexeme.classes = lexicon[lexeme.key]
      }
    }
    return lexeme
  }

  private func shape(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Lexeme.Shape {
    var uppers = 0
    var lowers = 0
    var firstIsUpper = false
    var i = word.startIndex
    while i < word.endIndex {
      let letterCase = Self.letterCase(word[i], i + 1 < word.endIndex ? word[i + 1] : 0)
      if letterCase == .upper {
        uppers += 1
        if i == word.startIndex { firstIsUpper = true }
      } else if letterCase == .lower {
        lowers += 1
      }
      i += 1
    }
    if uppers == 0 { return lowers > 0 ? .lower : .other }
    if lowers == 0 { return uppers > 1 ? .allCapitals : .capitalized }
    if firstIsUpper { return uppers == 1 ? .capitalized : .mixed }
    return .mixed
  }

  private enum LetterCase { case upper, lower, none }

  /// Upper or lower case of an ASCII or Latin-1 letter by its first bytes.
  private static func letterCase(_ byte: UInt8, _ following: UInt8) -> LetterCase {
    switch byte {
    case 0x41...0x5A: return .upper
    case 0x61...0x7A: return .lower
    case 0xC3 where following != 0x97 && following != 0xB7:
      return following < 0x9F ? .upper : .lower
    case 0xC4, 0xC5: return following & 1 == 0 ? .upper : .lower
    default: return .none
    }
  }

  // MARK: Scanning

  private mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      if byte <= 0x20 || byte == 0x7F {
        position += 1
      } else if byte == 0xC2, position + 1 < end, bytes[position + 1] == 0xA0 {
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func scanNumber() {
    while position < end {
      let byte = bytes[position]
      let isInner = byte == 0x2C || byte == 0x2E || byte == 0x3A
      if isDigit(byte) || isLetter(byte) {
        position += 1
      } else if isInner, position + 1 < end, isDigit(bytes[position + 1]) {
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func scanWord() {
    let start = position
    while position < end {
      let byte = bytes[position]
      if isLetter(byte) || isDigit(byte) {
        position += 1
      } else if byte == 0x2E, isAbbreviationDot(at: position, wordStart: start) {
        position += 1
      } else if let length = apostrophe(at: position), position > start,
        isLetterStart(at: position + length), !isPossessive(at: position)
      {
        position += length
      } else if byte >= 0x80, punctuationLength(at: position) == nil {
        position += 1
        while position < end, UTF8.isContinuation(bytes[position]) { position += 1 }
      } else {
        break
      }
    }
    if position == start { position += 1 }
  }

  /// The dot of an initial ("J."), of "U.S." between single letters, or of a listed abbreviation.
  private func isAbbreviationDot(at i: Int, wordStart: Int) -> Bool {
    let isSingle =
      i == wordStart + 1 || (i >= wordStart + 2 && bytes[i - 2] == 0x2E)
    if isSingle, isASCIILetter(bytes[i - 1]) {
      return bytes[i - 1] < 0x61 || (i + 1 < end && isASCIILetter(bytes[i + 1]))
    }
    guard i - wordStart <= 5 else { return false }
    return lexicon[wordKey(bytes[wordStart..<i])].contains(.abbreviation)
  }

  /// Whether "'s" stands here and no letter after it.
  private func isPossessive(at i: Int) -> Bool {
    guard let length = apostrophe(at: i), i + length < end else { return false }
    let letter = bytes[i + length] | 0x20
    return letter == 0x73 && !isLetterStart(at: i + length + 1)
  }

  private func apostropheLength(at i: Int) -> Int { bytes[i] == 0x27 ? 1 : 3 }

  /// Length of a straight or curly apostrophe at `i`.
  private func apostrophe(at i: Int) -> Int? {
    if bytes[i] == 0x27 { return 1 }
    if bytes[i] == 0xE2, i + 2 < end, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 { return 3 }
    return nil
  }

  private func isLetterStart(at i: Int) -> Bool {
    guard i < end else { return false }
    return isLetter(bytes[i]) || isDigit(bytes[i])
      || (bytes[i] >= 0xC3 && punctuationLength(at: i) == nil)
  }

  private func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) }
  private func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Length of the punctuation mark at `i`, or nil where a word goes on.
  private func punctuationLength(at i: Int) -> Int? {
    let byte = bytes[i]
    if byte < 0x80 { return isASCIILetter(byte) || isDigit(byte) ? nil : 1 }
    switch byte {
    case 0xC2: return i + 1 < end ? 2 : 1
    case 0xE2:
      guard i + 2 < end else { return nil }
      // General punctuation, arrows, shapes; not super- and subscripts or letters.
      return bytes[i + 1] <= 0x81 || (bytes[i + 1] >= 0x86 && bytes[i + 1] <= 0xAF) ? 3 : nil
    case 0xE3: return i + 2 < end && bytes[i + 1] == 0x80 ? 3 : nil
    default: return nil
    }
  }
}
