import Reader

/// Takes over the terminal, lets the user read, and gives the terminal back.
///
/// Runs on the calling thread until the user leaves or a signal ends it. Everything slow belongs in
/// tasks, which answer through the mailbox.
///
/// - Parameters:
///   - content: what is shown; first it hears of the terminal's size.
///   - initial: what is known already, so that the first screen shows it.
///   - crashMessage: what a crash prints once the terminal is given back; ends in a newline.
///   - perform: carries out an effect, without blocking. Called after the screen was drawn.
public func runReader(
  _ content: inout some Interactive, themes: ThemeChoice, mailbox: Mailbox<Event>,
  initial: [Event] = [], crashMessage: String, perform: (Effect) -> Void
) throws(TerminalError) -> Ending {
  var loop = try Loop(themes: themes, mailbox: mailbox, crashMessage: crashMessage)
  return loop.run(&content, initial: initial, perform: perform)
}
