/// A character encoding that browsers know, by the name that iconv has for it.
struct CharacterEncoding: Equatable {
  let iconvName: String

  static let utf8 = CharacterEncoding(iconvName: "UTF-8")
  static let utf16LittleEndian = CharacterEncoding(iconvName: "UTF-16LE")
  static let utf16BigEndian = CharacterEncoding(iconvName: "UTF-16BE")
  static let windows1250 = CharacterEncoding(iconvName: "CP1250")
  static let windows1251 = CharacterEncoding(iconvName: "CP1251")
  static let windows1252 = CharacterEncoding(iconvName: "CP1252")
  static let koi8R = CharacterEncoding(iconvName: "KOI8-R")
  static let shiftJIS = CharacterEncoding(iconvName: "CP932")
  static let eucJP = CharacterEncoding(iconvName: "EUC-JP")
  static let eucKR = CharacterEncoding(iconvName: "UHC")
  static let gb18030 = CharacterEncoding(iconvName: "GB18030")
  static let big5 = CharacterEncoding(iconvName: "BIG5-HKSCS")
  static let iso2022JP = CharacterEncoding(iconvName: "ISO-2022-JP")

  private init(iconvName: String) { self.iconvName = iconvName }

  /// The encoding of a label, as the WHATWG's Encoding Standard reads it: a label of Latin-1 means
  /// Windows-1252, one of GB2312 the larger GB18030, and so on. Nil for a label that browsers do
  /// not know, among them UTF-7.
  init?(label: some StringProtocol) {
    let key = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if key == "utf-8" {  // nearly always, and without the table
      self = .utf8
      return
    }
    guard let name = Self.labels[key] ?? Self.family(key) else { return nil }
    iconvName = name
  }

  /// The families in which the number alone decides.
  private static func family(_ key: String) -> String? {
    for prefix in ["windows-", "x-cp", "cp"] where key.hasPrefix(prefix) {
      if let page = Int(key.dropFirst(prefix.count)), (1250...1258).contains(page) {
        return "CP\(page)"
      }
    }
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-", "iso8859", "iso8859"]
    where key.hasPrefix(prefix) {
      let rest = key.dropFirst(prefix.count).prefix { $0.isNumber }
      switch Int(rest) {
      case 1: return "CP1252"
      case 9: return "CP1254"
      case 11: return "CP874"
      case .some(let part) where (2...16).contains(part) && part != 12: return "ISO-8859-\(part)"
      default: return nil
      }
    }
    return nil
  }

  private static let labels: [String: String] = {
    let groups: [(String, String)] = [
      ("UTF-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
      ("UTF-16LE", "utf-16 utf-16le utf16 ucs-2 unicode iso-10646-ucs-2 csunicode"),
      ("UTF-16BE", "utf-16be unicodefffe"),
      (
        "CP1252",
        """
        ascii us-ascii ansi_x3.4-1968 latin1 l1 iso-ir-100 csisolatin1 ibm819 cp819 x-user-defined
        iso_8859-1:1987
        """
      ),
      ("ISO-8859-2", "latin2 l2 csisolatin2 iso-ir-101"),
      ("ISO-8859-3", "latin3 l3 csisolatin3 iso-ir-109"),
      ("ISO-8859-4", "latin4 l4 csisolatin4 iso-ir-110"),
      ("ISO-8859-5", "cyrillic csisolatincyrillic iso-ir-144"),
      ("ISO-8859-6", "arabic csisolatinarabic ecma-114 asmo-708 iso-8859-6-i iso-8859-6-e"),
      ("ISO-8859-7", "greek greek8 csisolatingreek ecma-118 elot_928 sun_eu_greek"),
      ("ISO-8859-8", "hebrew csisolatinhebrew visual logical iso-8859-8-i iso-8859-8-e"),
      ("CP1254", "latin5 l5 csisolatin5 iso-ir-148"),
      ("ISO-8859-10", "latin6 l6 csisolatin6 iso-ir-157"),
      ("ISO-8859-15", "l9 csisolatin9 latin9 latin-9"),
      ("CP874", "tis-620 dos-874 windows-874"),
      ("KOI8-R", "koi8-r koi8 koi cskoi8r koi8_r"),
      ("KOI8-U", "koi8-u koi8-ru"),
      ("MACINTOSH", "macintosh mac x-mac-roman csmacintosh"),
      ("MAC-CYRILLIC", "x-mac-cyrillic x-mac-ukrainian"),
      ("IBM866", "ibm866 866 cp866 csibm866"),
      (
        "GB18030",
        "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58"
      ),
      ("BIG5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
      ("EUC-JP", "euc-jp x-euc-jp cseucpkdfmtjapanese"),
      ("ISO-2022-JP", "iso-2022-jp csiso2022jp"),
      ("CP932", "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j ms932"),
      (
        "UHC",
        """
        euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
        csksc56011987 iso-ir-149
        """
      ),
    ]
    var labels: [String: String] = [:]
    for (name, list) in groups {
      for label in list.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        labels[String(Substring(label))] = name
      }
    }
    return labels
  }()
}
