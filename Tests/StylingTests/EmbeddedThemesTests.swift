import Foundation
import Styling
import Testing

@Suite struct EmbeddedThemesTests {
  /// The build notices themes that come, go or change; this notices when it did not.
  @Test func theProgramHoldsTheFilesOfTheFolder() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "../../Themes").standardized
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let names = files.map { $0.deletingPathExtension().lastPathComponent }
    #expect(names.sorted() == Themes.names)
    for (file, name) in zip(files, names) {
      #expect(
        try String(contentsOf: file, encoding: .utf8) == Themes.source(of: name),
        "rebuild: \(name) is not up to date")
    }
  }
}
