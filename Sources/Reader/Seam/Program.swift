/// A program that gets the terminal for itself until it ends.
public enum Program: Equatable, Sendable {
  /// The user's editor, at that line of a file, counted from 1.
  case editor(file: String, line: Int)
  /// A command line for the shell, with a text on its standard input.
  case shell(String, input: String)

  /// Whether what it leaves on the terminal is to be read before the reader comes back.
  public var leavesOutput: Bool {
    switch self {
    case .editor: false
    case .shell: true
    }
  }
}
