/// How an element of a feed carries its text.
enum FeedTextForm {
  /// The text itself.
  case plain
  /// HTML as text, its tags escaped.
  case escaped
  /// HTML as elements.
  case markup
  case base64

  /// - Parameters:
  ///   - type: The element's attribute, a word or a media type.
  ///   - mode: As Atom 0.3 has it.
  ///   - isAtom: Whether text without a type is plain; in RSS it may be HTML.
  init(_ vocabulary: FeedVocabulary, type: String?, mode: String?, isAtom: Bool) {
    let type = type?.lowercased() ?? ""
    self =
      switch (mode?.lowercased(), type) {
      case ("base64", _): .base64
      case ("escaped", "text/plain"), ("escaped", "text"): .plain
      case ("escaped", _): .escaped
      case _ where vocabulary == .xhtml: .markup
      case (_, ""): isAtom && vocabulary == .feed ? .plain : .escaped
      case (_, "text"), (_, "plain"), (_, "text/plain"): .plain
      case (_, "html"), (_, "text/html"), (_, "multipart/alternative"): .escaped
      case _ where type == "xhtml" || type.contains("xml"): .markup
      case _ where type.contains("/") && !type.hasPrefix("text/"): .base64
      default: isAtom ? .plain : .escaped
      }
  }
}

/// An element of a feed whose content is being gathered.
struct FeedCapture {
  let field: FeedField
  let vocabulary: FeedVocabulary
  /// How many elements are open outside.
  let depth: Int
  let form: FeedTextForm
  /// What relative links inside start from.
  let base: String
  private var text: [UInt8] = []
  private var hasTags = false

  init(
    _ field: FeedField, _ vocabulary: FeedVocabulary, depth: Int, form: FeedTextForm, base: String
  ) {
    self.field = field
    self.vocabulary = vocabulary
    self.depth = depth
    self.form = form
    self.base = base
  }

  /// - Parameter source: As it stands in the feed, with its references.
  mutating func append(text source: ArraySlice<UInt8>) {
    if form == .markup || !source.contains(UInt8(ascii: "&")) {
      text += source
    } else {
      text += XMLScanner.decoded(source).utf8
    }
  }

  /// - Parameter source: The inside of a CDATA section.
  mutating func append(data source: ArraySlice<UInt8>) {
    guard form == .markup else {
      text += source
      return
    }
    for byte in source {
      switch byte {
      case UInt8(ascii: "&"): text += "&amp;".utf8
      case UInt8(ascii: "<"): text += "&lt;".utf8
      default: text.append(byte)
      }
    }
  }

  /// Appends the tag of an element inside, without its prefix.
  mutating func append(tag: some Sequence<UInt8>) {
    hasTags = true
    text += tag
  }

  /// What was gathered.
  var finished: FeedText {
    let string = String(decoding: text, as: UTF8.self).trimmingSpace()
    switch form {
    case .base64:
      let bytes = TransferEncoding.base64(text[...])
      return FeedText(String(decoding: bytes, as: UTF8.self), isHTML: true)
    case .plain: return FeedText(string, isHTML: hasTags || Self.looksLikeHTML(string))
    case .escaped, .markup: return FeedText(string, isHTML: true)
    }
  }

  /// Many feeds forget to say that a text is HTML.
  private static func looksLikeHTML(_ string: String) -> Bool {
    let lower = string.lowercased()
    return ["</p>", "</a>", "<br", "</b>", "</i>", "</em>", "</div>", "</li>", "<img "].contains {
      lower.contains($0)
    }
  }
}
