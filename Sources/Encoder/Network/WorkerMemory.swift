import CKernels

/// The numbers that a worker needs at once.
struct WorkerMemory: ~Copyable {
  /// Of a batch: each piece's vector, its query, key and value, and what attention made of them.
  private(set) var values = Numbers<Float>(count: 0)
  private(set) var attention = Numbers<Float>(count: 0)
  private(set) var mixed = Numbers<Float>(count: 0)
  /// Of a block of rows: whole numbers, how they were made, and sums of their products.
  let numbers: Numbers<UInt8>
  let quantizations: Numbers<ck_quantization>
  let sums: Numbers<Int32>
  /// Of one row or one head.
  let row: Numbers<Float>
  let room: Numbers<Float>

  private let width: Int

  init(shape: Network.Shape) {
    let widest = max(3 * shape.width, shape.innerWidth)
    width = shape.width
    numbers = Numbers(count: Multiplier.blockRows * widest)
    quantizations = Numbers(count: Multiplier.blockRows)
    sums = Numbers(count: Multiplier.blockRows * widest)
    row = Numbers(count: widest)
    room = Numbers(count: Int(CK_ATTENTION_ROOM))
  }

  /// Makes room for a batch of so many pieces.
  mutating func reserve(rows: Int) {
    guard rows * width > values.count else { return }
    values = Numbers(count: rows * width)
    attention = Numbers(count: rows * 3 * width)
    mixed = Numbers(count: rows * width)
  }
}

/// Memory for numbers, zero at first, at an address that is a multiple of 64.
struct Numbers<Element: BitwiseCopyable>: ~Copyable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int) {
    let size = count * MemoryLayout<Element>.stride
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 64), alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    start = bytes.baseAddress!.bindMemory(to: Element.self, capacity: count)
    self.count = count
  }

  deinit {
    UnsafeMutableRawPointer(start).deallocate()
  }
}
