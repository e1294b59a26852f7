import Glibc
import Reader
import Styling

/// Keys, signals and news in; screens and effects out. Synchronous, on the thread that calls it.
struct Loop: ~Copyable {
  /// News (what tasks post) is drawn at most this often; keys are drawn at once.
  private static let newsInterval = Duration.milliseconds(33)

  private var terminal: Terminal
  private let mailbox: Mailbox<Event>
  private var themes: ThemeChoice
  private var decoder = KeyDecoder()
  private let clock = ContinuousClock()

  private var effects: [Effect] = []
  /// Whether something has changed since the last drawing.
  private var isStale = true
  /// Whether that was more than news.
  private var isUrgent = true
  private var lastDrawing: ContinuousClock.Instant
  private var lastInput: ContinuousClock.Instant
  /// Whether the terminal still owes us answers.
  private var awaitsAnswers = false

  init(
    themes: ThemeChoice, usesMouse: Bool, mailbox: Mailbox<Event>, crashMessage: String
  ) throws(TerminalError) {
    self.themes = themes
    self.mailbox = mailbox
    lastDrawing = clock.now
    lastInput = clock.now
    terminal = try Terminal(
      theme: themes.current, usesMouse: usesMouse, crashMessage: crashMessage)
  }

  mutating func run(_ reader: inout Reader, perform: (Effect) -> Void) -> Ending {
    send(.resized(terminal.size), to: &reader)
    // What answers at once, as a file does, is on the first screen.
    for effect in effects { perform(effect) }
    effects = []
    takeNews(&reader)
    var hasAsked = false
    while true {
      if let ending = settle(&reader, perform) { return finish(ending) }
      if !hasAsked {
        // Only now, so that the first screen does not wait for it.
        awaitsAnswers = terminal.askForFeatures()
        hasAsked = true
      }
      if let ending = takeBatch(&reader) { return finish(ending) }
    }
  }

  /// Draws if it is time, then has the effects carried out.
  private mutating func settle(
    _ reader: inout Reader, _ perform: (Effect) -> Void
  ) -> Ending? {
    for case .quit(let status) in effects {
      for effect in effects where effect != .quit(status: status) { perform(effect) }
      return .quit(status: status)
    }
    if isStale && (isUrgent || clock.now - lastDrawing >= Self.newsInterval) {
      terminal.draw(reader.screen(), theme: themes.current)
      (isStale, isUrgent) = (false, false)
      lastDrawing = clock.now
    }
    let todo = effects
    effects = []
    for effect in todo {
      switch effect {
      case .suspend: suspend(wholeJob: true, &reader)
      case .redraw:
        terminal.forget()
        markUrgent()
      case .theme(let name):
        if let problem = themes.choose(name) { send(.complaint(problem), to: &reader) }
        markUrgent()
      case .mouse(let isUsed): terminal.useMouse(isUsed)
      case .bell: terminal.ring()
      case .run(let program):
        awaitAnswers()
        let terminator = terminal.lend(waitingForKey: program.leavesOutput) { perform(effect) }
        if let terminator { return .signal(terminator) }
        send(.resized(terminal.size), to: &reader)
      case .copy(let text):
        terminal.copy(text)
        perform(effect)
      default: perform(effect)
      }
    }
    return nil
  }

  /// Waits for something to happen and takes everything that has: signals, keys, then news.
  private mutating func takeBatch(_ reader: inout Reader) -> Ending? {
    let ready = Descriptor.poll(
      [terminal.descriptor, terminal.signals.descriptor, mailbox.wakeDescriptor], timeout: timeout)
    if ready[1].isReadable, let ending = takeSignals(&reader) { return ending }
    if ready[0].isReadable || ready[0].isClosed {
      guard takeInput(&reader) else { return .signal(SIGHUP) }
    } else if let patience = decoder.patience, clock.now - lastInput >= patience {
      for input in decoder.giveUp() { take(input, &reader) }
    }
    if ready[2].isReadable { takeNews(&reader) }
    return nil
  }

  private mutating func takeNews(_ reader: inout Reader) {
    for event in mailbox.take() { send(event, to: &reader, isNews: event.canWait) }
  }

  /// How long nothing needs to be done if nothing happens; nil is for ever.
  private var timeout: Duration? {
    let now = clock.now
    let waits = [
      decoder.patience.map { $0 - (now - lastInput) },
      isStale ? (isUrgent ? .zero : Self.newsInterval - (now - lastDrawing)) : nil,
    ]
    return waits.compactMap { $0 }.min().map { max($0, .zero) }
  }

  /// Takes all keys that wait, a bounded number of them. False if the terminal is gone.
  private mutating func takeInput(_ reader: inout Reader) -> Bool {
    for _ in 0..<16 {
      guard let bytes = Descriptor.read(terminal.descriptor) else { return false }
      lastInput = clock.now
      for input in decoder.decode(bytes) { take(input, &reader) }
      if bytes.count < Descriptor.atOnce { break }
      if !Descriptor.poll([terminal.descriptor], timeout: .zero)[0].isReadable { break }
    }
    return true
  }

  private mutating func take(_ input: KeyDecoder.Input, _ reader: inout Reader) {
    switch input {
    case .key(KeyPress(.character("c"), control: true)): send(.interrupt, to: &reader)
    case .key(let press): send(.key(press), to: &reader)
    case .mouse(let mouse): send(.mouse(mouse), to: &reader)
    case .paste(let text): send(.paste(text), to: &reader)
    case .report(.synchronizedOutput(let isKnown)): terminal.synchronizesOutput = isKnown
    case .report(.columnMargins(let isKnown)): terminal.movesColumns = isKnown
    case .report(.background(let brightness)):
      if themes.adapt(toBrightness: brightness) { markUrgent() }
    case .report(.deviceAttributes): awaitsAnswers = false
    }
  }

  /// Returns how to end, if a signal asks for it.
  private mutating func takeSignals(_ reader: inout Reader) -> Ending? {
    let arrived = terminal.signals.take()
    if arrived.contains(.terminate) { return .signal(terminal.signals.terminator) }
    if arrived.contains(.stop) { suspend(wholeJob: false, &reader) }
    if arrived.contains(.interrupt) { send(.interrupt, to: &reader) }
    if arrived.contains(.continued) { terminal.resume() }
    if arrived.contains(.resized) { terminal.adoptSize() }
    if !arrived.isDisjoint(with: [.continued, .resized]) {
      send(.resized(terminal.size), to: &reader)
    }
    return nil
  }

  /// Gives the terminal back, stops, and takes it again when the process is continued.
  private mutating func suspend(wholeJob: Bool, _ reader: inout Reader) {
    awaitAnswers()
    terminal.release()
    terminal.signals.stop(wholeJob: wholeJob)
    terminal.retake()
    send(.resized(terminal.size), to: &reader)
  }

  private mutating func send(
    _ event: Event, to reader: inout Reader, isNews: Bool = false
  ) {
    effects += reader.handle(event)
    isStale = true
    if !isNews { isUrgent = true }
  }

  private mutating func markUrgent() {
    (isStale, isUrgent) = (true, true)
  }

  private mutating func finish(_ ending: Ending) -> Ending {
    if case .quit = ending { awaitAnswers() }
    terminal.release()
    return ending
  }

  /// Answers that arrive after us would be typed into the shell: waits a moment for them.
  private mutating func awaitAnswers() {
    let deadline = clock.now + .milliseconds(100)
    while awaitsAnswers, clock.now < deadline {
      let ready = Descriptor.poll([terminal.descriptor], timeout: deadline - clock.now)[0]
      guard ready.isReadable, let bytes = Descriptor.read(terminal.descriptor) else { return }
      if decoder.decode(bytes).contains(.report(.deviceAttributes)) { awaitsAnswers = false }
    }
  }
}

extension Event {
  /// Whether it may be drawn a little later: what the user waits for may not.
  fileprivate var canWait: Bool {
    switch self {
    case .annotated, .progress, .received: true
    default: false
    }
  }
}
