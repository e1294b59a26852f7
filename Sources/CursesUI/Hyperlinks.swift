import Glibc

/// Links in what is printed, which the terminal opens when they are clicked.
public enum Hyperlinks {
  /// Whether standard output is a terminal that shows them (OSC 8), or leaves them aside without
  /// litter.
  public static var areShown: Bool {
    guard isatty(1) == 1, let capabilities = try? Capabilities.current() else { return false }
    return capabilities.showsHyperlinks
  }
}
