import CModel

/// The bytes of a model file, at an address that is a multiple of 64.
///
/// Unchecked: the bytes are never written after `init`.
final class ModelBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer
  private let isOwner: Bool

  private init(buffer: UnsafeRawBufferPointer, isOwner: Bool) {
    self.buffer = buffer
    self.isOwner = isOwner
  }

  /// The model inside the executable, used where it lies.
  static let embedded = ModelBytes(
    buffer: UnsafeRawBufferPointer(
      start: cmodel_encoder_bytes(), count: cmodel_encoder_size()), isOwner: false)

  /// A copy of a file's content.
  convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 64)
    copy.copyBytes(from: bytes)
    self.init(buffer: UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]), isOwner: true)
  }

  deinit {
    if isOwner { buffer.deallocate() }
  }
}
