import ArgumentParser
import Article
import CursesUI
import Exporters
import Glibc
import Importers
import Library
import Reader
import Session

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read articles: what pullquote does without a subcommand.")

  @Flag(help: "Print the articles as linear text, for pipes and screen readers.") var plain = false
  @Flag(help: "Print the licences of the program, its model and the libraries.")
  var licenses = false
  @Option(help: "The theme, by name; pullquote themes lists them.") var theme: String?
  @Argument(
    help: "Files, or - for standard input. Without any, a sample article opens.",
    completion: .file())
  var sources: [String] = []

  func run() throws {
    if licenses {
      emit(Array(Licenses.text.utf8))
      return
    }
    var sources = sources
    if sources.isEmpty { sources = [isatty(0) == 1 ? BundledArticle.source : "-"] }
    let preflight = Preflight(sources)
    if preflight.readable.isEmpty || plain || isatty(1) != 1 {
      let failures = preflight.failures + printPlain(preflight.readable)
      for failure in failures { complain(failure.source, failure.error) }
      if !failures.isEmpty { throw ExitCode(1) }
      return
    }
    var ending = try read(preflight.readable)
    for failure in preflight.failures { complain(failure.source, failure.error) }
    if case .quit = ending, !preflight.failures.isEmpty { ending = .quit(status: 1) }
    ending.exit()
  }

  private func read(_ sources: [String]) throws -> Ending {
    let mailbox = Mailbox<Event>()
    let paths = Environment().paths
    let session = Session(
      libraryPath: Library.standardPath(environment: paths),
      stateFolder: FirstRun.standardFolder(environment: paths)
    ) { mailbox.post($0) }
    var settings = Settings()
    let themes = settings.themes(named: theme)
    var reader = Reader(sources: sources, options: settings.readerOptions)
    if let problem = settings.problems.first { mailbox.post(.notice(problem)) }
    do throws(TerminalError) {
      let ending = try runReader(
        &reader, themes: themes, mailbox: mailbox, crashMessage: Self.crashMessage
      ) { effect in
        if effect == .listThemes {
          mailbox.post(.themes(ThemeCatalog().names))
        } else {
          session.perform(effect)
        }
      }
      for effect in reader.lastEffects { session.perform(effect) }
      session.finish()
      return ending
    } catch {
      complain(error.message)
      throw ExitCode(1)
    }
  }

  private static let crashMessage =
    "pullquote crashed, which it never should; please report what you did and the article.\n"

  private func printPlain(_ sources: [String]) -> [(source: String, error: ImportError)] {
    var failures: [(source: String, error: ImportError)] = []
    let showsLinks = Hyperlinks.areShown
    var isFirst = true
    func printArticle(_ article: Article) {
      if !isFirst { emit(lines: [""]) }
      isFirst = false
      emit(lines: PlainArticle.lines(of: article, showsLinks: showsLinks))
    }
    if sources == [BundledArticle.source] {
      printArticle(BundledArticle.article)
      return []
    }
    for part in SourceQueue(sources) {
      do throws(ImportError) {
        let read = try part.read()
        for notice in read.notices { complain(Session.message(part.source, notice)) }
        printArticle(read.article)
      } catch {
        failures.append((part.source, error))
      }
    }
    return failures
  }
}
