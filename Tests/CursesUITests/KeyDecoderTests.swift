import Reader
import Testing

@testable import CursesUI

@Suite struct KeyDecoderTests {
  typealias Input = KeyDecoder.Input

  /// What arrives in one piece, with the wait afterwards if the decoder asks for one.
  static func decode(_ bytes: String) -> [Input] {
    var decoder = KeyDecoder()
    let inputs = decoder.decode(bytes.utf8)
    return decoder.patience == nil ? inputs : inputs + decoder.giveUp()
  }

  static func key(_ key: KeyPress.Key, control: Bool = false, alt: Bool = false) -> Input {
    .key(KeyPress(key, control: control, alt: alt))
  }

  @Test(arguments: [
    ("j", key(.character("j"))), ("G", key(.character("G"))), (" ", key(.character(" "))),
    ("\r", key(.enter)), ("\n", key(.enter)), ("\t", key(.tab)), ("\u{7F}", key(.backspace)),
    ("\u{03}", key(.character("c"), control: true)),
    ("\u{1C}", key(.character("\\"), control: true)),
    ("\u{00}", key(.character(" "), control: true)),
    ("é", key(.character("é"))), ("漢", key(.character("漢"))), ("🙂", key(.character("🙂"))),
    ("\u{1B}", key(.escape)), ("\u{1B}x", key(.character("x"), alt: true)),
    ("\u{1B}é", key(.character("é"), alt: true)), ("\u{1B}[", key(.character("["), alt: true)),
    ("\u{1B}O", key(.character("O"), alt: true)),
    ("\u{1B}[A", key(.up)), ("\u{1B}OA", key(.up)), ("\u{1B}[1;5C", key(.right, control: true)),
    ("\u{1B}[1;3D", key(.left, alt: true)), ("\u{1B}[Z", key(.backTab)),
    ("\u{1B}[H", key(.home)), ("\u{1B}[1~", key(.home)), ("\u{1B}[7~", key(.home)),
    ("\u{1B}[F", key(.end)), ("\u{1B}[4~", key(.end)), ("\u{1B}[3~", key(.delete)),
    ("\u{1B}[5~", key(.pageUp)), ("\u{1B}[6~", key(.pageDown)),
    ("\u{1B}OP", key(.function(1))), ("\u{1B}[11~", key(.function(1))),
    ("\u{1B}[[A", key(.function(1))), ("\u{1B}[15~", key(.function(5))),
    ("\u{1B}[24~", key(.function(12))), ("\u{1B}[27;5;105~", key(.character("i"), control: true)),
    ("\u{1B}[105;5u", key(.character("i"), control: true)),
  ])
  func decodesAKey(bytes: String, expected: Input) {
    #expect(Self.decode(bytes) == [expected])
  }

  @Test func decodesTheMouse() {
    func mouse(_ action: Mouse.Action) -> [Input] {
      [.mouse(Mouse(action, at: Position(column: 4, row: 2)))]
    }
    #expect(Self.decode("\u{1B}[<0;5;3M") == mouse(.press))
    #expect(Self.decode("\u{1B}[<32;5;3M") == mouse(.drag))
    #expect(Self.decode("\u{1B}[<0;5;3m") == mouse(.release))
    #expect(Self.decode("\u{1B}[<64;5;3M") == mouse(.wheelUp))
    #expect(Self.decode("\u{1B}[<65;5;3M") == mouse(.wheelDown))
    #expect(Self.decode("\u{1B}[M %#") == mouse(.press))
    // Other buttons, and places that are none.
    #expect(Self.decode("\u{1B}[<2;5;3M\u{1B}[<0;0;0M\u{1B}[<0;5M") == [])
  }

  @Test func keepsAPasteTogether() {
    #expect(
      Self.decode("\u{1B}[200~:q\r\u{1B}[A\u{1B}[201~j") == [
        .paste(":q\r\u{1B}[A"), Self.key(.character("j")),
      ])
  }

  @Test func endsAPasteWhoseEndWasLost() {
    #expect(Self.decode("\u{1B}[200~words\u{1B}[20") == [.paste("words\u{1B}[20")])
  }

  @Test func cutsAPasteThatIsTooLong() {
    let text = String(repeating: "x", count: KeyDecoder.maximumPaste + 10)
    let inputs = Self.decode("\u{1B}[200~\(text)\u{1B}[201~")
    #expect(inputs == [.paste(String(text.dropLast(10)))])
  }

  @Test func understandsAnswers() {
    #expect(Self.decode("\u{1B}[?2026;2$y") == [.report(.synchronizedOutput(true))])
    #expect(Self.decode("\u{1B}[?2026;0$y") == [.report(.synchronizedOutput(false))])
    #expect(Self.decode("\u{1B}[?69;2$y") == [.report(.columnMargins(true))])
    #expect(Self.decode("\u{1B}[?69;0$y") == [.report(.columnMargins(false))])
    #expect(Self.decode("\u{1B}[?1;2$y") == [])
    #expect(Self.decode("\u{1B}[?62;22c") == [.report(.deviceAttributes)])
    let green: [Input] = [.report(.background(brightness: 0.587))]
    #expect(Self.decode("\u{1B}]11;rgb:0000/ffff/0000\u{1B}\\") == green)
    #expect(Self.decode("\u{1B}]11;rgb:00/ff/00\u{07}") == green)
  }

  @Test(arguments: [
    "\u{1B}[99;99;99X", "\u{1B}[?1;2;3h", "\u{1B}]52;c;AAAA\u{07}", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[I", "\u{1B}[99999999999999999999~", "\u{1B}[<1;2M", "\u{1B}[31\u{1B}[I",
  ])
  func swallowsWhatItDoesNotKnow(bytes: String) {
    #expect(Self.decode(bytes + "j") == [Self.key(.character("j"))])
  }

  @Test func dropsBytesThatAreNoText() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xFF, 0xC0, 0x80, 0xC2, 0x9B, 0xED, 0xA0, 0x80, 0xE2, 0x82, 0x6A]
    #expect(decoder.decode(bytes) == [Self.key(.character("j"))])
    #expect(decoder.patience == nil)
  }

  /// However the bytes are cut into reads, the same comes out.
  @Test func doesNotDependOnHowBytesArrive() {
    let bytes = Array(
      "aé\u{1B}[A\u{1B}OB\u{1B}[<0;5;3M\u{1B}[200~p\u{1B}q\u{1B}[201~\u{1B}]11;rgb:0/0/0\u{1B}\\漢\u{1B}x"
        .utf8)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    #expect(expected.count == 9)
    for size in 1..<bytes.count {
      var decoder = KeyDecoder()
      var inputs: [Input] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        inputs += decoder.decode(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(inputs == expected, "in pieces of \(size)")
    }
  }
}
