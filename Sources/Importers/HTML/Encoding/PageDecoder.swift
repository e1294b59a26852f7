/// Turns the bytes of a page into UTF-8.
enum PageDecoder {
  /// Decodes by byte order mark, then by what the bytes themselves prove, then by the label of the
  /// transfer, then by that of the page, and else by a guess.
  ///
  /// Text that is valid UTF-8 and not plain ASCII is UTF-8 whatever its label says: no other encoding
  /// gives such bytes by chance. A label of UTF-8 on text that mostly is not is wrong.
  ///
  /// - Parameter label: The charset of the HTTP or MIME header, if there was one.
  /// - Returns: Valid UTF-8 without a byte order mark.
  static func decode(_ page: [UInt8], label: String?) -> [UInt8] {
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(page.dropFirst(3)) }
    if page.starts(with: [0xFF, 0xFE]) {
      return convert(page.dropFirst(2), .utf16LittleEndian)
    }
    if page.starts(with: [0xFE, 0xFF]) { return convert(page.dropFirst(2), .utf16BigEndian) }
    if let wide = wideWithoutMark(page) { return convert(page[...], wide) }

    let declared = label.flatMap { CharacterEncoding(label: $0) }
    if String(validating: page, as: UTF8.self) != nil {
      // Of the encodings that look like ASCII, pages use the one that switches by escapes.
      let isSevenBit =
        page.contains(0x1B) && declared ?? EncodingLabel.declared(in: page) == .iso2022JP
      return isSevenBit ? convert(page[...], .iso2022JP) : page
    }
    var encoding = declared ?? EncodingLabel.declared(in: page)
    if encoding == nil || encoding == .utf8 {
      encoding = isMostlyUTF8(page) ? .utf8 : EncodingGuess.guess(page)
    }
    return convert(page[...], encoding ?? .utf8)
  }

  private static func convert(_ bytes: ArraySlice<UInt8>, _ encoding: CharacterEncoding) -> [UInt8]
  {
    if encoding == .utf8 { return repaired(bytes) }
    return Iconv.utf8(bytes, from: encoding)?.text ?? repaired(bytes)
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// UTF-16 without a mark shows by the zero bytes of its ASCII characters, tags above all.
  private static func wideWithoutMark(_ page: [UInt8]) -> CharacterEncoding? {
    let head = page.prefix(400)
    guard head.count >= 40 else { return nil }
    var zeros = [0, 0]
    for (i, byte) in head.enumerated() where byte == 0 { zeros[i % 2] += 1 }
    if zeros[1] * 5 > head.count, zeros[0] == 0 { return .utf16LittleEndian }
    if zeros[0] * 5 > head.count, zeros[1] == 0 { return .utf16BigEndian }
    return nil
  }

  /// Whether more of the bytes beyond ASCII form characters of UTF-8 than do not.
  private static func isMostlyUTF8(_ page: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var i = 0
    while i < page.count {
      let lead = page[i]
      let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if length == 1 {
        i += 1
      } else if length > 1, i + length <= page.count,
        page[(i + 1)..<(i + length)].allSatisfy(UTF8.isContinuation)
      {
        good += 1
        i += length
      } else {
        bad += 1
        i += 1
      }
    }
    return good >= bad
  }
}
