import Article

/// The articles of a source in JSON: one object a line, a single object over several lines, or an
/// array of objects. A line that is no article is an error of its own and ends nothing.
///
/// Lines come unparsed, so that parsing can be spread over cores; a line is all that is in memory.
struct JSONLines {
  /// One article still to be read.
  enum Item: Equatable, Sendable {
    /// A line and its number.
    case line([UInt8], Int)
    case value(JSONValue)
    case failure(ImportError)
  }

  private var lines: LineReader
  private var isBegun = false
  /// What was read ahead to tell the form, last first.
  private var ahead: [Item] = []

  init(_ lines: LineReader) { self.lines = lines }

  /// The next article, or why there is none in its place; nil at the end.
  mutating func next() -> Item? {
    do throws(ImportError) {
      if !isBegun {
        isBegun = true
        try begin()
      }
      if let item = ahead.popLast() { return item }
      return try lines.next().map { .line($0, lines.number) }
    } catch {
      // Nothing can be read any more.
      lines = LineReader([], then: nil)
      return .failure(error)
    }
  }

  /// Reads the first line, and the whole where that is the beginning of a larger value.
  private mutating func begin() throws(ImportError) {
    guard let first = try lines.next() else { return }
    let number = lines.number
    do throws(JSONParser.SyntaxError) {
      let value = try JSONParser.parse(first, strict: true)
      ahead = value.elements.reversed().map(Item.value)
      if case .object = value { ahead = [.line(first, number)] }
    } catch {
      ahead = [.line(first, number)]
      if error.offset >= first.count { try beginWithWhole(first, number) }
    }
  }

  private mutating func beginWithWhole(_ first: [UInt8], _ number: Int) throws(ImportError) {
    let whole = first + [0x0A] + (try lines.rest())
    do throws(JSONParser.SyntaxError) {
      ahead = try JSONParser.parse(whole, strict: true).elements.reversed().map(Item.value)
    } catch {
      // A first line that is cut off, or a large value with a mistake in it: other lines tell.
      var others = LineReader(whole, then: nil)
      _ = try others.next()
      while let line = try others.next() {
        guard (try? JSONParser.parse(line, strict: true))?["text"] != nil else { continue }
        lines = LineReader(whole, then: nil)
        ahead = []
        return
      }
      let before = whole[..<min(error.offset, whole.count)]
      let column = before.count - (before.lastIndex(of: 0x0A) ?? -1)
      let line = number + before.count { $0 == 0x0A }
      ahead = [.failure(.malformed("line \(line), column \(column) is not JSON"))]
    }
  }
}
