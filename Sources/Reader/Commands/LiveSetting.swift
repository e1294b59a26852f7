import Article

/// Something that `:set` changes and that the configuration knows by the same name.
struct LiveSetting: Sendable {
  let name: String
  /// One line, without a full stop.
  let summary: String
  /// The words that the value is made of, for completion; empty for a number.
  let words: @Sendable (State) -> [String]
  let current: @Sendable (State) -> String
  /// Takes a value; nil where it is none.
  let change: @Sendable (inout State, String) -> [Effect]?

  /// What a wrong value is answered with.
  let wanted: String

  static let all = [measure, theme, panes, kinds, types, mouse]

  private static let measure = LiveSetting(
    name: "measure", summary: "columns of a line of text", words: { _ in [] },
    current: { "\($0.preferences.measure)" },
    change: { state, value in
      guard let columns = Int(value), State.measures.contains(columns) else { return nil }
      return state.changeMeasure(by: columns - state.preferences.measure)
    }, wanted: "a number from \(State.measures.lowerBound) to \(State.measures.upperBound)")

  private static let theme = LiveSetting(
    name: "theme", summary: "colours; auto is the look of the start", words: \.themeNames,
    current: { $0.theme ?? "auto" }, change: { $0.chooseTheme($1) }, wanted: "a theme's name")

  private static let panes = list(
    "panes", "the lists beside the text", Preferences.Pane.self, \.panes)

  private static let kinds = list(
    "kinds", "kinds of quotes that are lit and listed", Quote.Kind.self, \.kinds)

  private static let types = list(
    "types", "types of entities that are lit and listed", EntityType.self, \.types)

  private static let mouse = LiveSetting(
    name: "mouse", summary: "whether the mouse is the reader’s, or the terminal’s",
    words: { _ in ["on", "off"] }, current: { $0.preferences.usesMouse ? "on" : "off" },
    change: { state, value in
      guard ["on", "off", "true", "false"].contains(value) else { return nil }
      return state.useMouse(value == "on" || value == "true")
    }, wanted: "on or off")

  /// A setting that is some of the cases of a type: their names, `all` or `none`.
  private static func list<Value: CaseIterable & RawRepresentable<String> & Equatable & Sendable>(
    _ name: String, _ summary: String, _: Value.Type,
    _ path: WritableKeyPath<Preferences, [Value]> & Sendable
  ) -> LiveSetting {
    let all = Array(Value.allCases)
    let names = all.map(\.rawValue)
    return LiveSetting(
      name: name, summary: summary, words: { _ in names + ["all", "none"] },
      current: { state in
        let values = state.preferences[keyPath: path]
        if values.count == all.count { return "all" }
        return values.isEmpty ? "none" : values.map(\.rawValue).joined(separator: " ")
      },
      change: { state, text in
        let words = text.split { $0 == " " || $0 == "," }.map(String.init)
        if words == ["all"] {
          state.preferences[keyPath: path] = all
        } else if words == ["none"] {
          state.preferences[keyPath: path] = []
        } else {
          let values = words.compactMap(Value.init(rawValue:))
          guard !values.isEmpty, values.count == words.count else { return nil }
          state.preferences[keyPath: path] = all.filter(values.contains)
        }
        state.refreshLists()
        return []
      }, wanted: "some of \(names.joined(separator: ", ")), or all or none")
  }
}

/// What people outside the reader need to know of a setting: for the configuration and the manual.
public struct SettingSummary: Equatable, Sendable {
  public let name: String
  public let summary: String

  /// Every setting that can be changed live.
  public static let all = LiveSetting.all.map { SettingSummary(name: $0.name, summary: $0.summary) }
}
