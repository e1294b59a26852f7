import Article

/// What a paragraph's words look like, for telling its role.
struct ParagraphFeatures {
  /// The beginning of the paragraph in lower case (of ASCII).
  let bytes: [UInt8]
  let wordCount: Int
  let endsSentence: Bool
  private let begins: Letter
  private let last: UInt8
  private let capitalizedWords: Int
  private let hasDigit: Bool

  private enum Letter { case lower, other }

  /// Only the beginning of a long paragraph is looked at.
  private static let longest = 400

  init(_ range: TextRange, in text: ArticleText) {
    let isLong = range.utf8Count > Self.longest
    let start = range.lowerBound.utf8
    let whole = text.utf8[start..<(isLong ? start + Self.longest : range.upperBound.utf8)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.count)
    var words = 0
    var capitalized = 0
    var hasDigit = false
    var isInWord = false
    for byte in whole {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      if byte > 0x20, !isInWord {
        words += 1
        if isUpper || byte >= 0xC3 { capitalized += 1 }
      }
      isInWord = byte > 0x20
      if byte >= 0x30 && byte <= 0x39 { hasDigit = true }
      bytes.append(isUpper ? byte | 0x20 : byte <= 0x20 ? 0x20 : byte)
    }
    self.bytes = bytes
    wordCount = words
    capitalizedWords = capitalized
    self.hasDigit = hasDigit
    begins = whole.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? false ? .lower : .other
    last = bytes.last ?? 0
    endsSentence = isLong || Self.endsSentence(bytes)
  }

  private static func endsSentence(_ bytes: [UInt8]) -> Bool {
    for byte in bytes.reversed() {
      switch byte {
      case 0x2E, 0x21, 0x3F, 0xA6: return true
      case 0x22, 0x27, 0x29, 0x5D, 0xE2, 0x80, 0x99, 0x9D, 0xC2, 0xBB: continue
      default: return false
      }
    }
    return false
  }

  /// Running text: long enough, or a whole sentence of some length.
  var isProse: Bool { wordCount >= 30 || (wordCount >= 9 && endsSentence) }

  var isURL: Bool {
    wordCount == 1 && Self.urlOpenings.begin(bytes)
  }

  private static let urlOpenings = Phrases("http://|https://|www.")

  /// The author's, agency's or editor's line.
  var isByline: Bool {
    guard wordCount <= 24 else { return false }
    if Self.bylineOpenings.begin(bytes) { return true }
    // "By Jane Doe and Adam Roe, Example Times", not "By the end of the day".
    return wordCount >= 2 && wordCount <= 12 && Self.by.begin(bytes)
      && (capitalizedWords - 1) * 3 >= (wordCount - 1) * 2
  }

  private static let by = Phrases("by |by: ")
  private static let bylineOpenings = Phrases(
    """
    (this article was written by|this article was written by|(this article was originally|written by \
    |(written by |reporting by |(reporting by |(writing by |(editing by |edited by |story by \
    |(with inputs from |(with input from |(with reports from |translated by |(translated by |source: \
    |author: 
    """)

  var isCaption: Bool {
    guard wordCount <= 45 else { return false }
    return Self.captionOpenings.begin(bytes) || Self.captionWords.occur(in: bytes)
  }

  private static let captionOpenings = Phrases(
    """
    ©|photo:|photo by|photo courtesy|(photo|[photo|image:|image by|image credit|picture:|pic:|credit:\
    |caption:|file photo|file picture|photograph:|illustration:|in this file photo|in this photo\
    |in this picture|(image|above:|pictured:
    """)

  private static let captionWords = Phrases(
    """
    file photo|(photo|photo:|[photo|photo by|photo courtesy|image:|(image|getty images|(file pic\
    |file pic.|picture:|(supplied)|/afp)|/ap)|via ap)|afp/|/reuters|reuters/|/shutterstock|photo/\
    |courtesy of
    """)

  /// A line that only says where or when.
  var isDateline: Bool {
    guard wordCount <= 12, hasDigit else { return false }
    if Self.datelineOpenings.begin(bytes) { return true }
    let letters = String(decoding: bytes, as: UTF8.self).split { !$0.isLetter }
    return !letters.isEmpty && letters.count <= 5
      && letters.contains { CalendarWords.months[$0] != nil }
      && letters.allSatisfy { CalendarWords.isCalendarWord($0) }
  }

  private static let datelineOpenings = Phrases(
    "published|updated|posted|last updated|first published|last modified")

  var isBoilerplate: Bool {
    guard wordCount <= 18 else { return false }
    if isMenu { return true }
    let bare = bytes.drop { $0 < 0x61 }
    if wordCount <= 6, Self.menuLines.equal(bare.prefix { $0 >= 0x61 || $0 == 0x20 }) {
      return true
    }
    return Self.boilerplateOpenings.begin(bare) || Self.boilerplateEndings.occur(in: bytes)
  }

  /// Entries of a menu on one line, parted by bars: "Home | Sport | Weather".
  private var isMenu: Bool {
    let entries = bytes.split(separator: UInt8(ascii: "|"))
    return entries.count >= 3 && entries.allSatisfy { $0.count <= 24 }
  }

  private static let menuLines = Phrases(
    """
    accessibility links|breaking news|home|menu|search|share|share this|share this article|print|email\
    |comments|advertisement|advertising|subscribe|subscribe now|log in|login|sign in|sign up|register\
    |news|world|politics|business|sport|sports|opinion|more|read more|related|related articles\
    |related stories|related news|related topics|most read|most popular|trending|latest news|latest\
    |top stories|follow us|newsletter|newsletters|contact us|about us|privacy policy|terms of use\
    |terms and conditions|cookie policy|back to top|skip to content|skip to main content\
    |skip to navigation|listen|watch|video|videos|live|photos|gallery|tags|topics|facebook|twitter\
    |whatsapp|linkedin|leave a comment|you may also like|recommended|recommended for you\
    |previous article|next article|previous|next|close|loading
    """)

  private static let boilerplateOpenings = Phrases(
    """
    read more|read also|also read|read:|see also|related:|more:|watch:|click here|subscribe to\
    |sign up for|follow us|share on|share this|tweet this|all rights reserved|copyright|download our\
    |join our|skip to|get our|for more news|advertisement|recommended:|don’t miss|you might also like\
    |you may also like|print this|like us on|to read more|continue reading|supported by|this site uses\
    |we use cookies
    """)

  private static let boilerplateEndings = Phrases("more>>")

  /// A title, a menu entry or a heading: few words that make no sentence.
  var isTitleLike: Bool {
    wordCount <= 22 && begins == .other && last != 0x2E && last != 0x2C && last != 0x3A
      && last != 0x3B && last != 0xA6
  }

  /// Short enough for a heading between paragraphs, and neither speech nor an item.
  var isHeadingLike: Bool {
    guard wordCount <= 12, isTitleLike, !Self.markOpenings.begin(bytes) else { return false }
    return !endsSentence || last == 0x3F && wordCount >= 2
  }

  private static let markOpenings = Phrases("\"|“|‘|'|-|—|–")
}
