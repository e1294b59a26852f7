import ArgumentParser
import Glibc

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Show the manual; into a file or pipe, as a man page's source.",
    discussion: """
      To have it as “man pullquote”: \
      pullquote manual > ~/.local/share/man/man1/pullquote.1
      """)

  func run() throws {
    let page = Array(Manual.page.utf8)
    if isatty(1) == 1, show(page) { return }
    emit(page)
  }

  /// Has `man` show the page; false where there is none.
  private func show(_ page: [UInt8]) -> Bool {
    guard let manual = popen("command -v man >/dev/null && exec man -l -", "w") else {
      return false
    }
    // A reader who leaves early ends the pipe, not us.
    signal(SIGPIPE, SIG_IGN)
    fwrite(page, 1, page.count, manual)
    return pclose(manual) == 0
  }
}
