import Foundation

/// An input and what PyTorch made of it, written by `Sources/EncoderTraining/fixtures.py`.
struct Fixture: Decodable {
  let text: String
  let ids: [UInt16]
  let cases: [UInt8]
  /// Unicode scalars of the text.
  let offsets: [[Int]]
  let starts: [Bool]
  /// The pieces whose vectors and scores are shown.
  let positions: [Int]
  let spans: [[Int]]
  let gaps: [[Int]]
  let kinds: [Int]
  let distance: [Int]
  let paragraph: [Int]
  let match: [Int]
  /// Computed with the weights as they were trained.
  let exact: Numbers
  /// Computed with the weights as the model file has them.
  let int8: Numbers

  struct Numbers: Decodable {
    let hidden: [[Float]]
    let heads: [String: [[Float]]]
    let link: [String: [[Float]]]
    let coref: [Float]
    let new: [Float]
  }

  static func load() throws -> [Fixture] {
    try JSONDecoder().decode([Fixture].self, from: content(of: "encoder.json"))
  }

  static func content(of name: String) throws -> Data {
    let folder = Bundle.module.resourceURL!.appendingPathComponent("Fixtures")
    return try Data(contentsOf: folder.appendingPathComponent(name))
  }
}
