/// The final vectors of a window's pieces.
struct WindowVectors {
  let window: Window
  private let vectors: UnsafeBufferPointer<Float>
  private let width: Int

  /// - Parameter vectors: of all pieces of the window and the marks around it, row by row; must
  ///   outlive this.
  init(of window: Window, vectors: UnsafeBufferPointer<Float>) {
    self.window = window
    self.vectors = vectors
    width = vectors.count / (window.pieces.count + 2)
  }

  /// The rows of the pieces without the marks.
  var pieces: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(rebasing: vectors[width..<vectors.count - width])
  }

  /// All rows, to keep when the memory is used for something else.
  func copy() -> [Float] { Array(vectors) }

  /// The vectors of the spans' first and last pieces, span by span. What reaches beyond the window
  /// is cut there.
  func ends(of spans: [ClosedRange<Int>]) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(spans.count * 2 * width)
    for span in spans {
      let last = min(span.upperBound, window.pieces.upperBound - 1)
      for piece in [span.lowerBound, last] {
        let start = (piece - window.pieces.lowerBound + 1) * width
        result += vectors[start..<start + width]
      }
    }
    return result
  }
}
