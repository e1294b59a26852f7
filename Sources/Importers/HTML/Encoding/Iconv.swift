import Glibc

/// Conversion to UTF-8 by the C library.
enum Iconv {
  /// Converts bytes to valid UTF-8; each byte that cannot be read becomes U+FFFD.
  ///
  /// - Returns: The text and how many bytes could not be read; nil where the C library lacks the
  ///   encoding.
  static func utf8(
    _ bytes: some Collection<UInt8>, from encoding: CharacterEncoding
  ) -> (text: [UInt8], errors: Int)? {
    let descriptor = iconv_open("UTF-8", encoding.iconvName)
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    var chunk = [UInt8](repeating: 0, count: 32 << 10)
    var consumed = 0
    var errors = 0
    while consumed < input.count {
      let (read, written, error) = step(descriptor, &input, from: consumed, into: &chunk)
      consumed += read
      output.append(contentsOf: chunk[..<written])
      guard let error, error != E2BIG else { continue }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      errors += 1
      consumed += 1
    }
    return (output, errors)
  }

  /// One call of `iconv`; `error` is its reason to stop, nil at the end of the input.
  private static func step(
    _ descriptor: iconv_t?, _ input: inout [UInt8], from start: Int, into chunk: inout [UInt8]
  ) -> (read: Int, written: Int, error: Int32?) {
    input.withUnsafeMutableBytes { source in
      chunk.withUnsafeMutableBytes { target in
        var from =
          source.baseAddress!.advanced(by: start).assumingMemoryBound(to: CChar.self)
          as UnsafeMutablePointer<CChar>?
        var left = source.count - start
        var to =
          target.baseAddress!.assumingMemoryBound(to: CChar.self)
          as UnsafeMutablePointer<CChar>?
        var room = target.count
        let result = iconv(descriptor, &from, &left, &to, &room)
        let error = result == Int(bitPattern: UInt.max) ? errno : nil
        return (source.count - start - left, target.count - room, error)
      }
    }
  }
}
