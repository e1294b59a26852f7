/// Base64 as RFC 4648 has it; here so that the reader's path stays free of Foundation.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let padded = (Array(group) + [0, 0]).prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      for place in 0..<4 {
        let isPadding = place > group.count
        let index = Int(padded >> UInt32(18 - 6 * place)) & 63
        output.append(isPadding ? UInt8(ascii: "=") : alphabet[index])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
