import Foundation
import TestSupport
import Testing

/// The user's own configuration and themes, and changing them while reading.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SettingTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  /// Writes a file into the user's configuration folder.
  private func configure(_ name: String, _ content: String) throws {
    let file = scene.folder.appending(path: ".config/pullquote/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  @Test func theConfigurationHoldsFromTheStart() throws {
    try configure("config.toml", "panes = [\"quotes\"]\nmouse = false\nmeasure = 30\n")
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "▌ “We could not imagine")
    #expect(terminal.text.firstRange(of: "─ Entities") == nil)
    #expect(!terminal.isModeOn(1002))
    terminal.send("M")
    try terminal.wait("the mouse") { terminal.isModeOn(1002) && terminal.isModeOn(1006) }
    terminal.send(":set panes all\r")
    try terminal.wait(for: "─ Entities")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(!terminal.isModeOn(1002))
  }

  @Test func ownThemesAreOfferedAndTheirErrorsSaid() throws {
    try configure(
      "themes/mine.toml", "inherits = \"dark\"\n[styles]\nheadline = { fg = \"#123456\" }\n")
    try configure("themes/broken.toml", "colour = 3\n")
    let terminal = try scene.start([scene.file()], environment: ["COLORTERM": "truecolor"])
    try terminal.wait(for: "Harbour Town")
    terminal.send(":theme m")
    try terminal.wait(for: " mine ")
    terminal.send("i\t")
    try terminal.wait("a preview") {
      terminal.looks.contains { $0.foreground == [0x12, 0x34, 0x56] }
    }
    terminal.send("\u{15}theme broken\r")
    try terminal.wait(for: "broken.toml:1:1")
  }

  @Test func ownThemesAreListed() throws {
    try configure("themes/mine.toml", "inherits = \"dark\"\nsummary = \"All mine\"\n")
    let terminal = try scene.start(["themes"])
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(terminal.lines.contains { $0.hasPrefix("mine") && $0.hasSuffix("All mine") })
    let one = try scene.start(["themes", "mine"])
    _ = try one.waitForEnd()
    #expect(one.lines[0] == "inherits = \"dark\"")
  }
}
