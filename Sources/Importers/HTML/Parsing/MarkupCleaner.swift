import Glibc

/// Copies markup, leaving out what an article never needs, in one pass over the bytes.
///
/// Scripts, styles, comments, templates and drawings go, as do attributes that are not read. What
/// remains is often a third, and cannot make libxml2 slow: it compares each attribute of a tag with
/// all others and looks through all open elements for the one that an end tag names.
struct MarkupCleaner {
  private let input: UnsafeBufferPointer<UInt8>
  private var position = 0
  private(set) var markup: [UInt8] = []
  /// The contents of `<script type="application/ld+json">`.
  private(set) var linkedData: [[UInt8]] = []
  private var linkedDataBytes = 0
  private var depth = 0
  private var openCounts: [UInt64: Int] = [:]
  /// Elements of which the rest of the page has no end tag, so that it is looked for only once.
  private var unclosed: [WordHash] = []

  /// What is done with an element of a certain name.
  private enum Treatment: Equatable {
    /// Its content goes.
    case skip(String)
    case title
    /// Its end tag is optional or does not exist: it neither counts as open nor needs to have been
    /// opened.
    case optionalEnd
  }

  private static let treatments: WordTable<Treatment> = {
    var table = WordTable<Treatment>(capacity: 64)
    WordHash.words(
      of: """
        p li td th tr dt dd thead tbody tfoot option optgroup br hr img input meta link base area
        col embed source track wbr html head body
        """
    ) { table.update($0) { _ in .optionalEnd } }
    for word in [
      "script", "style", "textarea", "noscript", "iframe", "noembed", "noframes", "select",
      "template", "svg", "math", "object",
    ] { table.update(WordHash(word.utf8)) { _ in .skip(word) } }
    table.update(WordHash("title".utf8)) { _ in .title }
    return table
  }()

  private static let typeName = WordHash("type".utf8)
  private static let linkedDataType = Array("application/ld+json".utf8)

  /// - Parameter page: UTF-8.
  static func clean(_ page: [UInt8]) -> (markup: [UInt8], linkedData: [[UInt8]]) {
    page.withUnsafeBufferPointer { buffer in
      var cleaner = MarkupCleaner(input: buffer)
      cleaner.markup.reserveCapacity(buffer.count / 2)
      cleaner.run()
      return (cleaner.markup, cleaner.linkedData)
    }
  }

  private init(input: UnsafeBufferPointer<UInt8>) { self.input = input }

  private mutating func run() {
    while position < input.count {
      let open = find(UInt8(ascii: "<"), from: position)
      copyText(position..<open)
      guard open < input.count else { return }
      position = open + 1
      switch peek(0) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): startTag()
      case UInt8(ascii: "/"): endTag()
      case UInt8(ascii: "!"): declaration()
      case UInt8(ascii: "?"): position = after(UInt8(ascii: ">"))
      default: markup.append(contentsOf: "&lt;".utf8)
      }
    }
  }

  // MARK: Reading

  private func peek(_ distance: Int) -> UInt8 {
    position + distance < input.count ? input[position + distance] : 0
  }

  /// The next position of `byte`, or the end of the input.
  private func find(_ byte: UInt8, from start: Int) -> Int {
    guard start < input.count, let base = input.baseAddress,
      let hit = memchr(base + start, Int32(byte), input.count - start)
    else { return input.count }
    return hit - UnsafeMutableRawPointer(mutating: base)
  }

  private func after(_ byte: UInt8) -> Int { min(find(byte, from: position) + 1, input.count) }

  /// The position behind the end of a comment, or the end of the input.
  private func afterComment() -> Int {
    var close = position
    while true {
      close = find(UInt8(ascii: ">"), from: close)
      guard close < input.count else { return input.count }
      if close >= position + 2, input[close - 1] == UInt8(ascii: "-"),
        input[close - 2] == UInt8(ascii: "-")
      {
        return close + 1
      }
      close += 1
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }

  private mutating func skipSpace() {
    while position < input.count, isSpace(input[position]) { position += 1 }
  }

  /// Reads a tag name and copies it in lower case.
  private mutating func copyName() -> WordHash {
    let start = position
    var name = WordHash()
    while position < input.count, !isSpace(input[position]), input[position] != UInt8(ascii: "/"),
      input[position] != UInt8(ascii: ">")
    {
      if position < start + Self.longestName {
        let byte = lowercased(input[position])
        name.append(byte)
        markup.append(byte)
      }
      position += 1
    }
    return name
  }

  /// More of a name is left out, in bytes.
  private static let longestName = 40

  private func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x80 ? UInt8(ascii: "?") : byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  // MARK: Copying

  /// Copies text without NULs, which end the input for libxml2.
  private mutating func copyText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let text = UnsafeBufferPointer(rebasing: input[range])
    if memchr(text.baseAddress!, 0, text.count) == nil {
      markup.append(contentsOf: text)
    } else {
      markup.append(contentsOf: text.lazy.filter { $0 != 0 })
    }
  }

  private mutating func startTag() {
    let tagStart = markup.count
    markup.append(UInt8(ascii: "<"))
    let name = copyName()
    let treatment = Self.treatments[name]
    var count = 0
    var isLinkedData = false
    while let (attribute, value) = nextAttribute() {
      if treatment == .skip("script"), attribute == Self.typeName {
        isLinkedData =
          zip(value, Self.linkedDataType).allSatisfy { lowercased(input[$0]) == $1 }
          && value.count >= Self.linkedDataType.count
      }
      guard count < HTMLLimits.attributes, value.count <= HTMLLimits.attributeBytes,
        let known = AttributeName.named[attribute]
      else { continue }
      count += 1
      append(known, value)
    }
    markup.append(UInt8(ascii: ">"))

    if case .skip(let word) = treatment {
      skipContent(of: word, name, isLinkedData: isLinkedData)
      markup.removeSubrange(tagStart...)
    } else if treatment == .title {
      copyTitle()
    } else if treatment == .optionalEnd {
      return
    } else if depth >= HTMLLimits.openElements {
      markup.removeSubrange(tagStart...)
    } else {
      depth += 1
      openCounts[name.value, default: 0] += 1
    }
  }

  /// The next attribute of the tag at `position`; nil behind its end.
  private mutating func nextAttribute() -> (name: WordHash, value: Range<Int>)? {
    while position < input.count, isSpace(input[position]) || input[position] == UInt8(ascii: "/") {
      position += 1
    }
    guard position < input.count else { return nil }
    if input[position] == UInt8(ascii: ">") {
      position += 1
      return nil
    }
    var name = WordHash()
    repeat {  // a name may start with "=" only
      name.append(lowercased(input[position]))
      position += 1
    } while position < input.count && !isSpace(input[position])
      && input[position] != UInt8(ascii: "=") && input[position] != UInt8(ascii: ">")
      && input[position] != UInt8(ascii: "/")
    skipSpace()
    guard peek(0) == UInt8(ascii: "=") else { return (name, position..<position) }
    position += 1
    skipSpace()
    let quote = peek(0)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let value = position..<find(quote, from: position)
      position = min(value.upperBound + 1, input.count)
      return (name, value)
    }
    let valueStart = position
    while position < input.count, !isSpace(input[position]), input[position] != UInt8(ascii: ">") {
      position += 1
    }
    return (name, valueStart..<position)
  }

  private mutating func append(_ attribute: AttributeName, _ value: Range<Int>) {
    markup.append(UInt8(ascii: " "))
    markup.append(contentsOf: attribute.rawValue.utf8)
    markup.append(contentsOf: "=\"".utf8)
    var rest = input[value]
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 != 0 }
      markup.append(contentsOf: plain)
      rest = rest[plain.endIndex...]
      switch rest.popFirst() {
      case UInt8(ascii: "\""): markup.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "<"): markup.append(contentsOf: "&lt;".utf8)
      default: break
      }
    }
    markup.append(UInt8(ascii: "\""))
  }

  private mutating func endTag() {
    position += 1
    let letter = peek(0) | 0x20
    guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else {
      position = after(UInt8(ascii: ">"))  // a comment to browsers
      return
    }
    let tagStart = markup.count
    markup.append(contentsOf: "</".utf8)
    let name = copyName()
    markup.append(UInt8(ascii: ">"))
    position = after(UInt8(ascii: ">"))
    if Self.treatments[name] != .optionalEnd {
      guard let count = openCounts[name.value], count > 0 else {
        markup.removeSubrange(tagStart...)
        return
      }
      openCounts[name.value] = count - 1
      depth -= 1
    }
  }

  private mutating func declaration() {
    if peek(1) == UInt8(ascii: "-"), peek(2) == UInt8(ascii: "-") {
      position += 3
      if peek(0) == UInt8(ascii: ">") {
        position += 1
      } else {
        position = afterComment()
      }
    } else {
      position = after(UInt8(ascii: ">"))
    }
  }

  // MARK: Skipping

  /// Moves behind the content of an element that holds none of the article's text.
  private mutating func skipContent(of word: String, _ name: WordHash, isLinkedData: Bool) {
    switch word {
    case "script":
      let content = skipRaw(word)
      if isLinkedData, linkedDataBytes + content.count <= HTMLLimits.linkedDataBytes {
        linkedDataBytes += content.count
        linkedData.append(Array(input[content]))
      }
    case "style", "textarea": _ = skipRaw(word)
    default:
      // Without an end tag the rest of the page would go: then only the start tag does.
      let start = position
      if !unclosed.contains(name), skipRaw(word).upperBound == input.count {
        unclosed.append(name)
        position = start
      }
    }
  }

  /// Moves behind the end tag `</name`, counting nested elements of the same name only for drawings
  /// and templates; returns the content's range.
  private mutating func skipRaw(_ name: String) -> Range<Int> {
    let start = position
    let nests = name == "svg" || name == "template" || name == "object" || name == "math"
    var depth = 1
    while position < input.count {
      let open = find(UInt8(ascii: "<"), from: position)
      position = open + 1
      guard open < input.count else { break }
      let isEnd = peek(0) == UInt8(ascii: "/")
      guard isEnd || nests else { continue }
      guard matches(name, at: position + (isEnd ? 1 : 0)) else { continue }
      if !isEnd {
        depth += 1
        continue
      }
      depth -= 1
      if depth == 0 {
        position = after(UInt8(ascii: ">"))
        return start..<open
      }
    }
    position = input.count
    return start..<input.count
  }

  private func matches(_ name: String, at start: Int) -> Bool {
    var i = start
    for byte in name.utf8 {
      guard i < input.count, input[i] | 0x20 == byte else { return false }
      i += 1
    }
    return i >= input.count || isSpace(input[i]) || input[i] == UInt8(ascii: ">")
      || input[i] == UInt8(ascii: "/")
  }

  /// Copies the text of `<title>`, in which tags are text.
  private mutating func copyTitle() {
    let content = skipRaw("title")
    for i in content.prefix(4000) where input[i] != 0 {
      if input[i] == UInt8(ascii: "<") {
        markup.append(contentsOf: "&lt;".utf8)
      } else {
        markup.append(input[i])
      }
    }
    markup.append(contentsOf: "</title>".utf8)
  }
}
