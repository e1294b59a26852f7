import CKernels

/// A matrix of int8 weights with biases.
///
/// Unchecked: nothing is written after `init`.
final class Linear: @unchecked Sendable {
  let outputs: Int
  private let multiplier: Multiplier
  private let scales: UnsafeBufferPointer<Float>
  private let corrections: UnsafeMutableBufferPointer<Float>
  private let biases: UnsafeBufferPointer<Float>

  /// - Parameter name: of the weights and biases in the file, which must outlive this.
  /// - Throws: ``EncoderError`` if the file lacks them or they cannot be multiplied.
  init(
    _ name: String, outputs: Int, inputs: Int, in file: ModelFile, by maker: Multiplier.Maker
  ) throws(EncoderError) {
    let (weights, biases) = try EncoderError.reading { () throws(ModelError) in
      (
        try file.quantized(name + ".weight", rows: outputs, columns: inputs),
        try file.floats(name + ".bias", outputs)
      )
    }
    guard let values = weights.values.baseAddress else { throw .libraryFailed }
    multiplier = try Multiplier(values, outputs: outputs, inputs: inputs, by: maker)
    self.outputs = outputs
    self.biases = biases
    scales = weights.scales
    corrections = .allocate(capacity: outputs)
    for row in 0..<outputs {
      let sum = weights.values[row * inputs..<(row + 1) * inputs].reduce(Int32(0)) {
        $0 &+ Int32($1)
      }
      corrections.initializeElement(at: row, to: scales[row] * Float(sum))
    }
  }

  deinit {
    corrections.deallocate()
  }

  /// What turns the sums of the product back into values.
  var outputTerms: ck_outputs {
    ck_outputs(
      scales: scales.baseAddress!, corrections: UnsafePointer(corrections.baseAddress!),
      biases: biases.baseAddress!)
  }

  /// Multiplies a block of whole numbers, of ``Multiplier/blockRows`` rows at most.
  /// - Throws: ``EncoderError/libraryFailed``.
  func multiply(
    _ numbers: UnsafePointer<UInt8>, rows: Int, into sums: UnsafeMutablePointer<Int32>,
    by worker: borrowing LibraryWorker
  ) throws(EncoderError) {
    try multiplier.multiply(numbers, rows: rows, into: sums, by: worker)
  }
}
