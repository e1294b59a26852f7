import Article

/// Finds the stretches in quotation marks of every style, mixed, unclosed or nested.
///
/// Double marks open and close by their place where their shape does not tell; single marks are told
/// from apostrophes. One pass over the bytes of each paragraph.
struct QuotationMarks {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  /// The marked stretches of the paragraph `range`, in text order.
  static func find(in range: TextRange, of text: ArticleText) -> [MarkFinding] {
    text.utf8.withUnsafeBufferPointer { bytes in
      let scan = QuotationMarks(bytes: bytes, range: range.utf8)
      let doubles = scan.doubles()
      let singles = scan.singles(outside: doubles)
      guard !singles.isEmpty else { return doubles }
      return (doubles + singles).sorted {
        ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
      }
    }
  }

  private enum Shape {
    case opening, closing, straight
  }

  // MARK: Double marks

  private func doubles() -> [MarkFinding] {
    var found: [MarkFinding] = []
    var start: Int?
    func close(_ end: Int, isClosed: Bool) {
      guard let begin = start, end - begin > 1 else { return }
      found.append(
        MarkFinding(
          range: TextRange(utf8: begin..<end), isClosed: isClosed, isSingle: false, speech: 1))
    }
    var i = range.lowerBound
    while i < range.upperBound {
      guard let (length, shape) = doubleMark(at: i) else {
        i += 1
        continue
      }
      let isOpening = opens(shape, at: i, length: length)
      if start == nil {
        if !isInches(shape, at: i) { start = i }
      } else if isOpening, !closesLow(start, at: i),
        shape != .straight || !isBeforePunctuation(i + length)
      {
        close(trimmedEnd(i), isClosed: false)
        start = i
      } else {
        close(i + length, isClosed: true)
        start = nil
      }
      i += length
    }
    if start != nil { close(range.upperBound, isClosed: false) }
    return found
  }

  /// Length and shape of the double mark at `i`.
  private func doubleMark(at i: Int) -> (length: Int, shape: Shape)? {
    switch bytes[i] {
    case 0x22: return (1, .straight)
    case 0xC2 where i + 1 < range.upperBound:
      if bytes[i + 1] == 0xAB { return (2, .opening) }
      if bytes[i + 1] == 0xBB { return (2, .closing) }
    case 0xE2 where i + 2 < range.upperBound && bytes[i + 1] == 0x80:
      switch bytes[i + 2] {
      case 0x9C, 0x9E, 0x9F: return (3, .opening)
      case 0x9D: return (3, .closing)
      default: break
      }
    default: break
    }
    return nil
  }

  private func opens(_ shape: Shape, at i: Int, length: Int) -> Bool {
    switch shape {
    case .opening: true
    case .closing: false
    case .straight: isOpeningPlace(before: i) && !isSpace(i + length)
    }
  }

  /// Whether the mark at `i` closes one that was opened low or pointing outwards: „…“, »…«.
  private func closesLow(_ start: Int?, at i: Int) -> Bool {
    guard let start, start + 2 < range.upperBound else { return false }
    if bytes[start] == 0xE2, bytes[start + 2] == 0x9E { return bytes[i] == 0xE2 }
    return bytes[start] == 0xC2 && bytes[start + 1] == 0xBB && bytes[i] == 0xC2
  }

  /// A straight mark right after a digit, with no opening before it, means inches.
  private func isInches(_ shape: Shape, at i: Int) -> Bool {
    shape == .straight && i > range.lowerBound && (0x30...0x39).contains(bytes[i - 1])
  }

  private func isOpeningPlace(before i: Int) -> Bool {
    guard i > range.lowerBound else { return true }
    switch bytes[i - 1] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x28, 0x5B, 0x2D, 0x27, 0xA0: return true
    case 0x93, 0x94, 0x98: return i >= range.lowerBound + 3 && bytes[i - 3] == 0xE2
    default: return false
    }
  }

  private func isBeforePunctuation(_ i: Int) -> Bool {
    guard i < range.upperBound else { return true }
    return isSpace(i) || ".,;:!?)".utf8.contains(bytes[i])
  }

  private func isSpace(_ i: Int) -> Bool { i >= range.upperBound || bytes[i] <= 0x20 }

  private func trimmedEnd(_ end: Int) -> Int {
    var end = end
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  // MARK: Single marks

  private func singles(outside doubles: [MarkFinding]) -> [MarkFinding] {
    var found: [MarkFinding] = []
    var nextDouble = 0
    var closing = range.lowerBound
    var i = range.lowerBound
    while i < range.upperBound {
      guard let length = singleOpening(at: i) else {
        i += 1
        continue
      }
      // The next closing mark serves every opening before it, so no byte is searched twice.
      closing = max(closing, i + length)
      while closing < range.upperBound, singleClosing(at: closing) == nil { closing += 1 }
      guard closing < range.upperBound, let closingLength = singleClosing(at: closing) else {
        break
      }
      let end = closing + closingLength
      while nextDouble < doubles.count, doubles[nextDouble].range.upperBound.utf8 <= i {
        nextDouble += 1
      }
      let isCrossing =
        nextDouble < doubles.count && doubles[nextDouble].range.lowerBound.utf8 < end
        && doubles[nextDouble].range.upperBound.utf8 < end
        && doubles[nextDouble].range.lowerBound.utf8 < i
      if end - i > length + closingLength + 1, !isCrossing {
        found.append(
          MarkFinding(
            range: TextRange(utf8: i..<end), isClosed: true, isSingle: true, speech: 1))
        i = end
      } else {
        i += length
      }
    }
    return found
  }

  /// Length of a single mark that opens here, by what stands on both sides.
  private func singleOpening(at i: Int) -> Int? {
    let length: Int
    switch bytes[i] {
    case 0x27, 0x60: length = 1
    case 0xE2
    where i + 2 < range.upperBound && bytes[i + 1] == 0x80
      && (bytes[i + 2] == 0x98 || bytes[i + 2] == 0x9A):
      length = 3
    default: return nil
    }
    guard i == range.lowerBound || !isWordByte(bytes[i - 1]), i + length < range.upperBound else {
      return nil
    }
    let next = bytes[i + length]
    guard isWordByte(next) || next == 0x5B || next == 0x28 || next == 0x22 else { return nil }
    // '90s, 'em, 'n' are shortened words.
    if length == 1 || bytes[i + 2] == 0x99, (0x30...0x39).contains(next) { return nil }
    return length
  }

  /// Length of a single mark that may close here: after no space and before no letter.
  private func singleClosing(at i: Int) -> Int? {
    let length: Int
    switch bytes[i] {
    case 0x27: length = 1
    case 0xE2 where i + 2 < range.upperBound && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x99:
      length = 3
    default: return nil
    }
    guard i > range.lowerBound, bytes[i - 1] > 0x20 else { return nil }
    if i + length < range.upperBound, isWordByte(bytes[i + length]) { return nil }
    return length
  }

  /// A letter or digit, or a byte of a letter beyond ASCII; general punctuation is none.
  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || (0xC3...0xE1).contains(byte) || (0xE4...0xF4).contains(byte)
  }
}
