/// Text from outside made fit for one line of a terminal, a window title or a message.
public enum PlainText {
  /// White space of any kind becomes single spaces, controls and direction overrides a visible
  /// stand-in, runaway marks are cut; at most `limit` graphemes are kept.
  public static func line(_ string: some StringProtocol, limit: Int = 500) -> String {
    let bytes = Array(string.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(min(bytes.count, 4 * limit))
    var count = 0
    var pendingSpace = false
    var i = 0
    while i < bytes.count {
      let start = i
      let cluster = Cluster.at(start, in: bytes.span, end: bytes.count)
      i = cluster.end
      // The scalars that are no trouble are kept as they are; a no-break space is none of them.
      let isPlain = cluster.scalar > 0x20 && Scalar.simpleWidth(cluster.scalar) != nil
      let character =
        isPlain && cluster.character == nil ? nil : Cluster.string(bytes.span, start..<i).first
      if cluster.kind == .space || character?.isWhitespace == true {
        pendingSpace = !result.isEmpty
        continue
      }
      if count >= limit { break }
      if pendingSpace {
        result.append(0x20)
        count += 1
        pendingSpace = false
      }
      if let character {
        result += DisplayCharacter(character).string.utf8
      } else {
        result += bytes[start..<i]
      }
      count += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The last component of a path or URL, for a title.
  public static func fileName(_ source: String) -> String {
    if source == "-" { return "standard input" }
    let name = source.split(separator: "/", omittingEmptySubsequences: true).last ?? "untitled"
    return line(name)
  }
}
