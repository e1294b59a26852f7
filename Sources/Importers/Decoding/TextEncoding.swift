import Glibc

/// The character encoding of a plain text.
public enum TextEncoding: Equatable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252

  /// How many bytes are looked at, so that a prefix of a large file is judged like the whole.
  public static let sampleSize = 65_536

  /// The encoding that the first ``sampleSize`` bytes speak for, and the length of the byte order
  /// mark. Bytes that are no valid UTF-8 stay UTF-8 where valid sequences prevail: a few broken
  /// characters in an article are more likely than an article in which every accent happens to
  /// spell UTF-8.
  ///
  /// - Throws: ``ImportError/binary`` where the bytes are no text.
  public static func judge(_ bytes: some Collection<UInt8>) throws(ImportError) -> (
    encoding: TextEncoding, markLength: Int
  ) {
    let sample = Array(bytes.prefix(sampleSize))
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let wide = unmarkedUTF16(sample) { return (wide, 0) }
    if looksBinary(sample) { throw .binary }
    // As nearly always, and found out far faster than what is wrong in the others.
    if String(validating: sample, as: UTF8.self) != nil { return (.utf8, 0) }
    let sequences = UTF8Census(sample)
    return (sequences.invalid > sequences.multibyte ? .windows1252 : .utf8, 0)
  }

  /// Western text in UTF-16 has a zero in every other byte.
  private static func unmarkedUTF16(_ sample: [UInt8]) -> TextEncoding? {
    let half = sample.count / 2
    guard half >= 2, sample.withUnsafeBytes({ memchr($0.baseAddress!, 0, $0.count) }) != nil
    else { return nil }
    var zeros = (even: 0, odd: 0)
    for (i, byte) in sample.enumerated() where byte == 0 {
      if i % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 10 > half * 7 && zeros.even * 10 < half { return .utf16LittleEndian }
    if zeros.even * 10 > half * 7 && zeros.odd * 10 < half { return .utf16BigEndian }
    return nil
  }

  /// Text has next to no control characters beside white space and the odd escape sequence.
  private static func looksBinary(_ sample: [UInt8]) -> Bool {
    let controls = sample.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    return controls > 4 && controls * 20 > sample.count
  }
}

/// How many sequences of several bytes are valid UTF-8, and how many bytes belong to none.
private struct UTF8Census {
  var multibyte = 0
  var invalid = 0

  init(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar.value > 0x7F { multibyte += 1 }
      case .error: invalid += 1
      case .emptyInput: return
      }
    }
  }
}
