import CKernels
import Foundation
import Testing

/// Every instruction set's kernels against plain arithmetic.
@Suite struct KernelTests {
  private static let indices = 0..<(0...).first { ck_kernels_at($0) == nil }!

  private func kernels(_ index: Int) throws -> ck_kernels {
    try #require(ck_kernels_at(index)).pointee
  }

  private func numbers(_ count: Int, seed: UInt64, in range: ClosedRange<Float> = -3...3) -> [Float]
  {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in Float.random(in: range, using: &random) }
  }

  @Test(arguments: indices)
  func geluIsNearTheExactFunction(index: Int) throws {
    let inputs = stride(from: Float(-8), to: 8, by: 1 / 64).map(\.self)
    var values = inputs
    try kernels(index).gelu(&values, values.count)
    for (x, y) in zip(inputs, values) {
      let share = (1 + erf(Double(x) / 2.squareRoot())) / 2
      #expect(abs(Double(y) - Double(x) * share) < 1e-4)
    }
  }

  @Test(arguments: indices)
  func attentionIsTheMeanUnderSoftmax(index: Int) throws {
    for rows in [1, 5, 17, 60] {
      let stride = 96
      let values = numbers(rows * stride, seed: UInt64(rows))
      var room = [Float](repeating: 0, count: Int(CK_ATTENTION_ROOM))
      var out = [Float](repeating: 0, count: rows * 32)
      try values.withUnsafeBufferPointer {
        let start = $0.baseAddress!
        try kernels(index).attend(
          start, start + 32, start + 64, stride, rows, &room, &out, 32)
      }
      for row in 0..<rows {
        let expected = attention(of: row, among: rows, values: values, stride: stride)
        #expect(largestDifference(Array(out[row * 32..<(row + 1) * 32]), expected) < 1e-4)
      }
    }
  }

  /// The same by plain arithmetic.
  private func attention(of row: Int, among rows: Int, values: [Float], stride: Int) -> [Float] {
    func vector(_ row: Int, _ part: Int) -> ArraySlice<Float> {
      values[row * stride + part * 32..<row * stride + (part + 1) * 32]
    }
    let weights: [Float] = (0..<rows).map { key in
      let product: Float = zip(vector(row, 0), vector(key, 1)).map { $0 * $1 }.reduce(0, +)
      return exp(product / Float(32).squareRoot())
    }
    let total = weights.reduce(0, +)
    var result = [Float](repeating: 0, count: 32)
    for key in 0..<rows {
      for (column, value) in vector(key, 2).enumerated() {
        result[column] += weights[key] / total * value
      }
    }
    return result
  }

  @Test(arguments: indices, [127, 255] as [Int32])
  func wholeNumbersStandForTheirValues(index: Int, highest: Int32) throws {
    let values = numbers(3 * 64, seed: 5)
    var whole = [UInt8](repeating: 0, count: values.count)
    var quantizations = [ck_quantization](repeating: .init(), count: 3)
    try kernels(index).quantize(values, 3, 64, highest, &whole, &quantizations)
    #expect(whole.allSatisfy { $0 <= highest })
    for (position, value) in values.enumerated() {
      let quantization = quantizations[position / 64]
      let back = quantization.scale * (Float(whole[position]) - quantization.zero)
      #expect(abs(back - value) <= quantization.scale)
    }
  }

  @Test(arguments: indices)
  func projectionIsTheProductPlusBiases(index: Int) throws {
    let (rows, inputs, outputs) = (3, 32, 7)
    let values = numbers(rows * inputs, seed: 6)
    let weights = numbers(outputs * inputs, seed: 7)
    let biases = numbers(outputs, seed: 8)
    var out = [Float](repeating: 0, count: rows * outputs)
    try kernels(index).project(values, rows, inputs, weights, biases, outputs, &out)
    for row in 0..<rows {
      for column in 0..<outputs {
        let sum = (0..<inputs).map { values[row * inputs + $0] * weights[column * inputs + $0] }
          .reduce(biases[column], +)
        #expect(abs(out[row * outputs + column] - sum) < 1e-3)
      }
    }
  }

  @Test(arguments: indices)
  func normalisedRowsHaveMeanZeroAndVarianceOne(index: Int) throws {
    let width = 64
    var values = numbers(width, seed: 9)
    let sums = [Int32](repeating: 0, count: width)
    let ones = [Float](repeating: 1, count: width)
    let zeros = [Float](repeating: 0, count: width)
    try ones.withUnsafeBufferPointer { ones in
      try zeros.withUnsafeBufferPointer { zeros in
        let outputs = ck_outputs(
          scales: ones.baseAddress!, corrections: zeros.baseAddress!, biases: zeros.baseAddress!)
        let norm = ck_norm(
          weights: ones.baseAddress!, biases: zeros.baseAddress!, epsilon: 1e-12)
        var quantization = ck_quantization(scale: 1, zero: 0)
        try kernels(index).add_and_normalize(
          sums, &quantization, 1, width, outputs, norm, &values)
      }
    }
    #expect(abs(values.reduce(0, +)) < 1e-3)
    #expect(abs(values.map { $0 * $0 }.reduce(0, +) / Float(width) - 1) < 1e-3)
  }
}
