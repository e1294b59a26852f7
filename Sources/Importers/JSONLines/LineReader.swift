/// The lines of a source, one at a time: only one is in memory, whatever the source's size.
struct LineReader {
  private let file: OpenSource?
  private var buffer: [UInt8]
  private var start = 0
  private var hasEnded: Bool
  /// The number of the line that was read last, from 1.
  private(set) var number = 0

  /// - Parameters:
  ///   - beginning: What has been read already.
  ///   - file: Where the rest comes from; nil if there is none.
  init(_ beginning: [UInt8], then file: OpenSource?) {
    buffer = beginning
    self.file = file
    hasEnded = file == nil
  }

  /// The next line with anything but white space in it, without that at its ends and without a byte
  /// order mark; nil at the end.
  ///
  /// - Throws: ``ImportError/tooLarge(limit:)`` for a line beyond ``SourceFile/sizeLimit``, or what
  ///   the system says.
  mutating func next() throws(ImportError) -> [UInt8]? {
    while let line = try nextRaw() {
      number += 1
      var content = buffer[line].drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      while let last = content.last, last <= 0x20 { content.removeLast() }
      if !content.isEmpty { return Array(content) }
    }
    return nil
  }

  /// All that has not been read yet.
  ///
  /// - Throws: as ``next()``.
  mutating func rest() throws(ImportError) -> [UInt8] {
    dropRead()
    if let file, !hasEnded { try file.file.readAll(into: &buffer) }
    hasEnded = true
    defer {
      buffer = []
      start = 0
    }
    return buffer
  }

  private mutating func nextRaw() throws(ImportError) -> Range<Int>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return start..<end
      }
      if hasEnded {
        defer { start = buffer.count }
        return start < buffer.count ? start..<buffer.count : nil
      }
      dropRead()
      searched = buffer.count
      hasEnded = try file?.file.readSome(1 << 16, into: &buffer) != true
    }
  }

  private mutating func dropRead() {
    buffer.removeFirst(start)
    start = 0
  }
}
