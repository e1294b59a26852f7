import Testing

@testable import Importers

@Suite struct PageDecoderTests {
  static let russian = "Городской совет одобрил новый план, сообщил представитель мэрии."
  static let japanese = "市議会は火曜日、新しい港湾計画を承認したと発表した。"
  static let korean = "시의회는 화요일에 새로운 항만 계획을 승인했다고 밝혔다."
  static let chinese = "市议会星期二批准了新的港口计划，发言人说。"
  static let german =
    "Der Rat billigte „den Plan“ – gegen große Bedenken, sagte die Bürgermeisterin."

  private func decode(_ bytes: [UInt8], label: String? = nil) -> String {
    String(decoding: PageDecoder.decode(bytes, label: label), as: UTF8.self)
  }

  /// A page of some length in an encoding of iconv's.
  private func page(_ text: String, _ encoding: String, meta: String? = nil) throws -> [UInt8] {
    let label = meta.map { "<meta charset='\($0)'>" } ?? ""
    let page = "<html><head>\(label)</head><body><p>\(text) \(text) \(text)</p></body></html>"
    return try #require(encoded(page, as: encoding))
  }

  @Test(arguments: [
    (russian, "CP1251", "windows-1251"), (russian, "KOI8-R", "koi8-r"),
    (japanese, "CP932", "Shift_JIS"), (japanese, "EUC-JP", "euc-jp"),
    (japanese, "ISO-2022-JP", "iso-2022-jp"), (korean, "UHC", "ks_c_5601-1987"),
    (chinese, "GB18030", "gb2312"), (german, "CP1252", "iso-8859-1"), (german, "CP1252", "latin1"),
  ])
  func labelsAreReadAsBrowsersReadThem(text: String, encoding: String, label: String) throws {
    #expect(decode(try page(text, encoding, meta: label)).contains(text))
    #expect(decode(try page(text, encoding), label: label).contains(text))
  }

  @Test(arguments: [
    (russian, "CP1251"), (russian, "KOI8-R"), (japanese, "CP932"), (japanese, "EUC-JP"),
    (korean, "UHC"), (chinese, "GB18030"), (german, "CP1252"), (german, "UTF-16LE"),
  ])
  func unlabelledTextIsGuessed(text: String, encoding: String) throws {
    #expect(decode(try page(text, encoding)).contains(text))
  }

  @Test(arguments: ["gb2312", "iso-8859-1", "x-unknown", "utf-7"])
  func validUTF8WinsOverItsLabel(label: String) throws {
    #expect(decode(try page(Self.german, "UTF-8", meta: label)).contains(Self.german))
  }

  @Test func aLabelOfUTF8OnOtherTextIsWrong() throws {
    #expect(decode(try page(Self.german, "CP1252", meta: "utf-8")).contains(Self.german))
  }

  @Test func aFewBadBytesAreReplaced() {
    let bytes = Array("grüße ".utf8) + [0xFF] + Array(" größe".utf8)
    #expect(decode(bytes) == "grüße \u{FFFD} größe")
  }

  @Test func labelsFarDownAreFound() throws {
    let style = "<style>" + String(repeating: "a{}", count: 5000) + "</style>"
    let page = "\(style)<meta http-equiv='Content-Type' content='text/html; charset=KOI8-R'>"
    let bytes = try #require(encoded(page + Self.russian, as: "KOI8-R"))
    #expect(decode(bytes).contains(Self.russian))
  }
}
