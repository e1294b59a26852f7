import Article
import Testing

@testable import Importers

@Suite struct DecodingTests {
  private func decode(_ bytes: [UInt8]) throws -> String {
    let (encoding, mark) = try TextEncoding.judge(bytes)
    return encoding.decode(Array(bytes.dropFirst(mark))).string
  }

  @Test func utf8WithAndWithoutByteOrderMark() throws {
    #expect(try decode(Array("Zoë said".utf8)) == "Zoë said")
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("Zoë said".utf8)) == "Zoë said")
  }

  @Test func lineEndsStayAsTheyAre() throws {
    #expect(Array(try decode(Array("a\r\nb\rc\n".utf8)).utf8) == Array("a\r\nb\rc\n".utf8))
  }

  @Test(arguments: [true, false]) func utf16(marked: Bool) throws {
    let units = Array("“Yes,” Zoë said. 漢".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try decode((marked ? [0xFF, 0xFE] : []) + little) == "“Yes,” Zoë said. 漢")
    #expect(try decode((marked ? [0xFE, 0xFF] : []) + big) == "“Yes,” Zoë said. 漢")
  }

  @Test func windows1252() throws {
    #expect(try decode([0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0xE9]) == "“Yes” é")
  }

  @Test func aFewBrokenBytesAreRepairedInUTF8() throws {
    #expect(try decode(Array("“é” ".utf8) + [0xFF] + Array(" ü".utf8)) == "“é” \u{FFFD} ü")
  }

  @Test func binaryIsRefusedAndEscapesAreNot() {
    #expect(throws: ImportError.binary) {
      _ = try TextEncoding.judge((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    }
    #expect(throws: Never.self) { _ = try TextEncoding.judge(Array("a \u{1B}[31m b \0 c".utf8)) }
  }
}
