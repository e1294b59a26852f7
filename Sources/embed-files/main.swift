// embed-files FOLDER OUTPUT: writes the TOML files of a folder as Swift, by name.
import Foundation

let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  .filter { $0.pathExtension == "toml" }
  .sorted { $0.lastPathComponent < $1.lastPathComponent }

var code = "enum EmbeddedThemes {\n  static let files: [(name: String, source: String)] = [\n"
for file in files {
  let name = file.deletingPathExtension().lastPathComponent
  let source = try String(contentsOf: file, encoding: .utf8)
  code += "    (\(String(reflecting: name)), \(String(reflecting: source))),\n"
}
code += "  ]\n}\n"
try code.write(to: output, atomically: true, encoding: .utf8)
