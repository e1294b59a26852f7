/// A kind of label that each word gets one of, for itself and by a head of its own.
enum TagLayer: Int, CaseIterable, Sendable {
  // Names and dates, of the model's types.
  case entity
  // Attributed words: the outermost, and those inside others.
  case content0
  case content1
  // Whose they are, in full, and what says so.
  case source
  case cue
  // Reported statements without marks, and the short mention of who speaks.
  case said
  case speaker
  // Descriptions of persons and organizations.
  case nominal
  // At an opening mark: no quotation, speech, a term.
  case mark

  /// The name of its head in the model file.
  var name: String { String(describing: self) }

  /// Layers of spans: labels O, B-0, I-0, B-1, I-1 and so on.
  static let spans = allCases.filter { $0 != .mark }
}
