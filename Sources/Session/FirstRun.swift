import Glibc

/// Tells the first run of the program by a file that it leaves.
public struct FirstRun: Sendable {
  let folder: String

  /// Whether the program runs for the first time; from now on it does not.
  func isOne() -> Bool {
    let mark = folder + "/welcomed"
    if access(mark, F_OK) == 0 { return false }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    let descriptor = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    // Who cannot be remembered would be welcomed for ever.
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  /// Where the file is left: `$XDG_STATE_HOME/pullquote`.
  public static func standardFolder(environment: [String: String]) -> String? {
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.local/state" }
    return state.map { $0 + "/pullquote" }
  }
}
