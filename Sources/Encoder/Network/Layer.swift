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
  init(
    _ name: String, shape: Network.Shape, in file: ModelFile, by maker: Multiplier.Maker
  ) throws(EncoderError) {
    let (width, inner, epsilon) = (shape.width, shape.innerWidth, shape.epsilon)
    func linear(_ part: String, _ outputs: Int, _ inputs: Int) throws(EncoderError) -> Linear {
      try Linear(name + part, outputs: outputs, inputs: inputs, in: file, by: maker)
    }
    attention = try linear(".qkv", 3 * width, width)
    attentionOut = try linear(".out", width, width)
    up = try linear(".up", inner, width)
    down = try linear(".down", width, inner)
    (attentionNorm, norm) = try EncoderError.reading { () throws(ModelError) in
      (
        try ck_norm(name + ".attnNorm", width: width, epsilon: epsilon, in: file),
        try ck_norm(name + ".ffnNorm", width: width, epsilon: epsilon, in: file)
      )
    }
  }
}
