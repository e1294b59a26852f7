import CKernels

/// A part of the work on a text, to be measured for itself.
package enum EncodingStage: String, CaseIterable, Sendable {
  /// Text to pieces and windows.
  case pieces
  /// The products of matrices.
  case products
  /// Attention without its products with weights.
  case attention
  /// All layers, the products and attention among them.
  case network
  /// Everything up to the findings.
  case everything
}

extension TextEncoder {
  /// What of the processor is used.
  package var instructionSets: String { String(cString: network.kernels.pointee.name) }

  /// How much work a text makes: what the encoder counts in.
  package func size(of text: String) -> (pieces: Int, windows: Int) {
    let tokens = TokenizedText(Array(text.utf8), by: tokenizer)
    return (tokens.pieces.count, rule.windows(of: tokens).count)
  }

  /// Does one part of the work on a text and throws the result away.
  /// - Throws: ``EncoderError/libraryFailed``.
  package func perform(_ stage: EncodingStage, on text: String) throws {
    if stage == .everything {
      _ = try findings(in: text)
      return
    }
    let tokens = TokenizedText(Array(text.utf8), by: tokenizer)
    let windows = rule.windows(of: tokens)
    if stage == .pieces { return }
    var worker = try Worker(network)
    for batch in batches(of: windows, nearest: 0) {
      let part = batch.map { windows[$0] }
      switch stage {
      case .pieces, .everything: break
      case .products: try worker.multiplyOnly(part)
      case .attention: worker.attendOnly(part)
      case .network: try worker.run(part, of: tokens.pieces) { _, _ in }
      }
    }
  }
}
