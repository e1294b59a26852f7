/// Why a model file cannot be used.
package enum ModelError: Error, Equatable, Sendable {
  /// It does not begin as a model file does.
  case foreign
  /// It has a format that this program does not read.
  case unknownFormat(String)
  /// It ends before it should, or goes on behind its end; lengths in bytes.
  case wrongLength(expected: UInt64, actual: Int)
  /// Its header is not what was written.
  case damagedHeader
  /// A setting is missing or makes no sense.
  case badSetting(name: String, value: String?)
  /// A tensor is missing, or has another shape or kind of numbers than the program expects.
  case badTensor(name: String)
}

extension ModelError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .foreign: "the encoder's model is no model file"
    case .unknownFormat(let format): "the encoder's model has the unknown format \(format)"
    case .wrongLength(let expected, let actual):
      "the encoder's model is damaged: it has \(actual) bytes instead of \(expected)"
    case .damagedHeader: "the encoder's model is damaged: its header does not fit its checksum"
    case .badSetting(let name, let value):
      "the encoder's model does not fit this program: \(name) is \(value ?? "missing")"
    case .badTensor(let name):
      "the encoder's model does not fit this program: \(name) is missing or of another shape"
    }
  }
}
