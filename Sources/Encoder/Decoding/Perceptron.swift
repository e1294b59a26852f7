import CKernels

/// Two matrices with GELU between them: the form of the scorers' queries and keys.
///
/// Unchecked: the pointers lead into the model's bytes, which are never written.
struct Perceptron: @unchecked Sendable {
  let outputs: Int
  private let inputs: Int
  private let inner: Int
  private let weights: (UnsafePointer<Float>, UnsafePointer<Float>)
  private let biases: (UnsafePointer<Float>, UnsafePointer<Float>)
  private let kernels: UnsafePointer<ck_kernels>

  /// - Throws: ``ModelError`` if the file lacks a part.
  init(
    _ name: String, inputs: Int, inner: Int, outputs: Int, in file: ModelFile,
    kernels: UnsafePointer<ck_kernels>
  ) throws(ModelError) {
    weights = (
      try file.floats(name + ".0.weight", inner, inputs).baseAddress!,
      try file.floats(name + ".2.weight", outputs, inner).baseAddress!
    )
    biases = (
      try file.floats(name + ".0.bias", inner).baseAddress!,
      try file.floats(name + ".2.bias", outputs).baseAddress!
    )
    (self.inputs, self.inner, self.outputs) = (inputs, inner, outputs)
    self.kernels = kernels
  }

  /// The results for rows of inputs, row by row.
  func callAsFunction(_ rows: [Float]) -> [Float] {
    let count = rows.count / inputs
    var hidden = [Float](repeating: 0, count: count * inner)
    var result = [Float](repeating: 0, count: count * outputs)
    kernels.pointee.project(rows, count, inputs, weights.0, biases.0, inner, &hidden)
    kernels.pointee.gelu(&hidden, hidden.count)
    kernels.pointee.project(hidden, count, inner, weights.1, biases.1, outputs, &result)
    return result
  }
}
