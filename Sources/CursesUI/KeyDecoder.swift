import Reader

/// Turns the bytes that a terminal sends into keys, mouse events, pastes and reports.
///
/// The sequences of xterm and its kin, of the Linux console and of rxvt are known; since these hardly
/// contradict each other, terminfo is not asked and both cursor key modes are understood. What is
/// not known is swallowed whole, never typed into the reader.
struct KeyDecoder: Sendable {
  /// Something that came from the terminal.
  enum Input: Equatable, Sendable {
    case key(KeyPress)
    case mouse(Mouse)
    case paste(String)
    case report(Report)
  }

  /// An answer to one of our questions; see ``Terminal/askForFeatures()``.
  enum Report: Equatable, Sendable {
    /// The background's perceived brightness, 0…1.
    case background(brightness: Double)
    /// Whether the terminal knows synchronized output.
    case synchronizedOutput(Bool)
    /// Whether the terminal knows left and right margins.
    case columnMargins(Bool)
    /// The terminal's device attributes: it has answered everything that was asked before.
    case deviceAttributes
  }

  /// Longer pastes are cut.
  static let maximumPaste = 1 << 20

  /// Bytes of a sequence that has not ended yet.
  private var pending: [UInt8] = []
  /// The text of a bracketed paste that has not ended yet.
  private var paste: [UInt8]?

  init() {}

  /// How long to wait for the rest of what has begun before ``giveUp()`` is called; nil if nothing
  /// has begun.
  var patience: Duration? {
    if paste != nil { return .seconds(1) }
    return pending.isEmpty ? nil : .milliseconds(25)
  }

  /// Takes bytes and returns what they complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending.append(contentsOf: bytes)
    var inputs: [Input] = []
    var position = 0
    while position < pending.count {
      if paste != nil {
        guard let used = takePaste(from: position, into: &inputs) else { break }
        position += used
        continue
      }
      let step = Self.step(pending[position...])
      guard step.length > 0 else { break }
      position += step.length
      switch step.result {
      case .input(let input): inputs.append(input)
      case .pasteBegins: paste = []
      case .nothing: break
      }
    }
    pending.removeFirst(min(position, pending.count))
    return inputs
  }

  /// What has begun will not go on: an escape was the Escape key, an unended paste has ended.
  mutating func giveUp() -> [Input] {
    if let text = paste {
      paste = nil
      let rest = pending
      pending = []
      return [.paste(String(decoding: text + rest, as: UTF8.self))]
    }
    let bytes = pending
    pending = []
    guard bytes.first == 0x1B else { return [] }
    guard bytes.count > 1 else { return [.key(KeyPress(.escape))] }
    // Alt with a key that could have begun a sequence; anything longer was a broken one.
    guard bytes.count == 2 else { return [] }
    return [.key(KeyPress(.character(Character(Unicode.Scalar(bytes[1]))), alt: true))]
  }

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Moves bytes to the paste; returns how many were used, or nil if more are needed.
  private mutating func takePaste(from start: Int, into inputs: inout [Input]) -> Int? {
    var index = start
    while index < pending.count {
      let rest = pending[index...]
      if rest.starts(with: Self.pasteEnd) {
        inputs.append(.paste(String(decoding: paste!, as: UTF8.self)))
        paste = nil
        return index + Self.pasteEnd.count - start
      }
      if Self.pasteEnd.starts(with: rest) { break }
      if paste!.count < Self.maximumPaste { paste!.append(pending[index]) }
      index += 1
    }
    return index > start ? index - start : nil
  }
}
