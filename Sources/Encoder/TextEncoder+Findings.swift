extension TextEncoder {
  /// Finds everything in a text.
  /// - Parameters:
  ///   - text: each line is a paragraph.
  ///   - quotations: spans in marks to judge, in UTF-8 bytes, in order.
  ///   - offset: in UTF-8 bytes, where the work begins; it goes on in both directions.
  ///   - check: called several times a window; what it throws ends the work.
  ///   - progress: gets what was found in one window, as soon as that is final, and the stretch of
  ///     text that it was found in.
  /// - Returns: everything that was found.
  /// - Throws: ``EncoderError/libraryFailed``, or what `check` or `progress` throws.
  package func findings(
    in text: String, quotations: [Range<Int>] = [], near offset: Int = 0,
    check: () throws -> Void = { try Task.checkCancellation() },
    progress: (EncoderFindings, Range<Int>) throws -> Void = { _, _ in }
  ) throws -> EncoderFindings {
    let bytes = Array(text.utf8)
    let tokens = TokenizedText(bytes, by: tokenizer)
    let windows = rule.windows(of: tokens)
    var pass = EncodingPass(
      encoder: self, text: bytes, tokens: tokens, windows: windows, quotations: quotations)
    var worker = try Worker(network)
    for batch in batches(of: windows, nearest: tokens.window(at: offset, among: windows)) {
      try worker.run(batch.map { windows[$0] }, of: tokens.pieces, check: check) { index, vectors in
        let window = batch[index]
        for part in pass.read(window, vectors: WindowVectors(of: windows[window], vectors: vectors))
        {
          try progress(part.findings, part.range)
        }
      }
    }
    return pass.all()
  }

  /// The order of the windows, in batches that are worth it. The first is the nearest, or the one
  /// before it where its findings are needed for those; then it goes on both ways.
  func batches(of windows: [Window], nearest: Int) -> [[Int]] {
    guard !windows.isEmpty else { return [] }
    let first = Array((rule.context > 0 ? max(0, nearest - 1) : nearest)...nearest)
    let rest = windows.indices.filter { !first.contains($0) }.sorted {
      let (left, right) = ($0 - nearest, $1 - nearest)
      return (abs(left), right) < (abs(right), left)
    }
    var result = first.map { [$0] }
    var size = Worker.batch
    for window in rest {
      if size >= Worker.batch {
        result.append([])
        size = 0
      }
      result[result.count - 1].append(window)
      size += windows[window].pieces.count
    }
    return result
  }
}

extension TokenizedText {
  /// The window that owns what stands at an offset, or the next one; 0 if there is none.
  fileprivate func window(at offset: Int, among windows: [Window]) -> Int {
    let window = windows.partition {
      pieces[$0.own.upperBound - 1].range.upperBound <= offset
    }
    return max(0, min(window, windows.count - 1))
  }
}
