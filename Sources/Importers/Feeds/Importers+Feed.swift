extension Importers {
  /// Reads a feed from a file, standard input (as `-`) or an address of the web. Blocking.
  ///
  /// - Throws: what keeps it from being read, as ``Feed/init(_:charset:address:)`` does too.
  public static func feed(at source: String) throws(ImportError) -> Feed {
    if isAddress(source) {
      let page: FetchedPage
      do throws(FetchError) {
        page = try Fetcher(cache: .standard()).fetch(source)
      } catch {
        throw .fetch(error)
      }
      let bytes = try Gunzip.unwrapped(page.bytes)
      return try Feed(bytes, charset: page.charset, address: page.address)
    }
    let file = source == "-" ? try SourceFile(standardInput: ()) : try SourceFile(path: source)
    var bytes: [UInt8] = []
    try file.readAll(into: &bytes)
    return try Feed(try Gunzip.unwrapped(bytes), address: source)
  }
}
