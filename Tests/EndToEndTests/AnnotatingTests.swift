import Foundation
import Testing

/// What other programs run.
@Suite(.timeLimit(.minutes(5))) struct AnnotatingTests {
  let scene: Scene

  init() throws { scene = try Scene() }

  private func run(_ arguments: String...) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: Scene.program)
    process.arguments = arguments
    process.environment = scene.environment()
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  /// Usual command lines go another way than those that only the full parser understands.
  @Test func everyWayToWriteOptionsGivesTheSame() throws {
    let file = try scene.file()
    let usual = try run("annotate", "--extract-only", "--format", "jsonl", file)
    #expect(usual.status == 0)
    #expect(usual.output.hasPrefix(#"{"version":1,"source":"#))
    #expect(try run("annotate", file, "--extract-only", "--format=jsonl") == usual)
    #expect(try run("annotate", "--format=jsonl", "--extract-only", "--", file) == usual)
    // Of one article, json is the same line.
    #expect(try run("annotate", "--extract-only", file) == usual)
    #expect(try run("annotate", "--extract-only", "--format=json", file) == usual)
  }

  @Test func aFailedSourceStopsNoOther() throws {
    let files = [try scene.file("a.txt"), scene.folder.path + "/none", try scene.file("b.txt")]
    let several = try run("annotate", "--extract-only", files[0], files[1], files[2])
    #expect(several.status == 1)
    let articles = try #require(
      try JSONSerialization.jsonObject(with: Data(several.output.utf8)) as? [[String: Any]])
    #expect(articles.compactMap { $0["source"] as? String } == [files[0], files[2]])
    #expect(try run("annotate", "--extract-only", files[1]) == ("", 1))
  }

  @Test func wrongUsageIsSaid() throws {
    let file = try scene.file()
    #expect(try run("annotate", "--format", "prose", file).status == 64)
    #expect(try run("annotate", "--format").status == 64)
    #expect(try run("annotate", "--unknown", file).status == 64)
  }
}
