import CLicenses

/// What `--licenses` prints: the licences of the program, its model and the libraries.
enum Licenses {
  static var text: String {
    """
    \(heading("The program"))
    Apache-2.0, whose text is below.

    \(heading("The model inside it"))
    \(section("Data", of: String(cString: clicenses_model_card())))

    \(heading("The libraries"))
    \(String(cString: clicenses_libraries()))
    \(heading("Apache-2.0"))
    \(String(cString: clicenses_program()))
    \(String(cString: clicenses_texts()))
    """
  }

  private static func heading(_ words: String) -> String { "--- \(words) ---\n" }

  /// What stands under a heading of Markdown, up to the next one.
  private static func section(_ name: String, of markdown: String) -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.drop { $0 != "## \(name)" }.dropFirst(2)
    return rest.prefix { !$0.hasPrefix("#") }.joined(separator: "\n")
  }
}
