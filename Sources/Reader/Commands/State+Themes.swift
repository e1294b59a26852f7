extension State {
  mutating func chooseTheme(_ argument: String) -> [Effect] {
    let name = PlainText.line(argument)
    if name.isEmpty {
      say("Themes: \(themeNames.joined(separator: ", "))")
      return []
    }
    if name == "auto" {
      theme = nil
      say("The theme that the reader started with")
      return [.theme(nil)]
    }
    guard themeNames.contains(name) || !knowsThemes else {
      complain("There is no theme \(name); Tab shows them")
      return [.theme(theme)]
    }
    theme = name
    say("Theme \(name)")
    return [.theme(name)]
  }

  /// Shows the theme that completion offers, before it is chosen.
  mutating func previewTheme() -> [Effect] {
    guard let completion = prompt?.completion, ["theme ", "set theme "].contains(completion.prefix)
    else { return [] }
    prompt?.previewsTheme = true
    return [.theme(completion.candidates[completion.chosen])]
  }

  /// Goes back from a theme that was only looked at.
  func endPreview(of prompt: Prompt) -> [Effect] {
    prompt.previewsTheme ? [.theme(theme)] : []
  }
}
