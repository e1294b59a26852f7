import Glibc

/// How the environment's locale writes characters.
public enum TextLocale {
  /// Whether text may hold more than ASCII. Where not, the reader is given glyphs in ASCII.
  public static var isUnicode: Bool { codeset == "UTF-8" }

  /// The locale's character set. Asking makes the C library adopt it, which ncurses needs; the
  /// locale's other categories are left alone, so that numbers stay as they are.
  static let codeset: String = {
    setlocale(LC_CTYPE, "")
    return String(cString: nl_langinfo(nl_item(CODESET)))
  }()
}
