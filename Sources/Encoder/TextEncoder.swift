/// The encoder that the program carries: text → ``EncoderFindings``.
///
/// A value to share: any number of tasks may encode at once, each on its own thread. The same text
/// gives the same findings, whatever else is encoded meanwhile and wherever the work begins.
package struct TextEncoder: Sendable {
  /// The names of the entity types, by the numbers that findings use.
  package var entityTypes: [String] { heads.entityTypes }

  let tokenizer: WordPiece
  let rule: WindowRule
  let network: Network
  let heads: TagHeads
  let sourceLinker: Linker
  let cueLinker: Linker
  let coreference: Coreference

  /// The model inside the executable. The first use prepares it, which takes some milliseconds.
  /// - Throws: ``EncoderError`` if it is damaged or oneDNN is missing.
  package static func embedded() throws(EncoderError) -> TextEncoder {
    try prepared.get()
  }

  private static let prepared = Result { () throws(EncoderError) in
    try TextEncoder(ModelBytes.embedded)
  }

  /// A model from elsewhere.
  /// - Parameter model: the content of a model file.
  /// - Throws: ``EncoderError`` if it is none, or a damaged one, or oneDNN is missing.
  package init(model: [UInt8]) throws(EncoderError) {
    try self.init(ModelBytes(copying: model))
  }

  private init(_ bytes: ModelBytes) throws(EncoderError) {
    let file = try EncoderError.reading { () throws(ModelError) in try ModelFile(bytes) }
    let network = try Network(file)
    let width = network.shape.width
    let kernels = network.kernels
    (tokenizer, rule, heads) = try EncoderError.reading { () throws(ModelError) in
      let tokenizer = WordPiece(vocabulary: Vocabulary(list: try file.raw("vocab")))
      guard tokenizer.vocabulary.count == network.shape.vocabulary else {
        throw .badTensor(name: "vocab")
      }
      let room = network.shape.window - 2
      let rule = WindowRule(room: room, context: try file.number("context", in: 0...room))
      return (tokenizer, rule, try TagHeads(file, inputs: width, kernels: kernels))
    }
    let types = heads.entityTypes
    (sourceLinker, cueLinker, coreference) = try EncoderError.reading { () throws(ModelError) in
      (
        try Linker("link.source", inputs: width, in: file, kernels: kernels),
        try Linker("link.cue", inputs: width, in: file, kernels: kernels),
        try Coreference(file, inputs: width, entityTypes: types.count, kernels: kernels)
      )
    }
    self.network = network
  }
}
