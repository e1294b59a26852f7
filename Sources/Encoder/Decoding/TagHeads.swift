import CKernels

/// The heads of all tag layers as one matrix.
///
/// Unchecked: nothing is written after `init`.
final class TagHeads: @unchecked Sendable {
  /// The names of the entity types in the order of their labels.
  let entityTypes: [String]
  /// Where each layer's labels stand in a row of scores.
  let columns: [TagLayer: Range<Int>]
  /// The length of a row of scores.
  let width: Int

  private let inputs: Int
  private let weights: Numbers<Float>
  private let biases: Numbers<Float>
  private let kernels: UnsafePointer<ck_kernels>

  /// - Throws: ``ModelError`` if the file lacks a head.
  init(_ file: ModelFile, inputs: Int, kernels: UnsafePointer<ck_kernels>) throws(ModelError) {
    entityTypes = try file.setting("entityTypes").split(separator: ",").map(String.init)
    var columns: [TagLayer: Range<Int>] = [:]
    var width = 0
    for layer in TagLayer.allCases {
      let labels = layer == .entity ? 1 + 2 * entityTypes.count : 3
      columns[layer] = width..<width + labels
      width += labels
    }
    weights = Numbers(count: width * inputs)
    biases = Numbers(count: width)
    for (layer, range) in columns {
      let name = "head." + layer.name
      let rows = try file.floats(name + ".weight", range.count, inputs)
      let offsets = try file.floats(name + ".bias", range.count)
      (weights.start + range.lowerBound * inputs).update(from: rows.baseAddress!, count: rows.count)
      (biases.start + range.lowerBound).update(from: offsets.baseAddress!, count: offsets.count)
    }
    self.columns = columns
    self.width = width
    self.inputs = inputs
    self.kernels = kernels
  }

  /// The logarithms of the labels' probabilities, layer by layer, for each row of vectors.
  func scores(of vectors: UnsafeBufferPointer<Float>) -> TagScores {
    let rows = vectors.count / inputs
    let values = [Float](unsafeUninitializedCapacity: rows * width) { buffer, count in
      kernels.pointee.project(
        vectors.baseAddress!, rows, inputs, weights.start, biases.start, width,
        buffer.baseAddress!)
      for row in 0..<rows {
        for range in columns.values {
          ck_log_softmax(buffer.baseAddress! + row * width + range.lowerBound, range.count)
        }
      }
      count = rows * width
    }
    return TagScores(values: values, width: width, columns: columns)
  }
}

/// The logarithms of the probabilities of all labels for some pieces in order.
struct TagScores: Sendable {
  fileprivate let values: [Float]
  fileprivate let width: Int
  fileprivate let columns: [TagLayer: Range<Int>]

  /// The scores of one layer's labels for one piece.
  subscript(piece: Int, layer: TagLayer) -> ArraySlice<Float> {
    let range = columns[layer]!
    return values[piece * width + range.lowerBound..<piece * width + range.upperBound]
  }
}
