import CKernels

/// Scores which of some candidates a span belongs to: a statement to its source or its cue.
///
/// Unchecked: the pointers lead into the model's bytes, which are never written.
struct Linker: @unchecked Sendable {
  private static let (innerWidth, width, gaps) = (192, 96, 32)

  private let query: Perceptron
  private let key: Perceptron
  private let none: UnsafeBufferPointer<Float>
  private let gapKeys: UnsafeBufferPointer<Float>
  private let gapScores: UnsafeBufferPointer<Float>
  private let kernels: UnsafePointer<ck_kernels>

  /// - Throws: ``ModelError`` if the file lacks a part.
  init(
    _ name: String, inputs: Int, in file: ModelFile, kernels: UnsafePointer<ck_kernels>
  ) throws(ModelError) {
    self.kernels = kernels
    query = try Perceptron(
      name + ".q", inputs: 2 * inputs, inner: Self.innerWidth, outputs: Self.width, in: file,
      kernels: kernels)
    key = try Perceptron(
      name + ".k", inputs: 2 * inputs, inner: Self.innerWidth, outputs: Self.width, in: file,
      kernels: kernels)
    none = try file.floats(name + ".none", Self.width)
    gapKeys = try file.floats(name + ".gap", Self.gaps, Self.width)
    gapScores = try file.floats(name + ".dist", Self.gaps)
  }

  /// The probabilities for each query that it belongs to none, and to each of the candidates.
  func probabilities(
    queries: [ClosedRange<Int>], candidates: [ClosedRange<Int>], vectors: WindowVectors
  ) -> [[Float]] {
    let gaps = queries.map { query in candidates.map { Self.gap(from: query, to: $0) } }
    return scores(
      queries: vectors.ends(of: queries), candidates: vectors.ends(of: candidates), gaps: gaps
    ).map { row in
      guard row.count > 1 else { return [1] }
      var row = row
      ck_log_softmax(&row, row.count)
      return row.map(ck_exp)
    }
  }

  /// The scores behind the probabilities.
  /// - Parameters:
  ///   - queries: the vectors of first and last pieces, span by span; so are the candidates.
  ///   - gaps: for each query, the buckets of the candidates' distances.
  func scores(queries: [Float], candidates: [Float], gaps: [[Int]]) -> [[Float]] {
    let queries = query(queries)
    let dots = kernels.products(of: queries, with: key(candidates), width: Self.width)
    let shifts = kernels.products(of: queries, with: gapKeys, width: Self.width)
    let nones = kernels.products(of: queries, with: none, width: Self.width)
    return gaps.enumerated().map { row, gaps in
      [nones[row] / 8]
        + gaps.enumerated().map { column, gap in
          (dots[row * gaps.count + column] + shifts[row * Self.gaps + gap]) / 8 + gapScores[gap]
        }
    }
  }

  /// The bucket of the pieces between a query and a candidate; from 16 on the candidate follows.
  static func gap(from query: ClosedRange<Int>, to candidate: ClosedRange<Int>) -> Int {
    let distance =
      candidate.lowerBound > query.upperBound
      ? candidate.lowerBound - query.upperBound
      : candidate.upperBound < query.lowerBound
        ? candidate.upperBound - query.lowerBound : 0
    let bucket = min(15, (abs(distance) + 1).floorOfTwiceItsLogarithm)
    return distance > 0 ? bucket + 16 : bucket
  }
}

extension UnsafePointer<ck_kernels> {
  /// The scalar products of all rows of one matrix with all rows of another, row by row.
  fileprivate func products(
    of rows: [Float], with others: some Collection<Float>, width: Int
  ) -> [Float] {
    let (count, columns) = (rows.count / width, others.count / width)
    return [Float](unsafeUninitializedCapacity: count * columns) { buffer, initialized in
      others.withContiguousStorageIfAvailable {
        guard let weights = $0.baseAddress, let out = buffer.baseAddress else { return }
        pointee.project(rows, count, width, weights, nil, columns, out)
        initialized = count * columns
      }
    }
  }
}

extension Int {
  /// ⌊2 log₂ n⌋ of a positive number.
  var floorOfTwiceItsLogarithm: Int {
    Int.bitWidth - 1 - (self * self).leadingZeroBitCount
  }
}
