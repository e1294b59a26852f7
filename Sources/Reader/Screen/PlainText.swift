/// Text from outside made fit for one line of a terminal, a window title or a message.
public enum PlainText {
  /// White space of any kind becomes single spaces, controls and direction overrides a visible
  /// stand-in, runaway marks are cut; at most `limit` graphemes are kept.
  public static func line(_ string: some StringProtocol, limit: Int = 500) -> String {
    if string.utf8.count <= limit, isLine(string.utf8) { return String(string) }
    let text = String(string)
    return line(text.utf8.span, 0..<text.utf8.count, limit: limit)
  }

  /// The same of a stretch of valid UTF-8.
  static func line(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(min(range.count, 4 * limit))
    var count = 0
    var pendingSpace = false
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      let cluster = Cluster.at(start, in: bytes, end: range.upperBound)
      i = cluster.end
      // The scalars that are no trouble are kept as they are; a no-break space is none of them.
      let isPlain = cluster.scalar > 0x20 && Scalar.simpleWidth(cluster.scalar) != nil
      let character =
        isPlain && cluster.character == nil ? nil : Cluster.string(bytes, start..<i).first
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
        for byte in start..<i { result.append(bytes[byte]) }
      }
      count += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether nothing would be changed: printable ASCII, with single spaces between words.
  private static func isLine(_ bytes: some Collection<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// The last component of a path or URL, for a title.
  public static func fileName(_ source: String) -> String {
    if source == "-" { return "standard input" }
    let name = source.split(separator: "/", omittingEmptySubsequences: true).last ?? "untitled"
    return line(name)
  }
}
