import CKernels

/// Scores whether two mentions mean the same.
///
/// Unchecked: the pointers lead into the model's bytes, which are never written.
struct Coreference: @unchecked Sendable {
  /// Numbers in a mention's vector.
  static let width = 128
  static let (distances, paragraphs, matches) = (16, 8, 7)

  private let inputs: Int
  /// Kinds of mentions: the entity types, then descriptions and four pronouns.
  private let kinds: Int
  private let span: (weights: Floats, biases: Floats)
  private let kindVectors: Floats
  private let later: (weights: Floats, biases: Floats)
  private let earlier: Floats
  private let product: Floats
  private let features: (distance: Floats, paragraph: Floats, match: Floats)
  private let score: (weights: Floats, bias: Floats)
  private let new: (weights: Floats, bias: Floats)
  private let kindScores: Floats
  private let kernels: UnsafePointer<ck_kernels>

  private typealias Floats = UnsafeBufferPointer<Float>

  /// - Throws: ``ModelError`` if the file lacks a part.
  init(
    _ file: ModelFile, inputs: Int, entityTypes: Int, kernels: UnsafePointer<ck_kernels>
  ) throws(ModelError) {
    let width = Self.width
    self.inputs = inputs
    self.kernels = kernels
    kinds = entityTypes + 5
    span = (
      try file.floats("coref.span.weight", width, 2 * inputs),
      try file.floats("coref.span.bias", width)
    )
    kindVectors = try file.floats("coref.kind.weight", kinds, width)
    later = (
      try file.floats("coref.later.weight", width, width),
      try file.floats("coref.later.bias", width)
    )
    earlier = try file.floats("coref.earlier.weight", width, width)
    product = try file.floats("coref.product.weight", width, width)
    features = (
      try file.floats("coref.distance.weight", Self.distances, width),
      try file.floats("coref.paragraph.weight", Self.paragraphs, width),
      try file.floats("coref.match.weight", Self.matches, width)
    )
    score = (
      try file.floats("coref.score.weight", 1, width), try file.floats("coref.score.bias", 1)
    )
    new = (try file.floats("coref.new.weight", 1, width), try file.floats("coref.new.bias", 1))
    kindScores = try file.floats("coref.kinds", kinds, kinds)
  }

  /// The vectors of mentions.
  /// - Parameter ends: the vectors of their first and last pieces, mention by mention.
  func vectors(of kinds: [Int], ends: [Float]) -> [[Float]] {
    var values = project(ends, by: span.weights, biases: span.biases, inputs: 2 * inputs)
    for (row, kind) in kinds.enumerated() {
      for column in 0..<Self.width {
        values[row * Self.width + column] += kindVectors[kind * Self.width + column]
      }
    }
    kernels.pointee.gelu(&values, values.count)
    return kinds.indices.map { Array(values[$0 * Self.width..<($0 + 1) * Self.width]) }
  }

  /// Mentions prepared to be the later or the earlier one of a pair, mention by mention.
  struct Sides {
    let vectors: [Float]
    let later: [Float]
    let earlier: [Float]
  }

  /// Prepares mentions.
  /// - Parameter vectors: of the mentions, one after the other.
  func sides(of vectors: [Float]) -> Sides {
    Sides(
      vectors: vectors,
      later: project(vectors, by: later.weights, biases: later.biases, inputs: Self.width),
      earlier: project(vectors, by: earlier, inputs: Self.width))
  }

  /// What is known of an earlier mention as seen from a later one, in numbers of training.
  struct Features {
    let kind: Int
    let distance: Int
    let paragraph: Int
    let match: Int
  }

  /// The scores of earlier mentions as what a later one refers to.
  /// - Parameters:
  ///   - mention: the later one.
  ///   - first: the first of the earlier ones.
  ///   - features: of all earlier ones, in order.
  func scores(
    of mention: Int, kind: Int, after first: Int, _ features: [Features], _ sides: Sides
  ) -> [Float] {
    guard !features.isEmpty else { return [] }
    let width = Self.width
    let own = mention * width
    var products = Array(sides.vectors[first * width..<(first + features.count) * width])
    for index in products.indices { products[index] *= sides.vectors[own + index % width] }
    var hidden = project(products, by: product, inputs: width)
    for (row, feature) in features.enumerated() {
      let (start, other) = (row * width, (first + row) * width)
      let (distance, paragraph, match) = (
        feature.distance * width, feature.paragraph * width, feature.match * width
      )
      for column in 0..<width {
        hidden[start + column] +=
          sides.later[own + column] + sides.earlier[other + column]
          + self.features.distance[distance + column]
          + self.features.paragraph[paragraph + column] + self.features.match[match + column]
      }
    }
    kernels.pointee.gelu(&hidden, hidden.count)
    let scores = project(hidden, by: score.weights, biases: score.bias, inputs: width)
    return zip(scores, features).map { $0 + kindScores[kind * kinds + $1.kind] }
  }

  /// The bucket of how many mentions back one lies; 1 is the one just before.
  static func distance(mentions: Int) -> Int {
    min(distances - 1, mentions.floorOfTwiceItsLogarithm)
  }

  /// The bucket of how many paragraphs back one lies.
  static func distance(paragraphs: Int) -> Int {
    paragraphs < 5 ? paragraphs : paragraphs < 8 ? 5 : paragraphs < 16 ? 6 : 7
  }

  /// The score of a mention as the first of what it means.
  func scoreOfNew(_ vector: [Float]) -> Float {
    project(vector, by: new.weights, biases: new.bias, inputs: Self.width)[0]
  }

  private func project(
    _ rows: [Float], by weights: Floats, biases: Floats? = nil, inputs: Int
  ) -> [Float] {
    let outputs = weights.count / inputs
    let count = rows.count / inputs
    return [Float](unsafeUninitializedCapacity: count * outputs) { buffer, initialized in
      kernels.pointee.project(
        rows, count, inputs, weights.baseAddress!, biases?.baseAddress, outputs,
        buffer.baseAddress!)
      initialized = count * outputs
    }
  }
}
