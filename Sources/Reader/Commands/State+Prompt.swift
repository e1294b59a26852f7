import Article

extension State {
  mutating func openPrompt(_ kind: Prompt.Kind) -> [Effect] {
    var prompt = Prompt(kind, origin: (reading.anchor, reading.point))
    if case .narrow(let pane) = kind {
      prompt.earlier = pane == .entities ? reading.entities.narrowing : reading.quotes.narrowing
      prompt.editor.set(prompt.earlier)
    }
    if kind == .command { overlay = nil }
    self.prompt = prompt
    // The user's own themes are looked up when they can first be named.
    return kind == .command && !knowsThemes ? [.listThemes] : []
  }

  /// Handles a key while a prompt is open.
  mutating func edit(_ key: KeyPress) -> [Effect] {
    guard var prompt else { return [] }
    let before = prompt.editor.text
    if key.key != .tab && key.key != .backTab { prompt.completion = nil }
    switch (key.key, key.control) {
    case (.enter, _), (.character("j"), true), (.character("m"), true): return acceptPrompt()
    case (.escape, _), (.character("c"), true), (.character("g"), true): return cancelPrompt()
    case (.backspace, _), (.character("h"), true):
      if prompt.editor.text.isEmpty { return cancelPrompt() }
      prompt.editor.deleteBackward()
    case (.delete, _): prompt.editor.deleteForward()
    case (.character("w"), true): prompt.editor.deleteWordBackward()
    case (.character("u"), true): prompt.editor.deleteToStart()
    case (.left, _), (.character("b"), true): prompt.editor.move(-1)
    case (.right, _), (.character("f"), true): prompt.editor.move(1)
    case (.home, _), (.character("a"), true): prompt.editor.moveToStart()
    case (.end, _), (.character("e"), true): prompt.editor.moveToEnd()
    case (.up, _), (.character("p"), true): recall(1, into: &prompt)
    case (.down, _), (.character("n"), true): recall(-1, into: &prompt)
    case (.tab, _): complete(1, in: &prompt)
    case (.backTab, _): complete(-1, in: &prompt)
    case (.character(let character), false) where !key.alt:
      prompt.editor.insert(String(character))
    case (.character("l"), true):
      return [.redraw]
    default: break
    }
    self.prompt = prompt
    if prompt.editor.text != before { promptChanged() }
    return previewTheme() + lookIntoFolder()
  }

  mutating func paste(_ text: String) {
    guard prompt != nil else { return }
    prompt?.editor.insert(PlainText.line(text))
    promptChanged()
  }

  mutating func cancelPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.kind {
    case .search:
      reading.anchor = prompt.origin.anchor
      reading.point = prompt.origin.point
      search.pattern = nil
      search.hits = nil
      layOut()
    case .narrow(let pane): narrow(pane, to: prompt.earlier)
    case .command: return endPreview(of: prompt)
    }
    return []
  }

  private mutating func promptChanged() {
    guard let prompt else { return }
    switch prompt.kind {
    case .search: previewSearch(prompt)
    case .narrow(let pane): narrow(pane, to: prompt.editor.text)
    case .command: break
    }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    var text = prompt.editor.text
    if prompt.kind == .search && text.isEmpty {
      // As in less: an empty pattern repeats the last one.
      guard let last = history[.search]?.last else { return [] }
      text = last
    }
    if !text.isEmpty {
      history[prompt.kind, default: []].removeAll { $0 == text }
      history[prompt.kind, default: []].append(text)
    }
    switch prompt.kind {
    case .search:
      reading.anchor = prompt.origin.anchor
      reading.point = prompt.origin.point
      layOut()
      return search(for: text)
    case .command: return endPreview(of: prompt) + runLine(text)
    case .narrow: return []
    }
  }

  private mutating func narrow(_ pane: PaneID, to text: String) {
    if pane == .entities {
      reading.entities.narrowing = text
      refreshEntities()
    } else {
      reading.quotes.narrowing = text
      refreshQuotes()
      showSelectedQuote()
    }
  }

  private func recall(_ step: Int, into prompt: inout Prompt) {
    let entries = history[prompt.kind] ?? []
    let index = (prompt.historyIndex ?? -1) + step
    if index < 0 {
      prompt.historyIndex = nil
      prompt.editor.set("")
    } else if index < entries.count {
      prompt.historyIndex = index
      prompt.editor.set(entries[entries.count - 1 - index])
    }
  }

  private func complete(_ step: Int, in prompt: inout Prompt) {
    guard prompt.kind == .command else { return }
    var completion: Completion
    if let earlier = prompt.completion {
      completion = earlier
      completion.chosen += step
    } else {
      completion = self.completion(of: prompt.editor.text)
      completion.chosen = step > 0 ? 0 : -1
    }
    let count = completion.candidates.count
    guard count > 0 else { return }
    completion.chosen = (completion.chosen + count) % count
    let candidate = completion.candidates[completion.chosen]
    prompt.editor.set(completion.prefix + candidate)
    // The next Tab goes on in a folder that there was no choice about.
    prompt.completion = count == 1 && candidate.hasSuffix("/") ? nil : completion
  }
}
