import Styling
import Testing

@testable import CursesUI

@Suite struct CapabilitiesTests {
  static func capabilities(
    _ environment: [String: String], codeset: String = "UTF-8"
  ) throws(TerminalError) -> Capabilities {
    try Capabilities(codeset: codeset) { environment[$0] }
  }

  @Test(arguments: [
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], Capabilities.Entry.direct),
    (["TERM": "xterm-direct"], .direct),
    (["TERM": "tmux-256color", "COLORTERM": "24bit"], .direct),
    (["TERM": "xterm-256color"], .indexed), (["TERM": "alacritty"], .indexed),
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], .indexed),
    (["TERM": "xterm"], .installed), (["TERM": "vt100"], .installed),
    (["TERM": "linux", "COLORTERM": "truecolor"], .installed),
  ])
  func choosesADescription(environment: [String: String], expected: Capabilities.Entry) throws {
    #expect(try Self.capabilities(environment).entry == expected)
  }

  @Test func knowsTheDepth() throws {
    let any = try Self.capabilities(["TERM": "xterm"])
    #expect(any.depth(colors: 0) == .monochrome)
    #expect(any.depth(colors: 8) == .colors16)
    #expect(any.depth(colors: 256) == .colors256)
    #expect(any.depth(colors: 1 << 24) == .direct)
    let none = try Self.capabilities(["TERM": "xterm", "NO_COLOR": "1"])
    #expect(none.depth(colors: 256) == .monochrome)
    #expect(try Self.capabilities(["TERM": "xterm", "NO_COLOR": ""]).depth(colors: 8) == .colors16)
  }

  @Test func asksNothingOfOldTerminals() throws {
    #expect(try Self.capabilities(["TERM": "vt100"]).entering(withMouse: true) == "")
    #expect(try Self.capabilities(["TERM": "linux"]).leaving == "")
  }

  @Test func leavesTheMouseAloneUnlessWanted() throws {
    let capabilities = try Self.capabilities(["TERM": "xterm"])
    #expect(capabilities.entering(withMouse: true).contains("?1002h"))
    #expect(!capabilities.entering(withMouse: false).contains("?1002h"))
    #expect(capabilities.mouse(false).contains("?1002l"))
    #expect(try Self.capabilities(["TERM": "linux"]).mouse(true) == "")
  }

  @Test func copiesThroughTmux() throws {
    let plain = "\u{1B}]52;c;aGk=\u{1B}\\"
    #expect(try Self.capabilities(["TERM": "xterm"]).copying("hi") == plain)
    let inTmux = try Self.capabilities(["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"])
    #expect(
      inTmux.copying("hi")
        == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{1B}\u{1B}\\\u{1B}\\")
    #expect(try Self.capabilities(["TERM": "linux"]).copying("hi") == "")
  }

  @Test func saysWhatIsMissing() {
    #expect(throws: TerminalError.unnamed) { try Self.capabilities([:]) }
    #expect(throws: TerminalError.unnamed) { try Self.capabilities(["TERM": ""]) }
  }
}
