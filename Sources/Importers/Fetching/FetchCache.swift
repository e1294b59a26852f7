import Glibc

/// Copies of fetched pages in a folder: for asking servers only whether something has changed, and
/// for reading without a network.
public struct FetchCache: Equatable, Sendable {
  /// The oldest copies go when there are more.
  static let maximumCopies = 500

  let folder: String

  public init(folder: String) { self.folder = folder }

  /// `$XDG_CACHE_HOME/pullquote/pages`, or below `~/.cache`; nil where there is neither.
  public static func standard() -> FetchCache? {
    standard { name in getenv(name).map { String(cString: $0) } }
  }

  static func standard(variable: (String) -> String?) -> FetchCache? {
    if let home = variable("XDG_CACHE_HOME"), home.hasPrefix("/") {
      return FetchCache(folder: home + "/pullquote/pages")
    }
    return variable("HOME").map { FetchCache(folder: $0 + "/.cache/pullquote/pages") }
  }

  /// A page with what its server asked to be reminded of.
  struct Copy: Equatable {
    /// The address that was asked for.
    var request: String
    /// The one that answered.
    var address: String
    var contentType: String
    var etag: String
    var lastModified: String
    /// Whether the address was one of this machine or its network then.
    var isPrivate: Bool
    var bytes: [UInt8]
  }

  func copy(of request: String) -> Copy? {
    guard let content = read(path(of: request)) else { return nil }
    var fields: [String] = []
    var position = 0
    while fields.count < 7, let end = content[position...].firstIndex(of: 0x0A) {
      fields.append(String(decoding: content[position..<end], as: UTF8.self))
      position = end + 1
    }
    guard fields.count == 7, fields[0] == Self.mark, fields[1] == request else { return nil }
    return Copy(
      request: request, address: fields[2], contentType: fields[3], etag: fields[4],
      lastModified: fields[5], isPrivate: fields[6] == Self.privateMark,
      bytes: Array(content[position...]))
  }

  /// Keeps a copy. A cache that cannot be written is no reason not to read a page, so failures are
  /// passed over.
  func keep(_ copy: Copy) {
    makeFolder()
    let fields = [
      Self.mark, copy.request, copy.address, copy.contentType, copy.etag, copy.lastModified,
      copy.isPrivate ? Self.privateMark : "public",
    ]
    guard fields.allSatisfy({ !$0.utf8.contains(0x0A) }) else { return }
    let content = Array((fields.joined(separator: "\n") + "\n").utf8) + copy.bytes
    // Written beside and renamed, so that another reader never sees half a page.
    let temporary = path(of: copy.request) + ".\(getpid())"
    guard write(content, to: temporary) else {
      unlink(temporary)
      return
    }
    rename(temporary, path(of: copy.request))
    prune()
  }

  private static let mark = "pullquote page 2"
  private static let privateMark = "private"

  private func path(of request: String) -> String {
    // FNV-1a; should two addresses collide, the copy's first lines tell.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in request.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "\(folder)/\(String(repeating: "0", count: 16 - digits.count))\(digits)"
  }

  private func makeFolder() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }

  private func read(_ path: String) -> [UInt8]? {
    guard let file = try? SourceFile(path: path) else { return nil }
    var bytes: [UInt8] = []
    return (try? file.readAll(into: &bytes)) == nil ? nil : bytes
  }

  private func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        written += count
      }
      return true
    }
  }

  /// Removes the oldest copies beyond ``maximumCopies``.
  private func prune() {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    var copies: [(path: String, time: Int)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.first != "." else { continue }
      var status = stat()
      if stat("\(folder)/\(name)", &status) == 0 {
        copies.append(("\(folder)/\(name)", status.st_mtim.tv_sec))
      }
    }
    guard copies.count > Self.maximumCopies else { return }
    copies.sort { ($0.time, $0.path) < ($1.time, $1.path) }
    for copy in copies.prefix(copies.count - Self.maximumCopies) { unlink(copy.path) }
  }
}
