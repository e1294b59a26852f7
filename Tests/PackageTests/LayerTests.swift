import FoundationEssentials
import Testing

/// SwiftPM lets a target import siblings that it does not declare, so the layers are held here.
@Suite struct LayerTests {
  /// What each target may import beside the standard library.
  static let allowed: [String: Set<String>] = [
    "Article": [],
    "Encoder": ["CModel", "CDNNL", "CKernels", "Dispatch"],
    "Annotator": ["Article", "Encoder", "Glibc"],
    "Importers": ["Article", "Dispatch", "Glibc", "CCmark", "CFetch", "CXML2", "CZlib"],
    "Exporters": ["Article"],
    "Styling": ["TOMLKit"],
    "Configuration": ["Article", "TOMLKit"],
    "Library": ["Article", "GRDB", "Foundation"],
    "Reader": ["Article", "CLineBreak", "Styling"],
    "Session": [
      "Article", "Annotator", "Exporters", "Importers", "Library", "Reader", "Dispatch", "Glibc",
    ],
    "CursesUI": ["Reader", "Styling", "CNcurses", "Glibc"],
    "pullquote": [
      "ArgumentParser", "Article", "Annotator", "CLicenses", "Configuration", "CursesUI",
      "Exporters", "Importers", "Library", "Reader", "Session", "Styling", "Dispatch", "Glibc",
    ],
    "pullquote-bench": [
      "Annotator", "ArgumentParser", "Article", "Encoder", "Importers", "FoundationEssentials",
      "Glibc", "TestSupport",
    ],
  ]
  /// Parts of the toolchain's own library that any target may use.
  static let standard: Set<String> = ["Synchronization"]

  @Test func everyTargetImportsOnlyWhatItsLayerMay() throws {
    var seen: Set<String> = []
    for file in try Repository.swiftFiles(under: "Sources") {
      let target = file.path.split(separator: "/")[1]
      guard let allowed = Self.allowed[String(target)] else { continue }
      seen.insert(String(target))
      for module in imports(in: file.content) where !Self.standard.contains(module) {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
    #expect(seen == Set(Self.allowed.keys))
  }

  /// The modules of lines like `@preconcurrency import struct Glibc.stat`.
  private func imports(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")[...]
      while let first = words.first, first.hasPrefix("@") || Self.access.contains(first) {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "var", "let"]
      let name = words.dropFirst().drop { kinds.contains($0) }.first
      return name.map { String($0.split(separator: ".")[0]) }
    }
  }

  private static let access: Set<Substring> = ["public", "package", "internal", "private"]
}
