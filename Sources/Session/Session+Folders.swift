import Dispatch
import Glibc

extension Session {
  /// More names than this help nobody to choose.
  private static let mostNames = 5000

  /// Looks up what is in a folder, aside; one that cannot be read is as good as empty.
  func listFolder(_ name: String) {
    DispatchQueue.global(qos: .userInitiated).async { [post] in
      let path = name.isEmpty ? "." : Self.expanded(name)
      post(.folder(name, names: Self.names(in: path)))
    }
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while names.count < mostNames, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      names.append(isFolder("\(path)/\(name)") ? name + "/" : name)
    }
    return names
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
