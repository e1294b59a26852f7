import Article
import Dispatch
import Exporters
import Glibc
import Reader

extension Session {
  /// Writes an article to a file, aside, and says where it went.
  func write(_ article: Article, _ annotation: Annotation, _ export: Export) {
    DispatchQueue.global(qos: .userInitiated).async { [post] in
      guard let format = ExportFormat(rawValue: export.format) else { return }
      // The evidence tells which quotes the reader put right.
      let exporter = format.exporter(ExportOptions(json: [.evidence]))
      let content =
        exporter.opening + exporter.export(article, annotation) + exporter.closing
      let path = Self.expanded(export.file)
      do throws(WritingError) {
        try Self.write(Array(content.utf8), to: path, overwriting: export.overwrites)
        post(.notice("Wrote \(path.printable): \(content.utf8.count) bytes"))
      } catch {
        post(.complaint(error.message(path: path, format: export.format)))
      }
    }
  }

  /// A path as typed, with the user's home for a leading `~/`.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private static func write(
    _ bytes: [UInt8], to path: String, overwriting: Bool
  ) throws(WritingError) {
    let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (overwriting ? O_TRUNC : O_EXCL)
    let descriptor = open(path, mode, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists : .system(String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        // Half a file would be taken for a whole one.
        unlink(path)
        throw .system(reason)
      }
      rest = rest.dropFirst(written)
    }
  }
}

/// Why a file was not written.
private enum WritingError: Error {
  case exists
  case system(String)

  /// What is wrong and what to do, in one line.
  func message(path: String, format: String) -> String {
    switch self {
    case .exists:
      "\(path.printable) is there already; :export! \(format) \(path.printable) overwrites it"
    case .system(let reason): "\(path.printable) could not be written: \(reason)"
    }
  }
}
