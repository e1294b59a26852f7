import ArgumentParser
import Reader

/// The manual as a man page, made of what the program says elsewhere: its usage, the help topics
/// and the command table.
enum Manual {
  static var page: String {
    var page = Roff()
    page.macro(".TH PULLQUOTE 1 \"\" \"Pullquote\" \"User Commands\"")
    page.heading("NAME")
    page.paragraph("pullquote - \(Pullquote.configuration.abstract)")
    page.heading("SYNOPSIS AND OPTIONS")
    page.verbatim(Pullquote.helpMessage(columns: 76))
    page.heading("THE READER")
    for topic in HelpTopic.all {
      page.subheading(topic.name)
      for paragraph in topic.paragraphs() { page.paragraph(paragraph) }
    }
    page.heading("KEYS AND COMMANDS")
    page.paragraph("Every command can be typed after a colon, and be given other keys.")
    var section = ""
    for command in CommandSummary.all() {
      if command.section != section {
        section = command.section
        page.subheading(section)
      }
      let keys = command.keys.isEmpty ? "" : " (\(command.keys.joined(separator: ", ")))"
      page.item(":\(command.name)\(keys)", command.summary)
    }
    page.heading("SETTINGS")
    for setting in SettingSummary.all { page.item(setting.name, setting.summary) }
    page.heading("SUBCOMMANDS")
    for command in Pullquote.configuration.subcommands where command.configuration.shouldDisplay {
      page.verbatim(Pullquote.helpMessage(for: command, columns: 76))
    }
    page.heading("FILES")
    page.item("~/.config/pullquote/config.toml", "The configuration.")
    page.item("~/.config/pullquote/themes/NAME.toml", "Your own themes.")
    page.item("~/.local/share/pullquote/library.sqlite", "Positions, marks, notes, corrections.")
    page.paragraph("XDG_CONFIG_HOME, XDG_DATA_HOME and XDG_STATE_HOME move them.")
    page.heading("ENVIRONMENT")
    page.item("VISUAL, EDITOR", "The editor.")
    page.item("NO_COLOR", "If set and not empty, no colours are used.")
    page.item("TERM, COLORTERM", "What the terminal can do; COLORTERM=truecolor says: all colours.")
    page.heading("EXIT STATUS")
    page.paragraph(
      "0 fine, 1 some source failed (each is named on standard error), 64 wrong usage.")
    return page.source
  }
}
