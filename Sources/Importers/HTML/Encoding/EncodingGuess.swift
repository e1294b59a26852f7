/// The encoding of text that carries no label, or a wrong one, from its bytes.
enum EncodingGuess {
  private static let sample = 64 << 10

  /// - Parameter bytes: Text that is not valid UTF-8.
  static func guess(_ bytes: [UInt8]) -> CharacterEncoding {
    let sample = bytes.prefix(Self.sample)
    // Between two letters of ASCII a high byte is an accented letter or a punctuation mark.
    var high = 0
    var paired = 0
    var previous: UInt8 = 0
    for byte in sample {
      if byte >= 0x80 {
        high += 1
        if previous >= 0x80 { paired += 1 }
      }
      previous = byte
    }
    if paired * 2 < high { return japanese(sample) ?? .windows1252 }
    return japanese(sample) ?? multibyte(sample) ?? cyrillic(sample)
  }

  /// Japanese is told by its syllables, which no other language has.
  private static func japanese(_ sample: ArraySlice<UInt8>) -> CharacterEncoding? {
    for encoding in [CharacterEncoding.shiftJIS, .eucJP] {
      let counts = counts(sample, encoding)
      if counts.kana * 5 > counts.foreign, counts.errors * 50 < counts.foreign,
        counts.halfWidth * 4 < counts.kana
      {
        return encoding
      }
    }
    return nil
  }

  private static func multibyte(_ sample: ArraySlice<UInt8>) -> CharacterEncoding? {
    let korean = counts(sample, .eucKR)
    if korean.hangul * 100 > korean.foreign * 85, korean.errors * 50 < korean.foreign {
      return .eucKR
    }
    let simplified = counts(sample, .gb18030)
    let isCommon = simplified.ideographs * 2 > simplified.foreign
    if isCommon, simplified.errors * 50 < simplified.foreign, commonShare(sample) > 0.8 {
      return .gb18030
    }
    let traditional = counts(sample, .big5)
    if traditional.ideographs * 2 > traditional.foreign,
      traditional.errors * 50 < traditional.foreign, hasLowTrailBytes(sample)
    {
      return .big5
    }
    return nil
  }

  /// The share of pairs whose first byte is in the rows of GB2312 that hold the common characters
  /// and punctuation. Cyrillic and Greek letters, read as pairs, hardly ever are.
  private static func commonShare(_ sample: ArraySlice<UInt8>) -> Double {
    var pairs = 0
    var common = 0
    var i = sample.startIndex
    while i + 1 < sample.endIndex {
      guard sample[i] >= 0x80 else {
        i += 1
        continue
      }
      pairs += 1
      let lead = sample[i]
      if sample[i + 1] >= 0xA1, (0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3 {
        common += 1
      }
      i += 2
    }
    return pairs == 0 ? 0 : Double(common) / Double(pairs)
  }

  private static func hasLowTrailBytes(_ sample: ArraySlice<UInt8>) -> Bool {
    var lowTrails = 0
    var pairs = 0
    var i = sample.startIndex
    while i + 1 < sample.endIndex {
      if sample[i] >= 0xA1 {
        pairs += 1
        if (0x40...0x7E).contains(sample[i + 1]) { lowTrails += 1 }
        i += 2
      } else {
        i += 1
      }
    }
    return lowTrails * 5 > pairs
  }

  /// Both Cyrillic code pages are in use; text is mostly lower case, which lies in different halves.
  private static func cyrillic(_ sample: ArraySlice<UInt8>) -> CharacterEncoding {
    let low = sample.count { (0xC0...0xDF).contains($0) }
    let high = sample.count { $0 >= 0xE0 }
    return low > high ? .koi8R : .windows1251
  }

  private struct Counts {
    var foreign = 0
    var kana = 0
    var halfWidth = 0
    var hangul = 0
    var ideographs = 0
    var errors = 0
  }

  private static func counts(
    _ sample: ArraySlice<UInt8>, _ encoding: CharacterEncoding
  ) -> Counts {
    var counts = Counts()
    guard let (text, errors) = Iconv.utf8(sample, from: encoding) else { return counts }
    counts.errors = errors
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      counts.foreign += 1
      switch scalar.value {
      case 0x3041...0x30FF: counts.kana += 1
      case 0xFF61...0xFF9F: counts.halfWidth += 1
      case 0xAC00...0xD7A3: counts.hangul += 1
      case 0x4E00...0x9FFF: counts.ideographs += 1
      default: break
      }
    }
    return counts
  }
}
