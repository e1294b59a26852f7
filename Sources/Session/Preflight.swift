import Importers

/// Sorts the sources of a command line before the screen is taken: what cannot be read at all is
/// said on standard error, where it stays visible, and not in a status line.
public struct Preflight: Sendable {
  public private(set) var readable: [String] = []
  /// Each with what is wrong and what to do about it.
  public private(set) var failures: [(source: String, error: ImportError)] = []

  public init(_ sources: [String]) {
    for source in sources {
      do throws(ImportError) {
        try Self.check(source, thoroughly: readable.isEmpty)
        readable.append(source)
      } catch {
        failures.append((source, error))
      }
    }
  }

  /// Opens the source; the one that will be shown first is also looked into, for it may be empty or
  /// no text. Pipes are not touched: they may have nothing to say yet, and say it only once.
  private static func check(_ source: String, thoroughly: Bool) throws(ImportError) {
    guard source != "-", source != BundledArticle.source, !Importers.isAddress(source) else {
      return
    }
    let file = try SourceFile(path: source)
    if thoroughly && file.isRegular { try Importers.check(file) }
  }
}
