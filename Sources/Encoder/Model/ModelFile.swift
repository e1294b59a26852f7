/// A model file: settings and tensors by name, in the format that
/// `Sources/EncoderTraining/README.md` describes.
///
/// Opening it reads the header only; tensors are used where they lie.
struct ModelFile: Sendable {
  private static let magic = Array("PQMODEL1".utf8)
  private static let format = "1"
  private static let headerStart = 20

  /// Held so that the tensors' addresses stay good.
  let bytes: ModelBytes
  private let settings: [String: String]
  private let tensors: [String: Entry]

  private struct Entry {
    let kind: UInt8
    let shape: [Int]
    let data: Range<Int>
    let scales: Int
  }

  /// - Throws: ``ModelError`` if the bytes are no model file, or a damaged one.
  init(_ bytes: ModelBytes) throws(ModelError) {
    self.bytes = bytes
    let buffer = bytes.buffer
    guard buffer.count >= Self.headerStart,
      buffer.prefix(Self.magic.count).elementsEqual(Self.magic)
    else { throw .foreign }
    let length = Int(buffer.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let checksum = buffer.loadUnaligned(fromByteOffset: 12, as: UInt64.self)
    guard length <= buffer.count - Self.headerStart else {
      throw .wrongLength(expected: UInt64(Self.headerStart + length), actual: buffer.count)
    }
    let header = UnsafeRawBufferPointer(
      rebasing: buffer[Self.headerStart..<Self.headerStart + length])
    guard Self.checksum(header) == checksum else { throw .damagedHeader }

    var reader = HeaderReader(header)
    let fileLength = try reader.number(UInt64.self)
    guard fileLength == buffer.count else {
      throw .wrongLength(expected: fileLength, actual: buffer.count)
    }
    var settings: [String: String] = [:]
    for _ in 0..<(try reader.number(UInt32.self)) {
      settings[try reader.string()] = try reader.string()
    }
    var tensors: [String: Entry] = [:]
    for _ in 0..<(try reader.number(UInt32.self)) {
      let name = try reader.string()
      tensors[name] = try Self.entry(named: name, from: &reader, in: buffer)
    }
    self.settings = settings
    self.tensors = tensors
    guard settings["format"] == Self.format else {
      throw .unknownFormat(settings["format"] ?? "none")
    }
  }

  /// - Throws: ``ModelError`` if there is no such setting.
  func setting(_ name: String) throws(ModelError) -> String {
    guard let value = settings[name] else { throw .badSetting(name: name, value: nil) }
    return value
  }

  /// - Throws: ``ModelError`` if the setting is missing, no number, or outside the range.
  func number(_ name: String, in range: ClosedRange<Int>) throws(ModelError) -> Int {
    let value = try setting(name)
    guard let number = Int(value), range.contains(number) else {
      throw .badSetting(name: name, value: value)
    }
    return number
  }

  /// - Throws: ``ModelError`` if the tensor is missing or of another shape or kind.
  func floats(_ name: String, _ shape: Int...) throws(ModelError) -> UnsafeBufferPointer<Float> {
    let entry = try entry(name, kind: 0, shape: shape)
    return typed(entry.data, as: Float.self)
  }

  /// The rows of a matrix.
  /// - Throws: ``ModelError`` if the tensor is missing or no matrix.
  func rows(of name: String) throws(ModelError) -> Int {
    guard let entry = tensors[name], entry.shape.count == 2 else { throw .badTensor(name: name) }
    return entry.shape[0]
  }

  /// - Throws: ``ModelError`` if the tensor is missing or of another shape or kind.
  func quantized(_ name: String, rows: Int, columns: Int) throws(ModelError) -> QuantizedMatrix {
    let entry = try entry(name, kind: 1, shape: [rows, columns])
    return QuantizedMatrix(
      rows: rows, columns: columns, values: typed(entry.data, as: Int8.self),
      scales: typed(entry.scales..<entry.scales + 4 * rows, as: Float.self))
  }

  /// - Throws: ``ModelError`` if the tensor is missing or no row of bytes.
  func raw(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
    guard let entry = tensors[name], entry.kind == 2 else { throw .badTensor(name: name) }
    return UnsafeRawBufferPointer(rebasing: bytes.buffer[entry.data])
  }

  private func entry(_ name: String, kind: UInt8, shape: [Int]) throws(ModelError) -> Entry {
    guard let entry = tensors[name], entry.kind == kind, entry.shape == shape else {
      throw .badTensor(name: name)
    }
    return entry
  }

  private func typed<T>(_ range: Range<Int>, as type: T.Type) -> UnsafeBufferPointer<T> {
    UnsafeRawBufferPointer(rebasing: bytes.buffer[range]).assumingMemoryBound(to: type)
  }

  /// Reads a tensor's place and makes sure that all of it lies within the file.
  private static func entry(
    named name: String, from reader: inout HeaderReader, in file: UnsafeRawBufferPointer
  ) throws(ModelError) -> Entry {
    let kind = try reader.number(UInt8.self)
    var shape: [Int] = []
    for _ in 0..<(try reader.number(UInt8.self)) {
      shape.append(Int(try reader.number(UInt32.self)))
    }
    let offset = try reader.number(UInt64.self)
    let length = try reader.number(UInt64.self)
    let scales = try reader.number(UInt64.self)
    // Shapes of a sound file are far below these bounds, so nothing overflows.
    var size = kind == 0 ? 4 : 1
    for dimension in shape {
      guard dimension < 1 << 24, size < 1 << 32 else { throw .badTensor(name: name) }
      size *= dimension
    }
    let isAligned = offset.isMultiple(of: 64) && scales.isMultiple(of: 4)
    let needsScales = kind == 1
    guard kind <= 2, isAligned, length == size, offset <= file.count,
      length <= UInt64(file.count) - offset, !needsScales || shape.count == 2,
      !needsScales || scales <= file.count && 4 * shape[0] <= file.count - Int(scales)
    else { throw .badTensor(name: name) }
    return Entry(
      kind: kind, shape: shape, data: Int(offset)..<Int(offset) + size,
      scales: needsScales ? Int(scales) : 0)
  }

  /// FNV-1a.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// A matrix of int8 with a scale for each row: value × scale is near what was trained.
struct QuantizedMatrix: @unchecked Sendable {
  // Unchecked: the memory belongs to a `ModelBytes`, which is never written.
  let rows: Int
  let columns: Int
  let values: UnsafeBufferPointer<Int8>
  let scales: UnsafeBufferPointer<Float>
}
