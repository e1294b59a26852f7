import CKernels

/// One layer of the transformer: attention and a network for each piece, each added to what goes
/// in and normalised.
///
/// Unchecked: the pointers of the norms lead into the model's bytes, which are never written.
struct Layer: @unchecked Sendable {
  /// Queries, keys and values, side by side.
  let attention: Linear
  let attentionOut: Linear
  let attentionNorm: ck_norm
  let up: Linear
  let down: Linear
  let norm: ck_norm

  /// - Throws: ``EncoderError`` if the file lacks a part.
  init(_ name: String, shape: Network.Shape, in file: ModelFile) throws(EncoderError) {
    let (width, inner, epsilon) = (shape.width, shape.innerWidth, shape.epsilon)
    attention = try Linear(name + ".qkv", outputs: 3 * width, inputs: width, in: file)
    attentionOut = try Linear(name + ".out", outputs: width, inputs: width, in: file)
    up = try Linear(name + ".up", outputs: inner, inputs: width, in: file)
    down = try Linear(name + ".down", outputs: width, inputs: inner, in: file)
    (attentionNorm, norm) = try EncoderError.reading { () throws(ModelError) in
      (
        try ck_norm(name + ".attnNorm", width: width, epsilon: epsilon, in: file),
        try ck_norm(name + ".ffnNorm", width: width, epsilon: epsilon, in: file)
      )
    }
  }
}
