import CDNNL
import CKernels

/// A matrix of int8 in the order in which this processor multiplies it: by the program's own
/// kernels where they are the fastest, else by oneDNN. Sums are whole numbers and the same by both.
///
/// Unchecked: nothing is written after `init`, and both kinds of matrices may be shared.
final class Multiplier: @unchecked Sendable {
  /// Who multiplies.
  enum Maker: Sendable {
    case kernels
    case library

    /// The faster one on this processor.
    static var here: Maker { ck_multiplies() ? .kernels : .library }
  }

  /// Rows of oneDNN's products. Fewer fill the registers badly, more leave the second-level cache.
  static let blockRows = 64

  private enum Matrix {
    case kernels(OpaquePointer)
    case library(OpaquePointer)
  }

  private let matrix: Matrix

  /// - Parameter weights: `outputs` rows of `inputs` numbers, which must outlive this.
  /// - Throws: ``EncoderError/libraryFailed`` if neither takes them.
  init(
    _ weights: UnsafePointer<Int8>, outputs: Int, inputs: Int, by maker: Maker
  ) throws(EncoderError) {
    switch maker {
    case .kernels:
      guard let made = ck_matrix_create(weights, outputs, inputs) else { throw .libraryFailed }
      matrix = .kernels(made)
    case .library:
      guard let made = cdnnl_product_create(Self.blockRows, outputs, inputs, weights) else {
        throw .libraryFailed
      }
      matrix = .library(made)
    }
  }

  deinit {
    switch matrix {
    case .kernels(let matrix): ck_matrix_destroy(matrix)
    case .library(let product): cdnnl_product_destroy(product)
    }
  }

  /// Multiplies a block of at most ``blockRows`` rows; there is memory for so many in any case.
  /// - Throws: ``EncoderError/libraryFailed``.
  func multiply(
    _ numbers: UnsafePointer<UInt8>, rows: Int, into sums: UnsafeMutablePointer<Int32>,
    by worker: borrowing LibraryWorker
  ) throws(EncoderError) {
    switch matrix {
    case .kernels(let matrix): ck_matrix_multiply(matrix, numbers, rows, sums)
    case .library(let product): try worker.run(product, on: numbers, into: sums)
    }
  }
}

/// What a thread needs for products by oneDNN; nothing where they are not made by it.
struct LibraryWorker: ~Copyable {
  private let worker: OpaquePointer?

  /// - Throws: ``EncoderError/libraryFailed``.
  init(for maker: Multiplier.Maker) throws(EncoderError) {
    guard maker == .library else {
      worker = nil
      return
    }
    guard let worker = cdnnl_worker_create() else { throw .libraryFailed }
    self.worker = worker
  }

  deinit {
    if let worker { cdnnl_worker_destroy(worker) }
  }

  fileprivate func run(
    _ product: OpaquePointer, on numbers: UnsafePointer<UInt8>,
    into sums: UnsafeMutablePointer<Int32>
  ) throws(EncoderError) {
    guard let worker, cdnnl_product_run(product, worker, numbers, sums) else {
      throw .libraryFailed
    }
  }
}
