import Foundation
import TestSupport
import Testing

/// What leaves the reader: files, other programs, the browser, the clipboard.
@Suite(.serialized, .timeLimit(.minutes(5))) struct TakingTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  /// A program of that name, before all others, that writes its arguments and its input to a file.
  private func fake(_ name: String, then: String = "") throws -> URL {
    let record = scene.folder.appending(path: "\(name).record")
    let script = scene.folder.appending(path: name)
    try Data(
      "#!/bin/sh\n{ echo \"$@\"; [ -t 0 ] || cat; } > '\(record.path).part'\n"
        .appending("mv '\(record.path).part' '\(record.path)'\n\(then)\n").utf8
    ).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    return record
  }

  private var path: String { "\(scene.folder.path):/usr/bin:/bin" }

  private func wait(for file: URL, _ terminal: PseudoTerminal) throws -> String {
    try terminal.wait(file.lastPathComponent) {
      // The terminal wakes only for output; a message comes soon, or the key below has one.
      terminal.send("?")
      terminal.send("?")
      return FileManager.default.fileExists(atPath: file.path)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func writesFilesAndOverwritesOnlyWhenTold() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "▌ “We could not imagine")
    try terminal.wait("the annotation") { terminal.text.firstRange(of: "annotating") == nil }
    let file = scene.folder.appending(path: "out.csv")
    terminal.send("s\(file.path)\r")
    try terminal.wait(for: "Wrote ")
    let csv = try String(contentsOf: file, encoding: .utf8)
    #expect(csv.hasPrefix("source,id,kind"))
    #expect(csv.firstRange(of: "Maria Lindqvist") != nil)
    try Data("mine".utf8).write(to: file)
    terminal.send("s\(file.path)\r")
    try terminal.wait(for: "is there already")
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    terminal.send(":export! json \(file.path)\r")
    try terminal.wait(for: "Wrote ")
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("{\"version\":1"))
    terminal.send("sjson /no/such/folder/x.json\r")
    try terminal.wait(for: "could not be written")
  }

  @Test func completesTheNameOfAFile() throws {
    let terminal = try scene.start([scene.file("harbour-story.txt")])
    try terminal.wait(for: "Harbour Town")
    terminal.send(":export csv \(scene.folder.path)/harb")
    try terminal.wait(for: " \(scene.folder.path)/harbour-story.txt")
    terminal.send("\t")
    try terminal.wait("the whole name") {
      terminal.lines.last == ":export csv \(scene.folder.path)/harbour-story.txt"
    }
  }

  @Test(arguments: [("xterm-256color", true), ("linux", false)])
  func plainTextHasLinksWhereTheTerminalOpensThem(name: String, shows: Bool) throws {
    let page = try scene.file(
      "page.html",
      """
      <html><body><article><h1>Harbour wall to be mended</h1><p>The council of Port Ellery said on \
      Monday that the wall will be mended before the winter, as its <a \
      href="https://example.org/report">report on the harbour</a> had asked for in the spring, and \
      that the work will begin in June.</p><p>The masons come from Calder and from Dunmore, and \
      they will stay until the autumn storms, the mayor told reporters at the quay.</p></article>\
      </body></html>
      """)
    let terminal = try scene.start(["--plain", page], environment: ["TERM": name])
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.text.firstRange(of: "Harbour wall") != nil)
    #expect(terminal.hasSent("\u{1B}]8;;https://example.org/report\u{1B}\\report on") == shows)
    #expect(terminal.hasSent("\u{1B}") == shows)
  }

  @Test func pipesToACommandAndWaitsForAKey() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "▌ “We could not imagine")
    terminal.send("|tr a-z A-Z | head -n 1\r")
    try terminal.wait(for: "HARBOUR TOWN VOTES")
    try terminal.wait(for: "[press any key")
    #expect(!terminal.isModeOn(1049))
    terminal.send(" ")
    try terminal.wait(for: "▌ “We could not imagine")
    #expect(terminal.isModeOn(1049))
    terminal.send("|quote false\r")
    try terminal.wait(for: "[press any key")
    terminal.send("x")
    try terminal.wait(for: "false ended with status 1")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
    #expect(terminal.isModeRestored)
  }

  @Test func ctrlCEndsTheCommandAndNotTheReader() throws {
    let terminal = try scene.start([scene.file()])
    try terminal.wait(for: "Harbour Town")
    // Put together only when it runs: what is typed shows on the screen too.
    terminal.send("|printf st; echo arted; sleep 60\r")
    try terminal.wait(for: "started")
    terminal.send("\u{3}")
    try terminal.wait(for: "[press any key")
    terminal.send(" ")
    try terminal.wait(for: "Harbour Town")
    terminal.send("q")
    let ending = try terminal.waitForEnd()
    #expect(ending == .status(0))
  }

  @Test func opensTheEditorAtTheLineAndShowsWhatItChanged() throws {
    let article = try scene.file()
    let record = try fake("edit", then: "echo; sed -i 's/Harbour Town/Seaside Town/' \"$2\"")
    let terminal = try scene.start(
      [article], environment: ["PATH": path, "VISUAL": "", "EDITOR": "edit"])
    try terminal.wait(for: "▌ “We could not imagine")
    terminal.send("]]v")
    try terminal.wait(for: "Seaside Town")
    #expect(try String(contentsOf: record, encoding: .utf8) == "+7 \(article)\n")
    #expect(terminal.isModeOn(1049))
  }

  @Test func copiesByTheDesktopsTool() throws {
    let record = try fake("wl-copy")
    let terminal = try scene.start(
      [scene.file()], environment: ["PATH": path, "WAYLAND_DISPLAY": "wayland-9"])
    try terminal.wait(for: "▌ “We could not imagine")
    terminal.send("]]y")
    try terminal.wait(for: "Copied q2")
    let copied = try wait(for: record, terminal)
    #expect(copied.firstRange(of: "“We could not imagine the bay") != nil)
    #expect(copied.firstRange(of: "— Maria Lindqvist, Harbour Town") != nil)
    #expect(terminal.hasSent("\u{1B}]52;c;"))
  }

  @Test func followsLinksOfAnArticle() throws {
    let record = try fake("xdg-open")
    let article = try scene.file(
      "a.md", "# A Headline of a Story\n\nWords with [a link](https://example.org/next) in them.\n")
    let terminal = try scene.start([article], environment: ["PATH": path])
    try terminal.wait(for: "Words with a link")
    terminal.send("@")
    try terminal.wait(for: "a link  https://example.org/next")
    terminal.send("o")
    try terminal.wait(for: "Opening https://example.org/next")
    terminal.send("q")
    #expect(try wait(for: record, terminal) == "https://example.org/next\n")
  }

  @Test func opensOnlyAddressesOfTheWebInTheBrowser() throws {
    let record = try fake("xdg-open", then: "echo noise; echo noise >&2")
    let article = try scene.file(
      "a.txt", "A Headline of a Story\n\nhttps://example.org/story\n\n" + Scene.article)
    let terminal = try scene.start([article], environment: ["PATH": path])
    try terminal.wait(for: "A Headline")
    terminal.send("o")
    try terminal.wait(for: "Opening https://example.org/story")
    #expect(try wait(for: record, terminal) == "https://example.org/story\n")
    #expect(!terminal.hasSent("noise"))
  }
}
