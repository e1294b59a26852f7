import Glibc

/// A text in another encoding; nil where the encoding lacks one of its characters.
func encoded(_ text: String, as encoding: String) -> [UInt8]? {
  let descriptor = iconv_open(encoding, "UTF-8")
  guard descriptor != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(descriptor) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let written = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var from = source.baseAddress
      var left = source.count
      var to = target.baseAddress
      var room = target.count
      let status = iconv(descriptor, &from, &left, &to, &room)
      return status == Int(bitPattern: UInt.max) ? nil : target.count - room
    }
  }
  return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
}
