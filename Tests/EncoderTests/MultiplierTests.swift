import CDNNL
import CKernels
import Testing

@testable import Encoder

/// Products of whole numbers are exact, whoever makes them.
@Suite struct MultiplierTests {
  private static let (rows, inputs, outputs) = (7, 40, 48)

  @Test(.enabled(if: ck_multiplies()), arguments: Weights.allCases)
  private func kernelsGiveExactSums(weights: Weights) throws {
    try expectExactSums(of: weights, by: .kernels)
  }

  @Test(.enabled(if: cdnnl_load() == nil), arguments: Weights.allCases)
  private func theLibraryGivesExactSums(weights: Weights) throws {
    try expectExactSums(of: weights, by: .library)
  }

  /// Weights that bring sums of 16 bits to their limits, or not.
  private enum Weights: CaseIterable {
    case highest, lowest, extreme, mixed, none

    func values(_ count: Int) -> [Int8] {
      var random = SplitMix(seed: 1)
      return (0..<count).map { _ in
        switch self {
        case .highest: 127
        case .lowest: -127
        case .extreme: random.next() % 2 == 0 ? 127 : -127
        case .mixed: Int8.random(in: -127...127, using: &random)
        case .none: 0
        }
      }
    }
  }

  private func expectExactSums(of weights: Weights, by maker: Multiplier.Maker) throws {
    let (rows, inputs, outputs) = (Self.rows, Self.inputs, Self.outputs)
    let values = weights.values(outputs * inputs)
    var random = SplitMix(seed: 2)
    // As many as there is memory for; the first is all at the limit.
    let numbers = (0..<Multiplier.blockRows * inputs).map {
      $0 < inputs ? 127 : UInt8.random(in: 0...127, using: &random)
    }
    var sums = [Int32](repeating: 0, count: Multiplier.blockRows * outputs)
    try values.withUnsafeBufferPointer {
      let multiplier = try Multiplier(
        $0.baseAddress!, outputs: outputs, inputs: inputs, by: maker)
      try multiplier.multiply(numbers, rows: rows, into: &sums, by: LibraryWorker(for: maker))
    }
    for row in 0..<rows {
      for output in 0..<outputs {
        let sum = (0..<inputs).reduce(0) {
          $0 + Int(numbers[row * inputs + $1]) * Int(values[output * inputs + $1])
        }
        #expect(sums[row * outputs + output] == Int32(sum))
      }
    }
  }
}
