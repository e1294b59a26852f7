/// A message of RFC 5322, or a part of one of several parts (RFC 2045, 2046).
struct MailPart {
  /// Deeper parts are left out.
  private static let maximumDepth = 16
  private static let maximumParts = 200

  /// Names in lower case, values unfolded.
  private let fields: [(name: String, value: String)]
  private let body: ArraySlice<UInt8>
  private let depth: Int

  init(message: ArraySlice<UInt8>) { self.init(message, depth: 0) }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int) {
    self.depth = depth
    (fields, body) = Self.split(bytes)
  }

  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The media type in lower case.
  var contentType: String {
    let type = (field("content-type") ?? "text/plain").prefix { $0 != ";" }
    return String(type).trimmingSpace().lowercased()
  }

  var charset: String? { parameter("charset") }

  /// Whether line ends after a space are only there to keep lines short (RFC 3676).
  var isFlowed: Bool { parameter("format")?.lowercased() == "flowed" }

  /// The body without its transfer encoding.
  var content: [UInt8] {
    switch field("content-transfer-encoding")?.trimmingSpace().lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    case "base64": TransferEncoding.base64(body)
    default: Array(body)
    }
  }

  /// The parts that are no containers, without attachments, in the order of the message.
  var leaves: [MailPart] {
    var leaves: [MailPart] = []
    var pending = [self]
    var seen = 0
    while let part = pending.popLast(), seen < Self.maximumParts {
      seen += 1
      if part.contentType.hasPrefix("multipart/") {
        pending += part.parts.reversed()
      } else if part.field("content-disposition")?.lowercased().hasPrefix("attachment") != true {
        leaves.append(part)
      }
    }
    return leaves
  }

  /// The parts between the lines that begin with the boundary.
  private var parts: [MailPart] {
    guard depth < Self.maximumDepth, let boundary = parameter("boundary"), !boundary.isEmpty else {
      return []
    }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false)
    where line.starts(with: mark) {
      if let start { parts.append(MailPart(body[start..<line.startIndex], depth: depth + 1)) }
      if line.dropFirst(mark.count).starts(with: "--".utf8) { return parts }
      start = min(line.endIndex + 1, body.endIndex)
      if parts.count > Self.maximumParts { return parts }
    }
    if let start { parts.append(MailPart(body[start...], depth: depth + 1)) }
    return parts
  }

  /// A parameter of the content type.
  private func parameter(_ name: String) -> String? {
    for part in (field("content-type") ?? "").split(separator: ";").dropFirst() {
      guard let equals = part.firstIndex(of: "="),
        String(part[..<equals]).trimmingSpace().lowercased() == name
      else { continue }
      return String(part[part.index(after: equals)...].filter { $0 != "\"" }).trimmingSpace()
    }
    return nil
  }

  /// Header fields, continuation lines joined, and what follows the first empty line.
  private static func split(
    _ bytes: ArraySlice<UInt8>
  ) -> (fields: [(name: String, value: String)], body: ArraySlice<UInt8>) {
    var fields: [(name: String, value: String)] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[position..<end]
      if line.last == 0x0D { line.removeLast() }
      position = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 || line.first == 0x09 {
        if let last = fields.indices.last { fields[last].value += " " + text.trimmingSpace() }
      } else if let colon = text.firstIndex(of: ":") {
        let value = String(text[text.index(after: colon)...]).trimmingSpace()
        fields.append((text[..<colon].lowercased(), value))
      }
    }
    return (fields, bytes[position...])
  }
}
