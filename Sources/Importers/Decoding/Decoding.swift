import Article

extension TextEncoding {
  /// The text that the bytes spell; what is invalid becomes U+FFFD, and nothing else is changed.
  ///
  /// - Parameter bytes: without byte order mark.
  public func decode(_ bytes: [UInt8]) -> ArticleText {
    switch self {
    case .utf8:
      if String(validating: bytes, as: UTF8.self) != nil { return ArticleText(validUTF8: bytes) }
      return ArticleText(String(decoding: bytes, as: UTF8.self))
    case .utf16LittleEndian:
      return Self.decodeUTF16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian:
      return Self.decodeUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
    case .windows1252:
      var utf8: [UInt8] = []
      utf8.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes {
        if byte < 0x80 { utf8.append(byte) } else { utf8 += Self.windows1252Scalar(byte).utf8 }
      }
      return ArticleText(validUTF8: utf8)
    }
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16
  ) -> ArticleText {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return ArticleText(String(decoding: units, as: UTF16.self))
  }

  /// Windows-1252 as browsers decode it (WHATWG Encoding): the five unassigned bytes are C1 controls.
  private static func windows1252Scalar(_ byte: UInt8) -> String {
    let upper: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    let value = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
    return String(Unicode.Scalar(value)!)
  }
}
