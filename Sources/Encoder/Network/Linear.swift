import CDNNL
import CKernels

/// A matrix of int8 weights with biases, ready for products with ``Linear/blockRows`` rows.
///
/// Unchecked: nothing is written after `init`, and oneDNN's products may be shared.
final class Linear: @unchecked Sendable {
  /// Rows of a product. Fewer fill the registers badly, more leave the second-level cache.
  static let blockRows = 64

  let outputs: Int
  private let product: OpaquePointer
  private let scales: UnsafeBufferPointer<Float>
  private let corrections: UnsafeMutableBufferPointer<Float>
  private let biases: UnsafeBufferPointer<Float>

  /// - Parameter name: of the weights and biases in the file, which must outlive this.
  /// - Throws: ``EncoderError`` if the file lacks them or oneDNN refuses.
  init(_ name: String, outputs: Int, inputs: Int, in file: ModelFile) throws(EncoderError) {
    let (weights, biases) = try EncoderError.reading { () throws(ModelError) in
      (
        try file.quantized(name + ".weight", rows: outputs, columns: inputs),
        try file.floats(name + ".bias", outputs)
      )
    }
    guard let values = weights.values.baseAddress,
      let product = cdnnl_product_create(Self.blockRows, outputs, inputs, values)
    else { throw .libraryFailed }
    self.product = product
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
    cdnnl_product_destroy(product)
    corrections.deallocate()
  }

  /// What turns the sums of the product back into values.
  var outputTerms: ck_outputs {
    ck_outputs(
      scales: scales.baseAddress!, corrections: UnsafePointer(corrections.baseAddress!),
      biases: biases.baseAddress!)
  }

  /// Multiplies a block of whole numbers.
  /// - Throws: ``EncoderError/libraryFailed``.
  func multiply(
    _ numbers: UnsafePointer<UInt8>, into sums: UnsafeMutablePointer<Int32>,
    by worker: OpaquePointer
  ) throws(EncoderError) {
    guard cdnnl_product_run(product, worker, numbers, sums) else { throw .libraryFailed }
  }
}
