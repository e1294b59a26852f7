/// Tells an e-mail by its header.
enum MailSigns {
  private static let names: Set<String> = [
    "from", "to", "cc", "subject", "date", "message-id", "mime-version", "content-type",
    "content-transfer-encoding", "received", "return-path", "delivered-to", "reply-to", "sender",
    "list-unsubscribe", "list-id", "dkim-signature", "x-mailer", "in-reply-to", "references",
  ]

  /// Whether the text begins with a header of at least three fields that mails have, one of them the
  /// subject or the sender, and none that spans prose.
  static func areIn(_ text: String) -> Bool {
    var known = 0
    var hasSubject = false
    for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.last == "\r" ? line.dropLast() : line
      if line.isEmpty || i > 60 { break }
      if i == 0 && line.hasPrefix("From ") { continue }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":") else { return false }
      let name = line[..<colon].lowercased()
      guard
        name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
      else { return false }
      if names.contains(name) { known += 1 }
      if name == "subject" || name == "from" { hasSubject = true }
    }
    return known >= 3 && hasSubject
  }
}
