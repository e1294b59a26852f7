import CKernels

/// Runs windows through the network on one thread, with the memory that this takes.
///
/// A piece's result depends on its window alone: windows share products of matrices, whose sums
/// are whole numbers and so the same in every company.
struct Worker: ~Copyable {
  /// Pieces of a batch at least, if there are so many: enough to fill the products' blocks.
  static let batch = 512

  private let network: Network
  private let library: LibraryWorker
  private var memory: WorkerMemory

  /// - Throws: ``EncoderError/libraryFailed``.
  init(_ network: Network) throws(EncoderError) {
    library = try LibraryWorker(for: network.maker)
    self.network = network
    memory = WorkerMemory(shape: network.shape)
  }

  /// Runs windows through all layers.
  /// - Parameters:
  ///   - check: called before each layer; what it throws ends the work.
  ///   - body: gets each window's final vectors, row by row, the marks around it included.
  /// - Throws: ``EncoderError/libraryFailed``, or what `check` throws.
  mutating func run(
    _ windows: [Window], of pieces: [Piece], check: () throws -> Void = {},
    body: (Int, UnsafeBufferPointer<Float>) throws -> Void
  ) throws {
    let width = network.shape.width
    let lengths = windows.map { $0.pieces.count + 2 }
    memory.reserve(rows: lengths.reduce(0, +))
    var row = 0
    for window in windows {
      embed(window, of: pieces, at: row)
      row += window.pieces.count + 2
    }
    let rows = row
    for layer in network.layers {
      try check()
      try attend(layer, rows: rows, lengths: lengths)
      try transform(layer, rows: rows)
    }
    row = 0
    for (index, length) in lengths.enumerated() {
      try body(
        index,
        UnsafeBufferPointer(start: memory.values.start + row * width, count: length * width))
      row += length
    }
  }

  private func embed(_ window: Window, of pieces: [Piece], at row: Int) {
    let width = network.shape.width
    var out = memory.values.start + row * width
    network.embed(Vocabulary.windowStart, .none, position: 0, into: out)
    for (position, piece) in pieces[window.pieces].enumerated() {
      out += width
      network.embed(piece.id, piece.letterCase, position: position + 1, into: out)
    }
    let end = window.pieces.count + 1
    network.embed(Vocabulary.windowEnd, .none, position: end, into: out + width)
  }

  /// The values of all rows → queries, keys and values → `memory.mixed`, window by window.
  private func attend(_ layer: Layer, rows: Int, lengths: [Int]) throws(EncoderError) {
    let width = network.shape.width
    let kernels = network.kernels.pointee
    for block in blocks(of: rows) {
      quantize(memory.values.start + block.lowerBound * width, rows: block.count)
      try layer.attention.multiply(
        memory.numbers.start, rows: block.count, into: memory.sums.start, by: library)
      kernels.dequantize(
        memory.sums.start, memory.quantizations.start, block.count, 3 * width,
        layer.attention.outputTerms, memory.attention.start + block.lowerBound * 3 * width)
    }
    mix(lengths: lengths)
  }

  /// Queries, keys and values of all rows → `memory.mixed`, window by window.
  private func mix(lengths: [Int]) {
    let width = network.shape.width
    var row = 0
    for length in lengths {
      for head in 0..<network.shape.heads {
        let start = memory.attention.start + row * 3 * width + head * Int(CK_HEAD_WIDTH)
        network.kernels.pointee.attend(
          start, start + width, start + 2 * width, 3 * width, length, memory.room.start,
          memory.mixed.start + row * width + head * Int(CK_HEAD_WIDTH), width)
      }
      row += length
    }
  }

  /// The rest of a layer: `memory.mixed` and the values that went in → the values that come out.
  private func transform(_ layer: Layer, rows: Int) throws(EncoderError) {
    let width = network.shape.width
    let kernels = network.kernels.pointee
    for block in blocks(of: rows) {
      let values = memory.values.start + block.lowerBound * width
      quantize(memory.mixed.start + block.lowerBound * width, rows: block.count)
      try layer.attentionOut.multiply(
        memory.numbers.start, rows: block.count, into: memory.sums.start, by: library)
      kernels.add_and_normalize(
        memory.sums.start, memory.quantizations.start, block.count, width,
        layer.attentionOut.outputTerms, layer.attentionNorm, values)
      quantize(values, rows: block.count)
      try layer.up.multiply(
        memory.numbers.start, rows: block.count, into: memory.sums.start, by: library)
      kernels.activate(
        memory.sums.start, memory.quantizations.start, block.count, network.shape.innerWidth,
        layer.up.outputTerms, Network.highest, memory.row.start, memory.numbers.start,
        memory.quantizations.start)
      try layer.down.multiply(
        memory.numbers.start, rows: block.count, into: memory.sums.start, by: library)
      kernels.add_and_normalize(
        memory.sums.start, memory.quantizations.start, block.count, width,
        layer.down.outputTerms, layer.norm, values)
    }
  }

  private func quantize(_ values: UnsafePointer<Float>, rows: Int) {
    network.kernels.pointee.quantize(
      values, rows, network.shape.width, Network.highest, memory.numbers.start,
      memory.quantizations.start)
  }

  /// The rows in portions for the products; in the last one the rest is what was there before.
  private func blocks(of rows: Int) -> [Range<Int>] {
    stride(from: 0, to: rows, by: Multiplier.blockRows).map {
      $0..<min(rows, $0 + Multiplier.blockRows)
    }
  }
}

/// Parts of the work by themselves, on whatever the memory holds, to be measured.
extension Worker {
  /// The products of some windows.
  /// - Throws: ``EncoderError/libraryFailed``.
  mutating func multiplyOnly(_ windows: [Window]) throws(EncoderError) {
    let rows = windows.map { $0.pieces.count + 2 }.reduce(0, +)
    for layer in network.layers {
      for block in blocks(of: rows) {
        for linear in [layer.attention, layer.attentionOut, layer.up, layer.down] {
          try linear.multiply(
            memory.numbers.start, rows: block.count, into: memory.sums.start, by: library)
        }
      }
    }
  }

  /// The attention of some windows.
  mutating func attendOnly(_ windows: [Window]) {
    let lengths = windows.map { $0.pieces.count + 2 }
    memory.reserve(rows: lengths.reduce(0, +))
    for _ in network.layers { mix(lengths: lengths) }
  }
}
