/// Reads the numbers and strings of a model file's header one after the other.
struct HeaderReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next number, little endian.
  /// - Throws: ``ModelError/damagedHeader`` if the header ends before it.
  mutating func number<T: FixedWidthInteger & BitwiseCopyable>(_: T.Type) throws(ModelError) -> T {
    guard MemoryLayout<T>.size <= bytes.count - position else { throw .damagedHeader }
    defer { position += MemoryLayout<T>.size }
    return T(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: T.self))
  }

  /// The next string, which its length precedes.
  /// - Throws: ``ModelError/damagedHeader`` if the header ends within it.
  mutating func string() throws(ModelError) -> String {
    let length = Int(try number(UInt16.self))
    guard length <= bytes.count - position else { throw .damagedHeader }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }
}
