import CDNNL
import CKernels
import Dispatch
import Synchronization

/// The transformer: MiniLM's layers with int8 weights, and the embeddings that feed them.
///
/// Unchecked: nothing is written after `init`, and the pointers lead into the model's bytes.
final class Network: @unchecked Sendable {
  /// The sizes of the network.
  struct Shape: Equatable, Sendable {
    let layers: Int
    let width: Int
    let heads: Int
    let innerWidth: Int
    let vocabulary: Int
    /// Pieces of a window at most, with the marks around it.
    let window: Int
    /// The places within a window that were learnt; at least so many as a window has pieces.
    let positions: Int
    let cases: Int
    /// What layer norms add to the variance.
    let epsilon: Float
  }

  let shape: Shape
  let layers: [Layer]
  /// The largest whole number that activations become: 7 bits. AVX-512 VNNI would take 8, which
  /// gains nothing, and an article would read differently from one processor to the next.
  static let highest: Int32 = 127
  let kernels: UnsafePointer<ck_kernels>
  /// What multiplies the matrices.
  let maker: Multiplier.Maker

  private let file: ModelFile
  private let words: QuantizedMatrix
  private let positions: UnsafeBufferPointer<Float>
  private let cases: UnsafeBufferPointer<Float>
  private let norm: ck_norm

  /// - Throws: ``EncoderError`` if oneDNN is needed and missing, or the model does not fit.
  init(_ file: ModelFile, by maker: Multiplier.Maker = .here) throws(EncoderError) {
    if maker == .library, let reason = cdnnl_load() {
      throw .libraryMissing(String(cString: reason))
    }
    self.file = file
    self.maker = maker
    kernels = ck_kernels_here()
    let shape = try EncoderError.reading { () throws(ModelError) in try Shape(file) }
    let epsilon = shape.epsilon
    (words, positions, cases, norm) = try EncoderError.reading { () throws(ModelError) in
      (
        try file.quantized("embeddings.word", rows: shape.vocabulary, columns: shape.width),
        try file.floats("embeddings.position", shape.positions, shape.width),
        try file.floats("embeddings.case", shape.cases, shape.width),
        try ck_norm("embeddings.norm", width: shape.width, epsilon: epsilon, in: file)
      )
    }
    self.shape = shape
    layers = try Self.layers(shape, in: file, by: maker)
  }

  /// The layers, prepared side by side: the reader waits for all of them.
  private static func layers(
    _ shape: Shape, in file: ModelFile, by maker: Multiplier.Maker
  ) throws(EncoderError) -> [Layer] {
    let prepared = Mutex([Result<Layer, EncoderError>?](repeating: nil, count: shape.layers))
    DispatchQueue.concurrentPerform(iterations: shape.layers) { index in
      let layer = Result { () throws(EncoderError) in
        try Layer("layer.\(index)", shape: shape, in: file, by: maker)
      }
      prepared.withLock { $0[index] = layer }
    }
    var layers: [Layer] = []
    for case let layer? in prepared.withLock({ $0 }) { layers.append(try layer.get()) }
    return layers
  }

  /// Writes the vector that a piece enters the layers with.
  /// - Parameter position: of the piece within its window.
  func embed(
    _ id: UInt16, _ letterCase: LetterCase, position: Int, into out: UnsafeMutablePointer<Float>
  ) {
    let width = shape.width
    kernels.pointee.embed(
      words.values.baseAddress! + Int(id) * width, words.scales[Int(id)],
      positions.baseAddress! + position * width,
      cases.baseAddress! + Int(letterCase.rawValue) * width, width, norm, out)
  }
}

extension Network.Shape {
  /// - Throws: ``ModelError`` if a size is missing or one that the kernels cannot work with.
  init(_ file: ModelFile) throws(ModelError) {
    layers = try file.number("layers", in: 1...48)
    heads = try file.number("heads", in: 1...64)
    width = try file.number("hidden", in: 1...2048)
    guard width == heads * Int(CK_HEAD_WIDTH) else {
      throw .badSetting(name: "hidden", value: String(width))
    }
    innerWidth = try file.number("intermediate", in: 16...8192)
    guard innerWidth.isMultiple(of: 16) else {
      throw .badSetting(name: "intermediate", value: String(innerWidth))
    }
    vocabulary = try file.number("vocab", in: 104...65535)
    positions = try file.rows(of: "embeddings.position")
    window = try file.number("window", in: 3...max(3, min(positions, Int(CK_LONGEST_WINDOW))))
    cases = try file.number("cases", in: 8...8)
    let value = try file.setting("layerNormEps")
    guard let number = Float(value), number > 0 else {
      throw .badSetting(name: "layerNormEps", value: value)
    }
    epsilon = number
  }
}

extension ck_norm {
  /// - Throws: ``ModelError`` if the file lacks its weights.
  init(_ name: String, width: Int, epsilon: Float, in file: ModelFile) throws(ModelError) {
    self.init(
      weights: try file.floats(name + ".weight", width).baseAddress!,
      biases: try file.floats(name + ".bias", width).baseAddress!, epsilon: epsilon)
  }
}
