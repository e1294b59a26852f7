import Article
import Styling

extension State {
  /// Changes a setting: `NAME VALUE` or `NAME=VALUE`; tells its value where none is given, and
  /// those of all where nothing is.
  mutating func set(_ line: String) -> [Effect] {
    let words = line.trimmed.split(maxSplits: 1) { $0 == " " || $0 == "=" }.map(String.init)
    guard let name = words.first else { return showSettings() }
    guard let setting = LiveSetting.all.first(where: { $0.name == name }) else {
      complain(
        "There is no setting \(PlainText.line(name, limit: 60)); there are "
          + LiveSetting.all.map(\.name).joined(separator: ", "))
      return []
    }
    let value = words.count > 1 ? words[1].trimmed : ""
    guard !value.isEmpty else {
      say("\(name) is \(setting.current(self)) \(options.glyphs.dot) \(setting.summary)")
      return []
    }
    guard let effects = setting.change(&self, value) else {
      complain("\(name) must be \(setting.wanted)")
      return []
    }
    if message == nil { say("\(name) is \(setting.current(self))") }
    return effects
  }

  private mutating func showSettings() -> [Effect] {
    let rows = LiveSetting.all.map { setting in
      let name = setting.name + String(repeating: " ", count: max(1, 10 - setting.name.count))
      return Overlay.Row([
        Overlay.Part("\(name)", [.statusKey]), Overlay.Part(setting.current(self), [.text]),
        Overlay.Part("  \(setting.summary)", [.dim]),
      ])
    }
    overlay = Overlay(.help, title: "Settings", rows: rows)
    return []
  }

  /// Lists and lights anew what the preferences leave.
  mutating func refreshLists() {
    if reading.article == nil { return }
    refreshEntities()
    refreshQuotes()
  }

  mutating func useMouse(_ isUsed: Bool) -> [Effect] {
    preferences.usesMouse = isUsed
    say(
      isUsed
        ? "The mouse clicks and scrolls here"
        : "The mouse is the terminal’s \(options.glyphs.dot) \(key(of: "mouse")) takes it back")
    return [.mouse(isUsed)]
  }

  /// How the words after `:set` may go on.
  func completionOfSetting(_ typed: Substring) -> Completion {
    guard let space = typed.firstIndex(where: { $0 == " " || $0 == "=" }),
      let setting = LiveSetting.all.first(where: { $0.name == typed[..<space] })
    else {
      let names = LiveSetting.all.map(\.name).filter { $0.hasPrefix(typed) }
      return Completion(prefix: "set ", candidates: names, chosen: 0)
    }
    // The last of several words is completed.
    let last = typed.lastIndex { $0 == " " || $0 == "=" || $0 == "," } ?? space
    let word = typed[typed.index(after: last)...]
    return Completion(
      prefix: "set \(typed[...last])",
      candidates: setting.words(self).filter { $0.hasPrefix(word) }, chosen: 0)
  }
}
