import Article

/// The whole reader without a terminal.
///
/// Events go in, effects come out, and ``screen()`` is what the terminal is to show. A value that
/// never blocks and knows no clock, file or environment.
///
/// The first `resized` asks for the first source; each `opened` that brings a whole article asks
/// for its annotation.
public struct Reader: Sendable {
  private(set) var state: State

  /// - Parameter sources: What to read, at least one: paths, URLs or `-`.
  public init(sources: [String], options: ReaderOptions = ReaderOptions()) {
    precondition(!sources.isEmpty, "a reader needs a source")
    state = State(sources: sources, options: options)
    if let problem = options.keymap.problems.first { state.complain("Keys: \(problem)") }
  }

  /// Takes in what happened and returns what is to be done outside, in that order.
  public mutating func handle(_ event: Event) -> [Effect] {
    let effects = take(event)
    state.layOut()
    return effects
  }

  /// What the terminal is to show now.
  public func screen() -> Screen { ScreenPainter(state).paint() }

  /// Whether the mouse is wanted from the start.
  public var usesMouse: Bool { state.preferences.usesMouse }

  /// What is to be kept of the article in hand when the reader is left, by whatever way.
  public var lastEffects: [Effect] { state.saving.map { [$0] } ?? [] }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return state.press(key)
    case .mouse(let mouse): return state.point(mouse)
    case .paste(let text):
      state.paste(text)
      return []
    case .resized(let size):
      let isFirst = state.size == nil
      state.size = size
      state.rewrapWindow()
      return isFirst ? state.startWork() : []
    case .opened(let job, let article): return state.opened(article, by: job)
    case .listed(let job, let list, let isComplete):
      return state.listed(list, isComplete: isComplete, by: job)
    case .received(let job, let bytes, let total):
      if let number = state.articles.firstIndex(where: { $0.openJob == job }) {
        state.articles[number].received = OpenArticle.Received(bytes: bytes, total: total)
      }
      return []
    case .annotated(let job, let index, let isFinal):
      return state.annotated(index, isFinal: isFinal, by: job)
    case .corrected(let job, let index):
      state.corrected(index, by: job)
      return []
    case .restored(let source, let saved): return state.restored(saved, of: source)
    case .progress(let job, let share):
      if let number = state.articles.firstIndex(where: { $0.annotateJob == job }) {
        state.articles[number].progress = share
      }
      return []
    case .failed(let job, let reason):
      state.failed(PlainText.line(reason), by: job)
      return []
    case .notice(let text):
      state.say(PlainText.line(text))
      return []
    case .complaint(let text):
      state.complain(PlainText.line(text))
      return []
    case .located(let file, let line): return [.run(.editor(file: file, line: line))]
    case .changed(let source): return state.reload(source)
    case .firstRun:
      if state.message == nil && state.prompt == nil { state.welcome() }
      return []
    case .themes(let names):
      state.themeNames = names
      state.knowsThemes = true
      return []
    case .folder(let name, let names):
      if state.folder?.name == name { state.folder?.names = names }
      return []
    case .interrupt: return state.interrupt()
    }
  }
}
