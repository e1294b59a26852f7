/// Why a text cannot be encoded.
package enum EncoderError: Error, Equatable, Sendable {
  /// The model file is damaged, foreign, or does not fit this program.
  case model(ModelError)
  /// oneDNN cannot be loaded; with the system's reason.
  case libraryMissing(String)
  /// oneDNN was loaded and refused to work.
  case libraryFailed
}

extension EncoderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .model(let error): error.description
    case .libraryMissing(let reason):
      "oneDNN cannot be loaded (\(reason)); install it, on Debian with: apt install libdnnl2"
    case .libraryFailed: "oneDNN failed on this processor"
    }
  }
}

extension EncoderError {
  /// Reads something from a model file.
  /// - Throws: ``EncoderError/model(_:)`` with what `body` throws.
  static func reading<T>(_ body: () throws(ModelError) -> T) throws(EncoderError) -> T {
    do throws(ModelError) { return try body() } catch { throw .model(error) }
  }
}
