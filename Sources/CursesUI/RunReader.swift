import Reader

/// Takes over the terminal, lets the user read, and gives the terminal back.
///
/// Runs on the calling thread until the user leaves or a signal ends it. Everything slow belongs in
/// tasks, which answer through the mailbox.
///
/// - Parameters:
///   - crashMessage: what a crash prints once the terminal is given back; ends in a newline.
///   - perform: carries out an effect, without blocking. Called after the screen was drawn, but for
///     the first effects: what answers those at once is on the first screen.
public func runReader(
  _ reader: inout Reader, themes: ThemeChoice, mailbox: Mailbox<Event>,
  crashMessage: String, perform: (Effect) -> Void
) throws(TerminalError) -> Ending {
  var loop = try Loop(
    themes: themes, usesMouse: reader.usesMouse, mailbox: mailbox, crashMessage: crashMessage)
  return loop.run(&reader, perform: perform)
}
